import type { Context } from '~/modules/context'
import { NotFound, SamePerson } from '~/modules/domain-error'
import { Prisma } from '~/platform/generated/prisma/client'
import type { Tx } from '~/platform/db.server'
import { SheetNotSubmitted, VoidPending } from '../errors'
import { canDecideVoid, canManageScoring } from '../policy'

const KIND = 'void_sheet'

/** Null for a sheet of another contest, too. */
async function lockSheet(tx: Tx, slug: string, assignmentId: string) {
	await tx.$queryRaw`SELECT 1 FROM "sheet" WHERE "assignment_id" = ${assignmentId} FOR UPDATE`
	return tx.sheet.findUnique({
		where: { assignmentId, assignment: { round: { contest: { slug } } } },
		select: {
			id: true,
			state: true,
			assignment: { select: { round: { select: { contestId: true, trackId: true } } } },
		},
	})
}

/**
 * The first person of the two: proposes that a submitted sheet shall not count.
 * @throws SheetNotSubmitted, VoidPending
 */
export async function proposeVoid(
	ctx: Context,
	slug: string,
	assignmentId: string,
	reason: string,
): Promise<void> {
	await ctx.transaction(async (tx) => {
		const sheet = await lockSheet(tx, slug, assignmentId)
		const round = sheet?.assignment.round
		if (!round || !canManageScoring(ctx.actor, round) || ctx.actor.kind !== 'user') {
			throw new NotFound()
		}
		if (sheet.state !== 'submitted') throw new SheetNotSubmitted()
		const pending = await tx.approvalRequest.count({
			where: { kind: KIND, subjectId: assignmentId, state: 'pending' },
		})
		if (pending > 0) throw new VoidPending()
		await tx.approvalRequest.create({
			data: {
				kind: KIND,
				contestId: round.contestId,
				subjectType: 'assignment',
				subjectId: assignmentId,
				payload: Prisma.JsonNull,
				reason,
				proposedById: ctx.actor.userId,
				proposedAt: ctx.contestNow(),
			},
		})
		await ctx.audit(tx, 'scoring.void_proposed', {
			contestId: round.contestId,
			subjectType: 'assignment',
			subjectId: assignmentId,
			reason,
		})
	})
}

/**
 * The second person decides. Approved, the sheet stays on record and does not count.
 * @throws SamePerson when the proposer decides
 */
export async function decideVoid(
	ctx: Context,
	slug: string,
	requestId: string,
	outcome: 'approved' | 'rejected',
): Promise<void> {
	await ctx.transaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "approval_request" WHERE "id" = ${requestId} FOR UPDATE`
		const request = await tx.approvalRequest.findFirst({
			where: { id: requestId, kind: KIND, state: 'pending' },
			select: { subjectId: true, proposedById: true },
		})
		if (!request) throw new NotFound()
		const sheet = await lockSheet(tx, slug, request.subjectId)
		const round = sheet?.assignment.round
		if (!round || !canManageScoring(ctx.actor, round) || ctx.actor.kind !== 'user') {
			throw new NotFound()
		}
		if (!canDecideVoid(ctx.actor, round, request)) throw new SamePerson()
		await tx.approvalRequest.update({
			where: { id: requestId },
			data: { state: outcome, decidedById: ctx.actor.userId, decidedAt: ctx.contestNow() },
		})
		if (outcome === 'approved') {
			if (sheet.state !== 'submitted') throw new SheetNotSubmitted()
			await tx.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
		}
		await ctx.audit(tx, `scoring.void_${outcome}`, {
			contestId: round.contestId,
			subjectType: 'assignment',
			subjectId: request.subjectId,
		})
	})
}
