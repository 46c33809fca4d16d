/**
 * From counted sheets to one exact score per entry: by total the aggregate of the sheets' weighted
 * totals; by criterion the sum of weight × aggregate, rounded at the declared points on the way
 * (product §8 steps 1, 2 and 4). By total the criterion and weighted points bear on no score: the
 * criteria's aggregates are detail there, and what a tie's named criterion compares.
 */
import type { Rule } from '../schema'
import { aggregate } from './aggregate'
import type { Aggregate } from './aggregate'
import { mean, multiply, reduce, sum, toExact } from './fraction'
import type { ExactText, Fraction } from './fraction'
import type { Note } from './notes'
import { printScore, roundHalfUp } from './rounding'
import { criterionColumn, isComplete, totalsColumn } from './sheets'
import type { Criterion, Sheet } from './sheets'

/** `total` is null by criterion. Inner keys are entries. */
export type Columns = {
	total: ReadonlyMap<string, Aggregate> | null
	criteria: ReadonlyMap<string, ReadonlyMap<string, Aggregate>>
}

/** A criterion's aggregate after its rounding point, before its weight. */
export type CriterionScore = {
	criterion: string
	score: string
	exact: ExactText
	/** By criterion: what it adds to the score. */
	weighted?: string
}

/** `criteria` are the values that `detail` prints. */
export type EntryScore = {
	exact: Fraction
	criteria: ReadonlyMap<string, Fraction>
	detail: CriterionScore[]
	notes: Note[]
}

export function aggregateColumns(
	sheets: readonly Sheet[],
	criteria: readonly Criterion[],
	rule: Rule,
): Columns {
	return {
		total: rule.by === 'judge-total' ? aggregate(totalsColumn(sheets), rule) : null,
		criteria: new Map(
			criteria.map(({ name }) => [name, aggregate(criterionColumn(sheets, name), rule, name)]),
		),
	}
}

/** For an entry that has every aggregate its score needs. */
export function scoreEntry(
	entry: string,
	columns: Columns,
	criteria: readonly Criterion[],
	{ rounding }: Rule,
): EntryScore {
	const parts = criteria.flatMap(({ name, weight, informational }) => {
		const column = columns.criteria.get(name)?.get(entry)
		if (!column) return []
		const value = roundHalfUp(column.value, rounding.criterion)
		const weighted = roundHalfUp(multiply(weight, value), rounding.weighted)
		return [{ name, value, weighted, notes: informational ? [] : column.notes }]
	})
	const total = columns.total?.get(entry)
	return {
		exact: reduce(total ? total.value : sum(parts.map(({ weighted }) => weighted))),
		criteria: new Map(parts.map(({ name, value }) => [name, value])),
		detail: parts.map(({ name, value, weighted }) => ({
			criterion: name,
			score: printScore(value, rounding.criterion),
			exact: toExact(value),
			...(total ? {} : { weighted: printScore(weighted, rounding.weighted) }),
		})),
		notes: total ? [...total.notes] : parts.flatMap(({ notes }) => notes),
	}
}

/** The mean of all complete sheets' totals, whatever is trimmed or standardized elsewhere. */
export function untrimmedMeans(sheets: readonly Sheet[]): Map<string, Fraction> {
	const totals = totalsColumn(sheets.filter(isComplete))
	return new Map(
		[...totals].map(([entry, marks]) => [entry, reduce(mean(marks.map(({ value }) => value)))]),
	)
}
