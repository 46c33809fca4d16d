import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound, SamePerson } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import {
	AwardRevoked,
	NoRevocationPending,
	RevocationPending,
	RevocationReasonMissing,
} from '../errors'
import { canProposeRevocation, canReadAwards } from '../policy'
import type { RevocationInput } from '../schema'

export const revocation = 'revoke_certificate'

/**
 * Revokes a certificate in two steps by two organizers: one asks for it with a reason, another
 * approves or turns it down. The award stays on record with the reason.
 */
export async function revokeAward(
	ctx: Context,
	slug: string,
	awardId: string,
	{ step, reason }: RevocationInput,
) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		const award = await lockAward(tx, contest.id, awardId)
		if (!award || !canReadAwards(ctx.actor, award)) throw new NotFound()
		if (award.revokedAt) throw new AwardRevoked()
		if (!canProposeRevocation(ctx.actor, award) || ctx.actor.kind !== 'user') throw new Forbidden()
		const { userId } = ctx.actor
		if (step === 'propose') await propose(ctx, tx, award, userId, reason)
		else await settle(ctx, tx, award, userId, step)
		await ctx.audit(tx, `award.revocation_${step}`, {
			contestId: contest.id,
			subjectType: 'award',
			subjectId: awardId,
			certificateNumber: award.certificateNumber,
			reason,
		})
	})
}

async function lockAward(tx: Tx, contestId: string, id: string) {
	await tx.$queryRaw`SELECT 1 FROM "award" WHERE "id" = ${id} FOR UPDATE`
	return tx.award.findFirst({
		where: { id, contestId },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			certificateNumber: true,
			revokedAt: true,
		},
	})
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAward>>>

function pendingRequest(tx: Tx, awardId: string) {
	return tx.approvalRequest.findFirst({
		where: { kind: revocation, subjectId: awardId, state: 'pending' },
		select: { id: true, proposedById: true, reason: true },
	})
}

async function propose(ctx: Context, tx: Tx, award: Locked, userId: string, reason: string) {
	if (reason === '') throw new RevocationReasonMissing()
	if (await pendingRequest(tx, award.id)) throw new RevocationPending()
	await tx.approvalRequest.create({
		data: {
			kind: revocation,
			contestId: award.contestId,
			subjectType: 'award',
			subjectId: award.id,
			payload: { certificateNumber: award.certificateNumber },
			reason,
			proposedById: userId,
			proposedAt: ctx.receivedAt,
		},
	})
}

async function settle(
	ctx: Context,
	tx: Tx,
	award: Locked,
	userId: string,
	step: 'approve' | 'reject',
) {
	const request = await pendingRequest(tx, award.id)
	if (!request) throw new NoRevocationPending()
	if (request.proposedById === userId) throw new SamePerson()
	await tx.approvalRequest.update({
		where: { id: request.id },
		data: {
			state: step === 'approve' ? 'approved' : 'rejected',
			decidedById: userId,
			decidedAt: ctx.receivedAt,
		},
	})
	if (step === 'reject') return
	await tx.award.update({
		where: { id: award.id },
		data: { revokedAt: ctx.receivedAt, revocation: request.reason },
	})
}
