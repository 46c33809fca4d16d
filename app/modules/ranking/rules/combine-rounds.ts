/**
 * Several rounds as one ranking (product §8 step 3), e.g. online 40 and live 60: the weighted mean
 * of each round's score before its final rounding, rounded once, ranked and seated like a round.
 * An entry takes part only where every round ranked it.
 */
import type { EntryFact, Rule } from '../schema'
import { add, decimal, divide, fromExact, multiply, reduce, sum, toExact, zero } from './fraction'
import type { ExactText, Fraction } from './fraction'
import type { Note } from './notes'
import { byName } from './order'
import { printScore } from './rounding'
import { algorithm } from './rank-round'
import type { RankingResult, RankingRow } from './rank-round'
import { proposeSeats } from './select'
import type { Selection } from './select'
import { place } from './ties'
import type { CommitteeOrders, Scored } from './ties'

export type CombinedRow = Pick<RankingRow, 'entry' | 'rank' | 'score' | 'exact' | 'notes'> & {
	/** The least number of counted sheets that a round had. */
	sheets: number
}

export type CombinedResult = {
	algorithm: string
	rule: Rule
	ranking: CombinedRow[]
	selection: Selection | null
}

export type CombineInput = {
	rule: Rule
	/** By the name of the round; each round that `rule.combine` names must be there. */
	rounds: ReadonlyMap<string, RankingResult>
	entries?: readonly EntryFact[]
	committee?: CommitteeOrders
}

type Part = { round: string; weight: Fraction; rows: ReadonlyMap<string, RankingRow> }

/** Throws RangeError when the rule combines nothing or names a round that is not given. */
export function combineRounds(input: CombineInput): CombinedResult {
	const { rule, entries = [], committee = [] } = input
	const parts = readParts(input)
	const names = new Set(parts.flatMap(({ rows }) => [...rows.keys()]))
	const scored: (Scored & { sheets: number })[] = []
	const unranked: CombinedRow[] = []
	for (const entry of [...names].sort(byName)) {
		const sheets = Math.min(...parts.map(({ rows }) => rows.get(entry)?.sheets ?? 0))
		const absent = parts.filter(({ rows }) => typeof rows.get(entry)?.rank !== 'number')
		if (absent.length === 0) scored.push({ ...combine(entry, parts), sheets })
		else {
			const notes = absent.map(({ round }): Note => ({ code: 'not_ranked_in_round', round }))
			unranked.push({ entry, rank: null, score: null, exact: null, sheets, notes })
		}
	}
	const placed = place(scored, rule, committee)
	const ranked = placed.map(({ scored: one, rank, score, notes }): CombinedRow => {
		const printed = printScore(score, rule.rounding.final)
		return {
			entry: one.entry,
			rank,
			score: printed,
			exact: toExact(one.exact),
			sheets: one.sheets,
			notes,
		}
	})
	return {
		algorithm,
		rule,
		ranking: [...ranked, ...unranked],
		selection: proposeSeats(placed, entries, rule.select, committee),
	}
}

function readParts({ rule, rounds }: CombineInput): Part[] {
	if (!rule.combine) throw new RangeError('the rule combines no rounds')
	return rule.combine.map(({ round, weight }) => {
		const result = rounds.get(round)
		if (!result) throw new RangeError(`round ${round} is not given`)
		const rows = new Map(result.ranking.map((row) => [row.entry, row]))
		return { round, weight: decimal(String(weight)), rows }
	})
}

function combine(entry: string, parts: readonly Part[]): Scored {
	const rows = parts.map(({ weight, rows: of }) => ({ weight, row: of.get(entry)! }))
	const criteria = new Set(
		rows.flatMap(({ row }) => row.criteria.map(({ criterion }) => criterion)),
	)
	const of = (pick: (row: RankingRow) => ExactText | null | undefined) => {
		return weightedMean(rows.map(({ weight, row }) => ({ weight, value: pick(row) })))
	}
	return {
		entry,
		exact: of(({ exact }) => exact) ?? zero,
		untrimmed: rows.every(({ row }) => row.untrimmed) ? of(({ untrimmed }) => untrimmed) : null,
		criteria: new Map(
			[...criteria].map((name) => {
				const value = of((row) => row.criteria.find(({ criterion }) => criterion === name)?.exact)
				return [name, value ?? zero]
			}),
		),
	}
}

/** Over the rounds that have the value: a criterion may be marked in one round only. */
function weightedMean(
	parts: readonly { weight: Fraction; value: ExactText | null | undefined }[],
): Fraction | null {
	const present = parts.flatMap(({ weight, value }) =>
		value ? [{ weight, value: fromExact(value) }] : [],
	)
	if (present.length === 0) return null
	const total = present.reduce((so, { weight, value }) => add(so, multiply(weight, value)), zero)
	return reduce(divide(total, sum(present.map(({ weight }) => weight))))
}
