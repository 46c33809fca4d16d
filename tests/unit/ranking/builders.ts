import { rankRound } from '~/modules/ranking/rules/rank-round'
import type { RankingResult } from '~/modules/ranking/rules/rank-round'
import { RuleSchema } from '~/modules/ranking/schema'
import type { EntryFact, RankInput, RuleInput, ScoreCell } from '~/modules/ranking/schema'

type Extras = {
	weights?: Record<string, string>
	entries?: EntryFact[]
	excluded?: RankInput['excluded']
	committee?: string[][]
}

export function round(scores: ScoreCell[], rule: RuleInput = {}, extras: Extras = {}): RankInput {
	const { weights = {}, entries = [], excluded, committee } = extras
	return {
		rule: RuleSchema.parse(rule),
		scores,
		weights: Object.entries(weights).map(([criterion, weight]) => ({ criterion, weight })),
		entries,
		...(excluded && { excluded }),
		...(committee && { committee }),
	}
}

/** One total per judge J1, J2, … */
export function totals(entry: string, ...scores: (number | string)[]): ScoreCell[] {
	return scores.map((score, at) => ({ entry, judge: `J${at + 1}`, score: String(score) }))
}

/** One mark per judge J1, J2, … and criterion. */
export function marks(entry: string, byCriterion: Record<string, number[]>): ScoreCell[] {
	return Object.entries(byCriterion).flatMap(([criterion, scores]) =>
		totals(entry, ...scores).map((cell) => ({ ...cell, criterion })),
	)
}

export function scoreOf(result: RankingResult, entry: string): string | null | undefined {
	return result.ranking.find((row) => row.entry === entry)?.score
}

/** `R 1, U 2, V 2` */
export function places(result: {
	ranking: readonly { entry: string; rank: number | null }[]
}): string {
	return result.ranking.map(({ entry, rank }) => `${entry} ${rank ?? '-'}`).join(', ')
}

/** The score of the only entry of a round of totals. */
export function scoreFor(scores: (number | string)[], rule: RuleInput = {}) {
	return scoreOf(rankRound(round(totals('A', ...scores), rule)), 'A')
}
