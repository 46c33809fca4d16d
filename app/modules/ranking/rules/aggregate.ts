/**
 * One number per entry from a column of marks (product §8 step 2): mean, trimmed mean, median,
 * or the mean of standardized marks. Values stay exact; nothing is rounded here.
 */
import type { Rule } from '../schema'
import { compare, mean, median } from './fraction'
import type { Fraction } from './fraction'
import type { Note } from './notes'
import { byName } from './order'
import type { Column, Mark } from './sheets'
import { settle, standardize } from './z-score'

type Trim = { high: ReadonlySet<string>; low: ReadonlySet<string> }

/** `high`, `low`: the judges whose marks were dropped. */
export type Aggregate = Trim & { value: Fraction; notes: readonly Note[] }

type AggregateRule = Pick<Rule, 'method' | 'drop' | 'minJudges'>

const nothingTrimmed: Trim = { high: new Set(), low: new Set() }

/** One aggregate for each entry with a mark; `criterion` names the column in notes. */
export function aggregate(
	column: Column,
	rule: AggregateRule,
	criterion?: string,
): Map<string, Aggregate> {
	if (column.size === 0) return new Map()
	if (rule.method === 'z-score') return standardizedMeans(column, criterion)
	return new Map([...column].map(([entry, marks]) => [entry, combine(marks, rule, criterion)]))
}

function combine(marks: readonly Mark[], rule: AggregateRule, criterion?: string): Aggregate {
	const values = marks.map(({ value }) => value)
	if (rule.method === 'median') return { value: median(values), ...nothingTrimmed, notes: [] }
	if (rule.method === 'mean' || rule.drop === 0) {
		return { value: mean(values), ...nothingTrimmed, notes: [] }
	}
	if (marks.length < rule.minJudges) {
		const { minJudges } = rule
		const note = { code: 'mean_instead_of_trimmed', sheets: marks.length, minJudges } as const
		return { value: mean(values), ...nothingTrimmed, notes: [{ ...note, ...about(criterion) }] }
	}
	return trimmedMean(marks, rule.drop)
}

/**
 * Mean without exactly `drop` highest and `drop` lowest marks, that many even when values tie:
 * among equals the first by pseudonym is dropped. Needs more than 2 × drop marks.
 */
function trimmedMean(marks: readonly Mark[], drop: number): Aggregate {
	const descending = [...marks].sort(
		(a, b) => compare(b.value, a.value) || byName(a.judge, b.judge),
	)
	const high = descending.slice(0, drop)
	const ascending = descending
		.slice(drop)
		.sort((a, b) => compare(a.value, b.value) || byName(a.judge, b.judge))
	const low = ascending.slice(0, drop)
	return {
		value: mean(ascending.slice(drop).map(({ value }) => value)),
		high: new Set(high.map(({ judge }) => judge)),
		low: new Set(low.map(({ judge }) => judge)),
		notes: [],
	}
}

function standardizedMeans(column: Column, criterion?: string): Map<string, Aggregate> {
	const { column: standardized, unchanged } = standardize(column)
	return new Map(
		[...standardized].map(([entry, marks]) => [
			entry,
			{
				value: settle(mean(marks.map(({ value }) => value))),
				...nothingTrimmed,
				notes: marks.flatMap(({ judge }): Note[] => {
					const sheets = unchanged.get(judge)
					if (sheets === undefined) return []
					return [{ code: 'judge_not_standardized', judge, sheets, ...about(criterion) }]
				}),
			},
		]),
	)
}

function about(criterion: string | undefined): { criterion?: string } {
	return criterion ? { criterion } : {}
}
