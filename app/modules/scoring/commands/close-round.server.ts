import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'
import { RoundNotOpen, SheetsMissing } from '../errors'
import { canManageScoring } from '../policy'

async function lockRound(ctx: Context, tx: Tx, roundId: string) {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId} FOR UPDATE`
	const round = await tx.round.findUnique({
		where: { id: roundId },
		select: { id: true, contestId: true, trackId: true, state: true, scoringEndsAt: true },
	})
	if (!round || !canManageScoring(ctx.actor, round)) throw new NotFound()
	return round
}

const unfinished = {
	withdrawnAt: null,
	OR: [{ sheet: null }, { sheet: { is: { state: 'draft' as const } } }],
}

/**
 * Ends the scoring of a round; from then on no mark changes and the ranking can be computed.
 * Before the announced end it takes every sheet; after it, missing ones simply do not count.
 * @throws RoundNotOpen, SheetsMissing
 */
export async function closeRound(ctx: Context, roundId: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const round = await lockRound(ctx, tx, roundId)
		if (round.state !== 'scoring') throw new RoundNotOpen()
		const missing = await tx.assignment.count({ where: { roundId, ...unfinished } })
		if (missing > 0 && ctx.receivedAt < round.scoringEndsAt) throw new SheetsMissing(missing)
		await tx.round.update({ where: { id: roundId }, data: { state: 'closed' } })
		await ctx.audit(tx, 'scoring.round_closed', {
			contestId: round.contestId,
			subjectType: 'round',
			subjectId: roundId,
			missing,
		})
	})
}

/** A mail to every judge of the round who still owes a sheet. Returns how many were written to. */
export async function remindJudges(ctx: Context, roundId: string): Promise<number> {
	return ctx.transaction(async (tx) => {
		const round = await lockRound(ctx, tx, roundId)
		const judges = await tx.judge.findMany({
			where: {
				state: { in: ['invited', 'accepted'] },
				assignments: { some: { roundId, ...unfinished } },
			},
			select: {
				name: true,
				userId: true,
				contest: { select: { name: true, nameEn: true } },
			},
		})
		for (const { name, userId, contest } of judges) {
			await queueMail(ctx, tx, {
				to: { userId },
				contestId: round.contestId,
				template: 'judge-reminder',
				params: {
					name,
					contestName: { 'zh-CN': contest.name, en: contest.nameEn },
					endsAt: round.scoringEndsAt.toISOString(),
					link: '/judge',
				},
			})
		}
		await ctx.audit(tx, 'scoring.judges_reminded', {
			contestId: round.contestId,
			subjectType: 'round',
			subjectId: roundId,
			count: judges.length,
		})
		return judges.length
	})
}
