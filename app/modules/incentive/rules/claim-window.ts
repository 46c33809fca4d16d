/**
 * The window of a claim: from the release until N months after it, the last day included. A claim
 * is an act on the platform, so a last day off rolls to the next working day; in a year whose
 * calendar is not loaded yet the day printed is the one before any rolling. Source: product.md §10.
 */
import { officialCalendar } from '~/modules/notice/rules/official-calendar'
import {
	type IsoDate,
	onOrNextWorkingDayIfKnown,
	type WorkingCalendar,
} from '~/modules/notice/rules/working-days'
import { addMonths } from './period'

export type ClaimWindow = {
	from: IsoDate
	lastDay: IsoDate
	/** False while it is not known whether the last day rolls. */
	settled: boolean
}

/** `undecided`: past the printed day, while the calendar that might roll it is not loaded. */
export type WindowState = 'before' | 'open' | 'over' | 'undecided'

export function claimWindow(
	anchor: IsoDate,
	months: number,
	calendar: WorkingCalendar = officialCalendar,
): ClaimWindow {
	const lastDay = addMonths(anchor, months)
	const rolled = onOrNextWorkingDayIfKnown(calendar, lastDay)
	return { from: anchor, lastDay: rolled ?? lastDay, settled: rolled !== null }
}

export function windowState(window: ClaimWindow, today: IsoDate): WindowState {
	if (today < window.from) return 'before'
	if (today <= window.lastDay) return 'open'
	return window.settled ? 'over' : 'undecided'
}
