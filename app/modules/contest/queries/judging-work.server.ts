import { countShortOfJudges } from '~/modules/assignment/short-of-judges.server'
import type { Context } from '~/modules/context'
import { askOfRound, roundsAtWork } from '../rules/round-work'
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
	const found = [...new Set(rounds.map(({ trackId }) => trackId))]
		.flatMap((id) => roundsAtWork(rounds.filter(({ trackId }) => trackId === id)))
		.flatMap((round) =>
			askOfRound(round, now).map((ask) => ({ ...ask, contestId: round.contestId })),
		)
	return { found, sheets }
}

async function readRounds({ db }: Context, places: readonly Place[]) {
	const rounds = await db.round.findMany({
		where: { OR: within(places) },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			stage: true,
			state: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
		},
	})
	const ids = rounds.map(({ id }) => id)
	const assignments = { roundId: { in: ids }, withdrawnAt: null }
	const [assigned, finished, lacking] = await Promise.all([
		db.assignment.groupBy({ by: ['roundId'], where: assignments, _count: true }),
		db.assignment.groupBy({
			by: ['roundId'],
			where: {
				...assignments,
				sheet: { state: { in: ['submitted', 'abstained', 'void'] } },
			},
			_count: true,
		}),
		countShortOfJudges(db, ids),
	])
	const ofRound = (rows: { roundId: string; _count: number }[], id: string) =>
		rows.find(({ roundId }) => roundId === id)?._count ?? 0
	return rounds.map((round) => {
		const { short, unassigned, inScreening } = lacking.find(
			({ roundId }) => roundId === round.id,
		) ?? {
			short: 0,
			unassigned: 0,
			inScreening: 0,
		}
		return {
			...round,
			assigned: ofRound(assigned, round.id),
			finished: ofRound(finished, round.id),
			short,
			unassigned,
			inScreening,
		}
	})
}
