/**
 * Working days by China's calendar: weekends, public holidays and working weekends (调休). Dates
 * are ISO dates (YYYY-MM-DD) of the contest's zone. A year whose official arrangement is not
 * loaded is refused: weekends alone would be a guess.
 */
import { Temporal } from 'temporal-polyfill'
import { DomainError } from '~/modules/domain-error'

/** YYYY-MM-DD */
export type IsoDate = string

export type WorkingCalendar = {
	/** Whether the year's official arrangement is loaded. */
	covers(year: number): boolean
	/** Only asked for dates of years that are covered. */
	isWorkingDay(date: IsoDate): boolean
}

/** An arrangement entered by the organizer: it prevails over the calendar it is laid upon. */
export type CalendarTable = {
	/** Years for which the table lists every holiday and every working weekend. */
	years?: readonly number[]
	days: Readonly<Record<IsoDate, 'work' | 'rest'>>
}

export class CalendarNotLoaded extends DomainError {
	constructor(year: number) {
		super('calendar_not_loaded', 'invalid', { params: { year } })
	}
}

/** The calendar with an organizer's table laid upon it. */
export function withTable(calendar: WorkingCalendar, table: CalendarTable): WorkingCalendar {
	const years = new Set(table.years)
	return {
		covers: (year) => years.has(year) || calendar.covers(year),
		isWorkingDay(date) {
			const day = table.days[date]
			if (day) return day === 'work'
			return years.has(yearOf(date)) ? !isWeekend(date) : calendar.isWorkingDay(date)
		},
	}
}

/** Throws CalendarNotLoaded for a year the calendar does not cover. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
	const year = yearOf(date)
	if (!calendar.covers(year)) throw new CalendarNotLoaded(year)
	return calendar.isWorkingDay(date)
}

/** The date itself, or the next working day after it. Throws CalendarNotLoaded. */
export function onOrNextWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
	let day = date
	while (!isWorkingDay(calendar, day)) day = dayAfter(day)
	return day
}

/** The same, or null where it depends on a year whose calendar is not loaded. */
export function onOrNextWorkingDayIfKnown(
	calendar: WorkingCalendar,
	date: IsoDate,
): IsoDate | null {
	let day = date
	while (calendar.covers(yearOf(day))) {
		if (calendar.isWorkingDay(day)) return day
		day = dayAfter(day)
	}
	return null
}

/** The n-th working day (n ≥ 1) counted from `date`, which counts itself. Throws CalendarNotLoaded. */
export function nthWorkingDay(calendar: WorkingCalendar, date: IsoDate, n: number): IsoDate {
	let day = onOrNextWorkingDay(calendar, date)
	for (let counted = 1; counted < n; counted++) day = onOrNextWorkingDay(calendar, dayAfter(day))
	return day
}

export function dayAfter(date: IsoDate): IsoDate {
	return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

export function isWeekend(date: IsoDate): boolean {
	return Temporal.PlainDate.from(date).dayOfWeek >= 6
}

function yearOf(date: IsoDate): number {
	return Temporal.PlainDate.from(date).year
}
