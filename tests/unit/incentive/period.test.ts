import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, contains, daysLeft } from '~/modules/incentive/rules/period'
import { officialCalendar } from '~/modules/notice/rules/official-calendar'
import {
	CalendarNotLoaded,
	onOrNextWorkingDay,
	onOrNextWorkingDayIfKnown,
	type WorkingCalendar,
} from '~/modules/notice/rules/working-days'

test.each([
	['2022-08-31', 6, '2023-02-28'],
	['2023-08-29', 6, '2024-02-29'],
	['2023-08-30', 6, '2024-02-29'],
	['2023-08-31', 6, '2024-02-29'],
	['2022-06-30', 6, '2022-12-30'],
	['2023-02-28', 6, '2023-08-28'],
	['2024-02-29', 12, '2025-02-28'],
])('%s and %s months is %s', (date, months, last) => {
	expect(addMonths(date, months)).toBe(last)
})

test('a last day on a holiday rolls to the next working day for an act', () => {
	const rolled = (date: string) => onOrNextWorkingDay(officialCalendar, date)
	expect(rolled('2022-10-01')).toBe('2022-10-08')
	expect(rolled('2022-05-07')).toBe('2022-05-07')
	expect(rolled('2023-01-21')).toBe('2023-01-28')
})

const until = (last: number): WorkingCalendar => ({
	...officialCalendar,
	covers: (year) => year <= last && officialCalendar.covers(year),
})

test('a last day in a year not loaded is refused, or said to be unknown', () => {
	expect(() => onOrNextWorkingDay(until(2022), '2023-03-01')).toThrow(CalendarNotLoaded)
	expect(onOrNextWorkingDayIfKnown(until(2022), '2023-03-01')).toBeNull()
})

test('at the end of the loaded years a working day stands, a day off rolls into the unknown', () => {
	expect(onOrNextWorkingDayIfKnown(until(2022), '2022-12-30')).toBe('2022-12-30')
	expect(onOrNextWorkingDayIfKnown(until(2022), '2022-12-31')).toBeNull()
	expect(onOrNextWorkingDayIfKnown(until(2023), '2022-12-31')).toBe('2023-01-03')
})

test('days left are zero on the last day and negative after it', () => {
	expect(daysLeft('2026-07-15', '2027-01-15')).toBe(184)
	expect(daysLeft('2027-01-15', '2027-01-15')).toBe(0)
	expect(daysLeft('2027-01-16', '2027-01-15')).toBe(-1)
})

test('both ends of a period belong to it, an open end ends nothing', () => {
	const period = { from: '2026-03-01', to: '2027-01-15' }
	expect(
		['2026-02-28', '2026-03-01', '2027-01-15', '2027-01-16'].map((date) => contains(period, date)),
	).toEqual([false, true, true, false])
	expect(contains({ from: null, to: null }, '1999-01-01')).toBe(true)
})

test('months added keep the day number or end the month, in the month meant', () => {
	const date = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
		.map((instant) => instant.toISOString().slice(0, 10))
	fc.assert(
		fc.property(date, fc.nat(240), (from, months) => {
			const to = addMonths(from, months)
			const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number]
			const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number]
			expect(y2 * 12 + m2).toBe(y1 * 12 + m1 + months)
			const monthEnd = new Date(Date.UTC(y2, m2, 0)).getUTCDate()
			expect(d2).toBe(Math.min(d1, monthEnd))
		}),
	)
})
