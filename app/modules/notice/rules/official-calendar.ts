/**
 * The State Council's yearly arrangements of holidays and working weekends: the table of the
 * package `chinese-days`, not its functions, which shift days outside Asia and answer by weekends
 * for years they know nothing of. The arrangement of a year is announced around the November
 * before it and may still touch the last days of December.
 */
import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { isWeekend, type WorkingCalendar } from './working-days'

const holidays: Record<string, string> = arrangements.holidays
const workingWeekends: Record<string, string> = arrangements.workdays

export const officialCalendar: WorkingCalendar = {
	// October 1 is a holiday in every arrangement; January 1 may stand in the one before.
	covers: (year) => `${year}-10-01` in holidays,
	isWorkingDay: (date) => date in workingWeekends || !(date in holidays || isWeekend(date)),
}

/**
 * The same, with weekends alone in a year not announced yet. Only for the dates by which the
 * organizers answer: nobody's right to object hangs on next year's arrangement.
 */
export const foreseeableCalendar: WorkingCalendar = {
	covers: () => true,
	isWorkingDay: (date) =>
		officialCalendar.covers(Number(date.slice(0, 4)))
			? officialCalendar.isWorkingDay(date)
			: !isWeekend(date),
}
