import type { Tx } from '~/platform/db.server'
import { both } from './teller'

/** What a letter says of a claim for an incentive. */
export async function claimFace(tx: Tx, claimId: string) {
	const claim = await tx.claim.findUniqueOrThrow({
		where: { id: claimId },
		select: {
			contestId: true,
			code: true,
			organization: { select: { id: true, name: true } },
			policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
		},
	})
	const { policy } = claim.policyVersion
	return {
		contestId: claim.contestId,
		organization: claim.organization,
		params: { claimCode: claim.code ?? '', policyName: both(policy.name, policy.nameEn) },
	}
}
