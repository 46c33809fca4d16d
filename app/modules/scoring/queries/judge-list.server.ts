import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { ownAssignments } from './judge-desk.server'

/**
 * A judge's seats with the letter of commitment still open, and the own assignments by round. A
 * title is not selected where the round is blind. Entries one stands aside from are not counted.
 * Rounds that are over come with their number of entries alone; `shown` names one to open.
 */
export async function getJudgeHome(ctx: Context, shown: string | null = null) {
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
				_count: { select: { assignments: { where: ownAssignments(userId) } } },
			},
		}),
	])
	const listed = rounds.filter((round) => round.id === shown || !isOver(ctx, round))
	const assignments = await assignmentsOf(ctx, userId, listed)
	return {
		seats: seats.map(({ contest, ...seat }) => ({
			...seat,
			contest: contestName(ctx.locale, contest),
		})),
		rounds: rounds.map(({ _count, ...round }) => {
			const own = assignments.filter(({ roundId }) => roundId === round.id)
			const over = isOver(ctx, round)
			return {
				...round,
				contest: contestName(ctx.locale, round.contest),
				over,
				isOpen: !over && ctx.receivedAt >= round.scoringOpensAt,
				entries: _count.assignments,
				left: own.filter(({ sheet }) => !sheet || sheet.state === 'draft').length,
				assignments: !over || round.id === shown ? own : null,
			}
		}),
	}
}

type Round = { id: string; blind: boolean; state: string; scoringEndsAt: Date }

const isOver = (ctx: Context, { state, scoringEndsAt }: Round) =>
	ctx.receivedAt >= scoringEndsAt || state === 'closed' || state === 'ranked'

async function assignmentsOf(ctx: Context, userId: string, rounds: Round[]) {
	if (rounds.length === 0) return []
	const rows = await ctx.db.assignment.findMany({
		where: { AND: [ownAssignments(userId), { roundId: { in: rounds.map(({ id }) => id) } }] },
		orderBy: [{ entry: { code: 'asc' } }, { id: 'asc' }],
		select: {
			id: true,
			roundId: true,
			entryId: true,
			entry: { select: { code: true, domain: { select: { name: true, nameEn: true } } } },
			sheet: { select: { state: true, total: true, savedAt: true } },
		},
	})
	const open = new Set(rounds.filter(({ blind }) => !blind).map(({ id }) => id))
	const seen = rows.filter(({ roundId }) => open.has(roundId))
	const titles = await titlesOf(
		ctx,
		seen.map(({ entryId }) => entryId),
	)
	return rows.map(({ entryId, ...row }) => ({
		...row,
		title: open.has(row.roundId) ? (titles.get(entryId) ?? '') : null,
	}))
}

async function titlesOf(ctx: Context, entryIds: string[]): Promise<Map<string, string>> {
	const rows = await ctx.db.entryVersion.findMany({
		where: { currentOf: { id: { in: entryIds } } },
		select: { entryId: true, title: true },
	})
	return new Map(rows.map(({ entryId, title }) => [entryId, title]))
}
