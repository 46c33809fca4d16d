import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { ownAssignments } from './judge-desk.server'

/**
 * A judge's seats with the letter of commitment still open, and the own assignments by round. A
 * title is not selected where the round is blind. Entries one stands aside from are not counted.
 */
export async function getJudgeHome(ctx: Context) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const { userId } = ctx.actor
	const [seats, rounds] = await Promise.all([
		ctx.db.judge.findMany({
			where: { userId, state: { in: ['invited', 'accepted'] } },
			orderBy: { invitedAt: 'desc' },
			select: {
				id: true,
				state: true,
				contest: { select: contestNameSelect },
			},
		}),
		ctx.db.round.findMany({
			where: { assignments: { some: ownAssignments(userId) } },
			orderBy: [{ scoringEndsAt: 'desc' }, { id: 'asc' }],
			take: 20,
			select: {
				id: true,
				name: true,
				nameEn: true,
				state: true,
				blind: true,
				scoringOpensAt: true,
				scoringEndsAt: true,
				contest: { select: contestNameSelect },
				track: { select: { name: true, nameEn: true } },
				assignments: {
					where: ownAssignments(userId),
					orderBy: [{ entry: { code: 'asc' } }, { id: 'asc' }],
					select: {
						id: true,
						entryId: true,
						entry: {
							select: { code: true, domain: { select: { name: true, nameEn: true } } },
						},
						sheet: { select: { state: true, total: true, savedAt: true } },
					},
				},
			},
		}),
	])
	const open = rounds.filter(({ blind }) => !blind)
	const titles = await titlesOf(
		ctx,
		open.flatMap(({ assignments }) => assignments.map(({ entryId }) => entryId)),
	)
	return {
		seats: seats.map(({ contest, ...seat }) => ({
			...seat,
			contest: contestName(ctx.locale, contest),
		})),
		rounds: rounds.map((round) => ({
			...round,
			contest: contestName(ctx.locale, round.contest),
			isOpen:
				ctx.receivedAt >= round.scoringOpensAt &&
				ctx.receivedAt < round.scoringEndsAt &&
				round.state !== 'closed' &&
				round.state !== 'ranked',
			left: round.assignments.filter(({ sheet }) => !sheet || sheet.state === 'draft').length,
			assignments: round.assignments.map(({ entryId, ...assignment }) => ({
				...assignment,
				title: round.blind ? null : (titles.get(entryId) ?? ''),
			})),
		})),
	}
}

async function titlesOf(ctx: Context, entryIds: string[]): Promise<Map<string, string>> {
	const rows = await ctx.db.entryVersion.findMany({
		where: { currentOf: { id: { in: entryIds } } },
		select: { entryId: true, title: true },
	})
	return new Map(rows.map(({ entryId, title }) => [entryId, title]))
}
