import type { Context } from '~/modules/context'
import { type Place, within } from '../scope'
import type { Found } from './found-work'

type Sheets = { done: number; all: number }

/** What waits in the rounds, and how many sheets each contest has and has got. */
export async function countJudging(
	ctx: Context,
	places: readonly Place[],
): Promise<{ found: Found[]; sheets: Map<string, Sheets> }> {
	const rounds = await readRounds(ctx, places)
	const sheets = new Map<string, Sheets>()
	for (const { contestId, finished, assigned } of rounds) {
		const { done, all } = sheets.get(contestId) ?? { done: 0, all: 0 }
		sheets.set(contestId, { done: done + finished, all: all + assigned })
	}
	const now = ctx.contestNow()
	return { found: rounds.flatMap((round) => workOfRound(round, now)), sheets }
}

type Round = Awaited<ReturnType<typeof readRounds>>[number]

/** A round asks for one thing at a time: judges, then their sheets, its closing, its ranking. */
function workOfRound(round: Round, now: Date): Found[] {
	const { contestId, state, assigned, finished, accepted, scoringOpensAt, scoringEndsAt } = round
	if (state === 'closed') {
		return round._count.snapshots === 0 ? [{ contestId, key: 'rank', count: 1 }] : []
	}
	if (state !== 'preparing' && state !== 'scoring') return []
	if (assigned === 0) return [{ contestId, key: 'assign', count: accepted, due: scoringOpensAt }]
	if (finished === assigned || now >= scoringEndsAt) return [{ contestId, key: 'close', count: 1 }]
	return [{ contestId, key: 'sheets', count: assigned - finished, due: scoringEndsAt }]
}

async function readRounds({ db }: Context, places: readonly Place[]) {
	const rounds = await db.round.findMany({
		where: { OR: within(places) },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			state: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
			_count: { select: { snapshots: true } },
		},
	})
	const assignments = { roundId: { in: rounds.map(({ id }) => id) }, withdrawnAt: null }
	const [assigned, finished, accepted] = await Promise.all([
		db.assignment.groupBy({ by: ['roundId'], where: assignments, _count: true }),
		db.assignment.groupBy({
			by: ['roundId'],
			where: {
				...assignments,
				sheet: { state: { in: ['submitted', 'abstained', 'void'] } },
			},
			_count: true,
		}),
		db.entry.groupBy({
			by: ['trackId'],
			where: { trackId: { in: rounds.map(({ trackId }) => trackId) }, state: 'accepted' },
			_count: true,
		}),
	])
	const ofRound = (rows: { roundId: string; _count: number }[], id: string) =>
		rows.find(({ roundId }) => roundId === id)?._count ?? 0
	return rounds.map((round) => ({
		...round,
		assigned: ofRound(assigned, round.id),
		finished: ofRound(finished, round.id),
		accepted: accepted.find(({ trackId }) => trackId === round.trackId)?._count ?? 0,
	}))
}
