/**
 * Periods in months and days, by dates of the contest's zone. The first day is not counted; a
 * period of months ends on the same day number or the month's end, that last day included.
 */
import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '~/modules/notice/rules/working-days'

/** The last day of a period of months that begins on `date`. */
export function addMonths(date: IsoDate, months: number): IsoDate {
	return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString()
}

/** Whole days from `at` to the last day: 0 on the last day itself, negative once it is over. */
export function daysLeft(at: IsoDate, lastDay: IsoDate): number {
	return Temporal.PlainDate.from(at).until(lastDay, { largestUnit: 'day' }).days
}

/** A period both of whose ends are included; a null end is open. */
export type Period = { from: IsoDate | null; to: IsoDate | null }

/** Whether a date lies in the period. ISO dates compare as text. */
export function contains(period: Period, date: IsoDate): boolean {
	return !(period.from && date < period.from) && !(period.to && date > period.to)
}
