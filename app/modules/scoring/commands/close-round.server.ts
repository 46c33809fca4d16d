import { countShortOfJudges } from '~/modules/assignment/short-of-judges.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { queueMails } from '~/modules/message/commands.server'
import { both } from '~/modules/message/news/teller'
import { canSettleMailing } from '~/modules/message/policy'
import type { Tx } from '~/platform/db.server'
import { EntriesInScreening, EntriesUnassigned, RoundNotOpen, SheetsMissing } from '../errors'
import { canManageScoring } from '../policy'

/** A round of another contest is missing, too. */
async function lockRound(ctx: Context, tx: Tx, slug: string, roundId: string) {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId} FOR UPDATE`
	const round = await tx.round.findUnique({
		where: { id: roundId, contest: { slug } },
		select: { id: true, contestId: true, trackId: true, state: true, scoringEndsAt: true },
	})
	if (!round || !canManageScoring(ctx.actor, round)) throw new NotFound()
	return round
}

const unfinished = {
	withdrawnAt: null,
	OR: [{ sheet: null }, { sheet: { is: { state: 'draft' as const } } }],
}

/** An entry without any judge would never come to be ranked, and nobody would be told. */
async function refuseUnjudged(tx: Tx, roundId: string) {
	const [found] = await countShortOfJudges(tx, [roundId])
	if (!found) return
	if (found.unassigned > 0) throw new EntriesUnassigned(found.unassigned)
	if (found.inScreening > 0) throw new EntriesInScreening(found.inScreening)
}

/**
 * Ends the scoring of a round; from then on no mark changes and the ranking can be computed.
 * Before the announced end it takes every sheet; after it, missing ones simply do not count.
 * Whatever the time, every entry of the track has been screened and given to some judge.
 * @throws RoundNotOpen, SheetsMissing, EntriesUnassigned, EntriesInScreening
 */
export async function closeRound(ctx: Context, slug: string, roundId: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const round = await lockRound(ctx, tx, slug, roundId)
		if (round.state !== 'scoring') throw new RoundNotOpen()
		const missing = await tx.assignment.count({ where: { roundId, ...unfinished } })
		if (missing > 0 && ctx.receivedAt < round.scoringEndsAt) throw new SheetsMissing(missing)
		await refuseUnjudged(tx, roundId)
		await tx.round.update({ where: { id: roundId }, data: { state: 'closed' } })
		await ctx.audit(tx, 'scoring.round_closed', {
			contestId: round.contestId,
			subjectType: 'round',
			subjectId: roundId,
			missing,
		})
	})
}

/**
 * Makes a mail to every judge of the round who still owes a sheet. Organizers of the whole contest
 * read them before they go out: `batch` names them on the desk. One track's organizer sends at
 * once, where the contest does not hold mails.
 */
export async function remindJudges(ctx: Context, slug: string, roundId: string) {
	return ctx.transaction(async (tx) => {
		const round = await lockRound(ctx, tx, slug, roundId)
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
		const always = canSettleMailing(ctx.actor, round.contestId)
		const batch = { key: `judge-reminder:${ctx.requestId}`, always }
		await queueMails(
			ctx,
			tx,
			judges.map(({ name, userId, contest }) => ({
				to: { userId },
				contestId: round.contestId,
				template: 'judge-reminder',
				params: {
					name,
					contestName: both(contest.name, contest.nameEn),
					endsAt: round.scoringEndsAt.toISOString(),
					link: '/judge',
				},
				batch,
			})),
		)
		await ctx.audit(tx, 'scoring.judges_reminded', {
			contestId: round.contestId,
			subjectType: 'round',
			subjectId: roundId,
			count: judges.length,
		})
		return { count: judges.length, batch: always && judges.length > 0 ? batch.key : null }
	})
}
