/**
 * The ledger (product §8): every sheet, or every sheet × criterion when ranking by criterion, as
 * counted, trimmed or not counted, and why. Together with the weights it lets anyone add up any
 * score by hand.
 */
import type { Rule } from '../schema'
import type { Aggregate } from './aggregate'
import type { Fraction } from './fraction'
import { printScore } from './rounding'
import type { Columns } from './score'
import { isComplete, wholeSheet } from './sheets'
import type { Panel, Sheet } from './sheets'

export type LedgerStatus = 'counted' | 'trimmed_high' | 'trimmed_low' | 'not_counted'

/**
 * `score`: the sheet's weighted total or the criterion's mark; null where there is none.
 * `why`, for lines not counted: `incomplete` (with the criteria `missing`), `informational`, or
 * the reason the sheet was excluded for.
 */
export type LedgerLine = {
	entry: string
	judge: string
	criterion?: string
	score: string | null
	status: LedgerStatus
	why?: string
	missing?: string[]
}

/** Lines in order of entry, judge, criterion. */
export function writeLedger(panel: Panel, rule: Rule, columns: Columns): LedgerLine[] {
	if (rule.by === 'judge-total') {
		return panel.sheets.map((sheet) => totalLine(sheet, columns.total?.get(sheet.entry)))
	}
	return panel.sheets.flatMap((sheet) => criterionLines(sheet, panel, columns))
}

function totalLine(sheet: Sheet, aggregate: Aggregate | undefined): LedgerLine {
	const { entry, judge, excluded, missing } = sheet
	if (isComplete(sheet)) {
		return { entry, judge, score: print(sheet.total), status: status(aggregate, judge) }
	}
	const line = { entry, judge, score: null, status: 'not_counted' } as const
	if (excluded !== null) return { ...line, why: excluded }
	return { ...line, why: 'incomplete', missing: [...missing] }
}

function criterionLines(sheet: Sheet, panel: Panel, columns: Columns): LedgerLine[] {
	const { entry, judge, excluded, marks } = sheet
	if (excluded !== null && marks.size === 0) {
		return [{ entry, judge, score: null, status: 'not_counted', why: excluded }]
	}
	return panel.criteria.flatMap(({ name, informational }): LedgerLine[] => {
		const mark = marks.get(name)
		if (!mark) return []
		const criterion = name === wholeSheet ? {} : { criterion: name }
		const line = { entry, judge, ...criterion, score: print(mark) }
		if (excluded !== null) return [{ ...line, status: 'not_counted', why: excluded }]
		if (informational) return [{ ...line, status: 'not_counted', why: 'informational' }]
		const aggregate = columns.criteria.get(name)?.get(entry)
		return [{ ...line, status: status(aggregate, judge) }]
	})
}

function status(aggregate: Aggregate | undefined, judge: string): LedgerStatus {
	if (aggregate?.high.has(judge)) return 'trimmed_high'
	if (aggregate?.low.has(judge)) return 'trimmed_low'
	return 'counted'
}

function print(value: Fraction): string {
	return printScore(value, undefined)
}
