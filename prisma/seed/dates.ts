import { closingOf } from '~/modules/notice/rules/closing'
import { officialCalendar } from '~/modules/notice/rules/official-calendar'
import { isWorkingDay, nthWorkingDay } from '~/modules/notice/rules/working-days'
import { dayOf } from '~/modules/incentive/rules/dates'

const DAY = 86_400_000

/** `hour` o'clock (decimal) in Beijing, `days` after the day on which `from` falls. */
export function beijing(from: Date, days: number, hour = 0): Date {
	const midnight = new Date(`${dayOf(from)}T00:00:00+08:00`).getTime()
	return new Date(midnight + days * DAY + hour * 3_600_000)
}

/**
 * The moment from which the finished contest is dated back: now, but never so late that one of its
 * notices would have run into a year whose official calendar is not loaded.
 */
function datedBackFrom(now: Date): Date {
	let year = now.getUTCFullYear()
	while (!officialCalendar.covers(year)) year -= 1
	const last = new Date(`${year}-12-20T09:00:00+08:00`)
	return now < last || officialCalendar.covers(year + 1) ? now : last
}

function workingDayBefore(day: Date): Date {
	let before = beijing(day, -1)
	while (!isWorkingDay(officialCalendar, dayOf(before))) before = beijing(before, -1)
	return before
}

/** `count` working days before a day; `count` ≥ 1. */
function workingDaysBefore(day: Date, count: number): Date {
	let before = day
	for (let counted = 0; counted < count; counted++) before = workingDayBefore(before)
	return before
}

/** `hour` o'clock on the n-th working day after a day; n ≥ 1. */
export function workingDayAfter(day: Date, n: number, hour: number): Date {
	return beijing(
		new Date(`${nthWorkingDay(officialCalendar, dayOf(beijing(day, 1)), n)}T00:00:00+08:00`),
		0,
		hour,
	)
}

/** The last working day on which a notice of that length still closes by `end`. */
function noticeOpening(end: Date, workingDays: number): Date {
	let day = workingDayBefore(end)
	while (closingOf({ from: beijing(day, 0, 10), workingDays }).closesAt > end) {
		day = workingDayBefore(day)
	}
	return day
}

export type FirstDates = ReturnType<typeof firstDates>

/**
 * The finished contest: released seventeen working days ago, long enough for the first claims to
 * have gone all their way; everything else is counted back from there.
 */
export function firstDates(now: Date, noticeDays: number) {
	const today = datedBackFrom(now)
	const release = workingDaysBefore(today, 17)
	const notice = noticeOpening(release, noticeDays)
	const decision = workingDayBefore(notice)
	const stages = {
		registration: [beijing(decision, -60, 9), beijing(decision, -40)],
		submission: [beijing(decision, -54, 9), beijing(decision, -34, 17)],
		screening: [beijing(decision, -33, 9), beijing(decision, -21)],
		preliminary: [beijing(decision, -18, 9), beijing(decision, -2)],
		decision: [beijing(decision, -1, 9), beijing(decision, 1)],
		public_notice: [
			beijing(notice, 0, 10),
			closingOf({ from: beijing(notice, 0, 10), workingDays: noticeDays }).closesAt,
		],
		release: [beijing(release, 0, 10), beijing(release, 1)],
		landing: [beijing(release, 1), beijing(release, 366)],
	} as const
	return { today, published: beijing(decision, -62, 10), notice, decision, release, stages }
}

/**
 * The running contest: open for registration and submission for one more week. Its later stages
 * follow quickly, so that whoever moves the clock through them stays within the years whose
 * official calendar is loaded for as much of the year as possible.
 */
export function secondDates(now: Date) {
	const closing = beijing(now, 7)
	return {
		published: beijing(now, -9, 9),
		stages: {
			registration: [beijing(now, -8, 9), beijing(closing, -1)],
			submission: [beijing(now, -7, 9), beijing(closing, 0, 17)],
			screening: [beijing(closing, 1, 9), beijing(closing, 4)],
			preliminary: [beijing(closing, 4, 9), beijing(closing, 10)],
			final: [beijing(closing, 11, 9), beijing(closing, 11, 18)],
			decision: [beijing(closing, 12, 9), beijing(closing, 14)],
			public_notice: [beijing(closing, 14, 9), beijing(closing, 24)],
			release: [beijing(closing, 24, 9), beijing(closing, 25)],
			landing: [beijing(closing, 25), beijing(closing, 390)],
		},
	} as const
}

/** The contest in its review: four days of scoring are over, six are left. */
export function thirdDates(now: Date) {
	return {
		published: beijing(now, -42, 9),
		stages: {
			registration: [beijing(now, -40, 9), beijing(now, -26)],
			submission: [beijing(now, -38, 9), beijing(now, -22, 17)],
			screening: [beijing(now, -21, 9), beijing(now, -13)],
			preliminary: [beijing(now, -4, 9), beijing(now, 7)],
			decision: [beijing(now, 8, 9), beijing(now, 10)],
			public_notice: [beijing(now, 10, 9), beijing(now, 20)],
			release: [beijing(now, 21, 9), beijing(now, 22)],
			landing: [beijing(now, 22), beijing(now, 387)],
		},
	} as const
}
