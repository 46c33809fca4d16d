import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canReadClaim, canReadOwnClaim } from '~/modules/incentive/policy'
import type { Db, Tx } from '~/platform/db.server'
import type { ClaimState } from '~/platform/generated/prisma/enums'
import { FileInUse, SubjectClosed } from '../errors'
import type { SubjectPolicy } from '../subjects'

const mayChange: readonly ClaimState[] = ['draft', 'returned']
/** While instalments are due, evidence for the later ones comes in. */
const mayAdd: readonly ClaimState[] = [
	...mayChange,
	'approved',
	'payout_notice',
	'paying',
	'paid',
	'performance_review',
	'withheld',
]

async function ownClaim(ctx: Context, reader: Db | Tx, id: string) {
	const claim = await reader.claim.findUnique({
		where: { id },
		select: { contestId: true, organizationId: true, state: true },
	})
	if (!claim || !canReadOwnClaim(ctx.actor, claim)) throw new NotFound()
	return claim
}

/**
 * Evidence of a claim: the claimant adds it; officers, finance and supervisors read it from the day
 * the claim is handed in.
 */
export const claimFiles: SubjectPolicy = {
	async attach(ctx, reader, { subjectId }) {
		const { contestId, organizationId, state } = await ownClaim(ctx, reader, subjectId)
		if (!mayAdd.includes(state)) throw new SubjectClosed()
		return { contestId, organizationId }
	},
	async unlink(ctx, tx, file) {
		const { state } = await ownClaim(ctx, tx, file.subjectId)
		if (!mayChange.includes(state)) throw new SubjectClosed()
		const facts = await tx.claimFact.count({ where: { fileId: file.id } })
		if (facts > 0) throw new FileInUse()
	},
	async canRead(ctx, file) {
		const claim = await ctx.db.claim.findUnique({
			where: { id: file.subjectId },
			select: { contestId: true, organizationId: true, state: true },
		})
		if (!claim) return false
		return canReadOwnClaim(ctx.actor, claim) || canReadClaim(ctx.actor, claim)
	},
}
