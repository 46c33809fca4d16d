/**
 * From single marks to score sheets: which sheets count, what their weighted totals are, and the
 * columns of marks that an aggregate works on. Source: product §7 (sheets) and §8 step 1.
 */
import type { EntryFact, RankInput } from '../schema'
import { add, decimal, isZero, multiply, one, zero } from './fraction'
import type { Fraction } from './fraction'
import { byName } from './order'

/** Marks without a criterion (a file of totals only) stand under this name. */
export const wholeSheet = ''

export type Criterion = { name: string; weight: Fraction; informational: boolean }

export type Sheet = {
	entry: string
	judge: string
	marks: ReadonlyMap<string, Fraction>
	/** Counted criteria without a mark. */
	missing: readonly string[]
	/** Why the sheet takes no part, if it was excluded. */
	excluded: string | null
	/** Σ weight × mark; meaningful only where nothing is missing. */
	total: Fraction
}

export type Panel = {
	entries: readonly EntryFact[]
	criteria: readonly Criterion[]
	sheets: readonly Sheet[]
}

export type Mark = { judge: string; value: Fraction }

/** Marks of one criterion, or totals of sheets, by entry; judges in pseudonym order. */
export type Column = ReadonlyMap<string, readonly Mark[]>

/** Entries and sheets in name order, whatever the order of the input. Refuses a repeated cell. */
export function readPanel(input: RankInput): Panel {
	const criteria = readCriteria(input)
	const sheets = gatherMarks(input)
	const reasons = new Map<string, string>()
	for (const { entry, judge, reason } of input.excluded ?? []) {
		marksOf(sheets, entry, judge)
		reasons.set(sheetKey(entry, judge), reason)
	}
	return {
		entries: readEntries(input),
		criteria,
		sheets: [...sheets.values()]
			.map(({ entry, judge, marks }) =>
				readSheet(entry, judge, marks, criteria, reasons.get(sheetKey(entry, judge)) ?? null),
			)
			.sort((a, b) => byName(a.entry, b.entry) || byName(a.judge, b.judge)),
	}
}

export function isComplete(sheet: Sheet): boolean {
	return sheet.excluded === null && sheet.missing.length === 0
}

/** By total only complete sheets count; by criterion each mark of a sheet that was not excluded. */
export function countedSheets(panel: Panel, by: 'judge-total' | 'criterion'): Sheet[] {
	return panel.sheets.filter((sheet) =>
		by === 'criterion' ? sheet.excluded === null && sheet.marks.size > 0 : isComplete(sheet),
	)
}

export function totalsColumn(sheets: readonly Sheet[]): Column {
	return column(sheets, (sheet) => sheet.total)
}

export function criterionColumn(sheets: readonly Sheet[], criterion: string): Column {
	return column(sheets, (sheet) => sheet.marks.get(criterion))
}

function column(sheets: readonly Sheet[], valueOf: (sheet: Sheet) => Fraction | undefined): Column {
	const marks = new Map<string, Mark[]>()
	for (const sheet of sheets) {
		const value = valueOf(sheet)
		if (!value) continue
		const row = marks.get(sheet.entry)
		if (row) row.push({ judge: sheet.judge, value })
		else marks.set(sheet.entry, [{ judge: sheet.judge, value }])
	}
	return marks
}

function readCriteria({ weights, scores }: RankInput): Criterion[] {
	const weightOf = new Map<string, Fraction>()
	for (const { criterion, weight } of weights) {
		if (weightOf.has(criterion)) throw new RangeError(`two weights for ${criterion}`)
		weightOf.set(criterion, decimal(weight))
	}
	for (const { criterion = wholeSheet } of scores) {
		if (!weightOf.has(criterion)) weightOf.set(criterion, one)
	}
	return [...weightOf]
		.map(([name, weight]) => ({ name, weight, informational: isZero(weight) }))
		.sort((a, b) => byName(a.name, b.name))
}

function readEntries({ entries, scores, excluded = [] }: RankInput): EntryFact[] {
	const facts = new Map<string, EntryFact>()
	for (const fact of entries) {
		if (facts.has(fact.entry)) throw new RangeError(`entry ${fact.entry} is listed twice`)
		facts.set(fact.entry, fact)
	}
	for (const { entry } of [...scores, ...excluded]) {
		if (!facts.has(entry)) facts.set(entry, { entry })
	}
	return [...facts.values()].sort((a, b) => byName(a.entry, b.entry))
}

type RawSheet = { entry: string; judge: string; marks: Map<string, Fraction> }

function gatherMarks({ scores }: RankInput): Map<string, RawSheet> {
	const sheets = new Map<string, RawSheet>()
	for (const { entry, judge, criterion = wholeSheet, score } of scores) {
		const marks = marksOf(sheets, entry, judge)
		if (marks.has(criterion)) {
			throw new RangeError(`two scores of ${judge} for ${entry} ${criterion}`.trimEnd())
		}
		marks.set(criterion, decimal(score))
	}
	return sheets
}

function marksOf(sheets: Map<string, RawSheet>, entry: string, judge: string) {
	const key = sheetKey(entry, judge)
	const known = sheets.get(key)
	if (known) return known.marks
	const marks = new Map<string, Fraction>()
	sheets.set(key, { entry, judge, marks })
	return marks
}

function readSheet(
	entry: string,
	judge: string,
	marks: ReadonlyMap<string, Fraction>,
	criteria: readonly Criterion[],
	excluded: string | null,
): Sheet {
	const missing: string[] = []
	let total = zero
	for (const { name, weight, informational } of criteria) {
		const mark = marks.get(name)
		if (mark) total = add(total, multiply(weight, mark))
		else if (!informational) missing.push(name)
	}
	return { entry, judge, marks, missing, excluded, total }
}

function sheetKey(entry: string, judge: string): string {
	return `${entry}\u0000${judge}`
}
