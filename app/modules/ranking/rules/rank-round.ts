/**
 * The one entry point: all that a round's ranking says, from all that it depends on.
 * Pure and deterministic: the result is plain JSON, equal for every order of the input.
 * Source: product §8, steps 1 and 2, 4 to 7; step 3 is combine-rounds.ts.
 */
import type { EntryFact, RankInput, Rule, Weight } from '../schema'
import { toExact } from './fraction'
import type { ExactText } from './fraction'
import { writeLedger } from './ledger'
import type { LedgerLine } from './ledger'
import type { Note } from './notes'
import { byName } from './order'
import { printScore } from './rounding'
import { aggregateColumns, scoreEntry, untrimmedMeans } from './score'
import type { Columns, CriterionScore, EntryScore } from './score'
import { proposeSeats } from './select'
import type { Selection } from './select'
import { countedSheets, readPanel } from './sheets'
import type { Criterion, Sheet } from './sheets'
import { place } from './ties'
import type { Scored } from './ties'

/** Raised whenever the same input could give another result. */
export const algorithm = 'shijia-ranking/1'

/**
 * `score` and `rank` are null for an entry that is not ranked, and a note says why. `exact` is
 * the score before the final rounding point, `untrimmed` the mean of all complete sheets.
 */
export type RankingRow = {
	entry: string
	rank: number | null
	score: string | null
	exact: ExactText | null
	untrimmed: ExactText | null
	sheets: number
	criteria: CriterionScore[]
	notes: Note[]
}

export type RankingResult = {
	algorithm: string
	rule: Rule
	weights: Weight[]
	ranking: RankingRow[]
	selection: Selection | null
	ledger: LedgerLine[]
}

/** Throws RangeError where the input contradicts itself (a cell, weight or entry given twice). */
export function rankRound(input: RankInput): RankingResult {
	const { rule, committee = [] } = input
	const panel = readPanel(input)
	const counted = countedSheets(panel, rule.by)
	const sheetsOf = countByEntry(counted)
	const columns = aggregateColumns(counted, panel.criteria, rule)
	const untrimmed = untrimmedMeans(panel.sheets)
	const scored: ScoredEntry[] = []
	const unranked: RankingRow[] = []
	for (const fact of panel.entries) {
		const sheets = sheetsOf.get(fact.entry) ?? 0
		const reason = unrankedReason(fact, sheets, columns, panel.criteria, rule)
		if (reason) unranked.push(unrankedRow(fact.entry, sheets, reason))
		else {
			const score = scoreEntry(fact.entry, columns, panel.criteria, rule)
			const mean = untrimmed.get(fact.entry) ?? null
			scored.push({ entry: fact.entry, sheets, untrimmed: mean, ...score })
		}
	}
	const placed = place(scored, rule, committee)
	return {
		algorithm,
		rule,
		weights: [...input.weights].sort((a, b) => byName(a.criterion, b.criterion)),
		ranking: [...placed.map((one) => rankedRow(one, rule)), ...unranked],
		selection: rule.combine ? null : proposeSeats(placed, panel.entries, rule.select, committee),
		ledger: writeLedger(panel, rule, columns),
	}
}

type ScoredEntry = Scored & EntryScore & { sheets: number }

/** Gate and quorum, then, by criterion, a counted criterion that nobody marked. */
function unrankedReason(
	fact: EntryFact,
	sheets: number,
	columns: Columns,
	criteria: readonly Criterion[],
	rule: Rule,
): Note | null {
	if (fact.gate !== undefined) return { code: 'gate_failed', gate: fact.gate }
	if (sheets < rule.quorum) return { code: 'below_quorum', sheets, quorum: rule.quorum }
	if (columns.total) return null
	const unmarked = criteria.find(
		({ name, informational }) => !informational && !columns.criteria.get(name)?.has(fact.entry),
	)
	return unmarked ? { code: 'no_marks', criterion: unmarked.name } : null
}

function countByEntry(sheets: readonly Sheet[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const { entry } of sheets) counts.set(entry, (counts.get(entry) ?? 0) + 1)
	return counts
}

function rankedRow(
	{ scored, score, rank, notes }: ReturnType<typeof place<ScoredEntry>>[number],
	rule: Rule,
): RankingRow {
	return {
		entry: scored.entry,
		rank,
		score: printScore(score, rule.rounding.final),
		exact: toExact(scored.exact),
		untrimmed: scored.untrimmed && toExact(scored.untrimmed),
		sheets: scored.sheets,
		criteria: scored.detail,
		notes: [...scored.notes, ...notes],
	}
}

function unrankedRow(entry: string, sheets: number, reason: Note): RankingRow {
	return {
		entry,
		rank: null,
		score: null,
		exact: null,
		untrimmed: null,
		sheets,
		criteria: [],
		notes: [reason],
	}
}
