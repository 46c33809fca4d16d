/** When a public notice (公示) closes: the end of its n-th working day, as a half-open instant. */
import { Temporal } from 'temporal-polyfill'
import { officialCalendar } from './official-calendar'
import { dayAfter, type IsoDate, nthWorkingDay, type WorkingCalendar } from './working-days'

export type NoticePeriod = {
	/** The opening instant. */
	from: Date
	/** At least 1. */
	workingDays: number
	/** Whether the opening day counts, where it is a working day; by default it does not. */
	countFirstDay?: boolean
	calendar?: WorkingCalendar
	timeZone?: string
}

export type Closing = {
	/** The last day on which the notice stands and objections are filed. */
	lastDay: IsoDate
	/** The midnight that ends it: open while t < closesAt. Printed as `lastDay` 24:00. */
	closesAt: Date
}

/**
 * Throws CalendarNotLoaded when a day to be counted lies in a year without an official calendar,
 * and a RangeError when the number of days is no positive integer.
 */
export function closingOf(period: NoticePeriod): Closing {
	const { from, workingDays, countFirstDay = false } = period
	const { calendar = officialCalendar, timeZone = 'Asia/Shanghai' } = period
	if (!Number.isInteger(workingDays) || workingDays < 1)
		throw new RangeError('a notice lasts at least one working day')
	const opening = dateIn(timeZone, from)
	const lastDay = nthWorkingDay(calendar, countFirstDay ? opening : dayAfter(opening), workingDays)
	return { lastDay, closesAt: endOfDay(lastDay, timeZone) }
}

/** The calendar day of an instant in a zone. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
	return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString()
}

/** The midnight that ends a day, i.e. its 24:00. */
export function endOfDay(date: IsoDate, timeZone: string): Date {
	const midnight = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone)
	return new Date(midnight.epochMilliseconds)
}
