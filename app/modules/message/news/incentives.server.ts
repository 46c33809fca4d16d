import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { staffOf } from '../receivers.server'
import { both, idOf, type Teller, type Tellers } from './teller'

async function readClaim(tx: Tx, id: string) {
	const claim = await tx.claim.findUniqueOrThrow({
		where: { id },
		select: {
			contestId: true,
			code: true,
			organization: { select: { name: true } },
			policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
			instalments: {
				where: { state: 'approved' },
				orderBy: { approvedAt: 'desc' },
				take: 1,
				select: { amountFen: true },
			},
		},
	})
	const { policy } = claim.policyVersion
	return {
		contestId: claim.contestId,
		organizationName: claim.organization.name,
		amountFen: claim.instalments[0]?.amountFen.toString() ?? '0',
		params: { claimCode: claim.code ?? '', policyName: both(policy.name, policy.nameEn) },
	}
}

const claimArrived: Teller = async (ctx, tx, data) => {
	const { contestId, organizationName, params } = await readClaim(tx, idOf(data))
	const people = await staffOf(ctx, tx, 'incentive_officer', { contestId })
	const link = `/incentive/claims/${idOf(data)}`
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'claim-arrived',
		params: { ...params, organizationName, link },
	})
}

const instalmentPayable: Teller = async (ctx, tx, data) => {
	const { contestId, amountFen, params } = await readClaim(tx, idOf(data))
	const people = await staffOf(ctx, tx, 'finance', { contestId })
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'instalment-payable',
		params: { ...params, amountFen, link: '/incentive/payments' },
	})
}

export const incentiveTellers = {
	'incentive.claim_submit': claimArrived,
	'incentive.claim_resubmit': claimArrived,
	'incentive.claim_approve_instalment': instalmentPayable,
} satisfies Tellers
