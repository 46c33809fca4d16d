import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closingOf, dateIn, endOfDay } from '~/modules/notice/rules/closing'
import { officialCalendar } from '~/modules/notice/rules/official-calendar'
import {
	CalendarNotLoaded,
	isWorkingDay,
	nthWorkingDay,
	onOrNextWorkingDay,
	type WorkingCalendar,
	withTable,
} from '~/modules/notice/rules/working-days'

const closesAt = (from: string, workingDays: number, countFirstDay = false) =>
	closingOf({ from: new Date(from), workingDays, countFirstDay }).closesAt

test.each([
	['2022-04-29T10:00:00+08:00', '2022-05-11T00:00:00+08:00'],
	['2022-09-30T00:00:00+08:00', '2022-10-13T00:00:00+08:00'],
	['2022-05-30T00:00:00+08:00', '2022-06-08T00:00:00+08:00'],
	['2022-05-09T15:59:59Z', '2022-05-17T00:00:00+08:00'],
	['2022-05-09T16:00:00Z', '2022-05-18T00:00:00+08:00'],
])('five working days from %s close at %s', (from, until) => {
	expect(closesAt(from, 5)).toEqual(new Date(until))
})

test('the opening day counts where the contest says so and it is a working day', () => {
	expect(closesAt('2022-04-29T10:00:00+08:00', 5, true)).toEqual(
		new Date('2022-05-10T00:00:00+08:00'),
	)
	expect(closesAt('2022-05-01T10:00:00+08:00', 1, true)).toEqual(
		new Date('2022-05-06T00:00:00+08:00'),
	)
})

test('the last day is the day before the closing midnight', () => {
	expect(closingOf({ from: new Date('2022-04-29T10:00:00+08:00'), workingDays: 5 }).lastDay).toBe(
		'2022-05-10',
	)
})

test('a working weekend counts, a holiday and a plain weekend do not', () => {
	expect(isWorkingDay(officialCalendar, '2022-05-07')).toBe(true)
	expect(isWorkingDay(officialCalendar, '2022-05-08')).toBe(false)
	expect(isWorkingDay(officialCalendar, '2022-05-04')).toBe(false)
	expect(isWorkingDay(officialCalendar, '2026-02-14')).toBe(true)
	expect(isWorkingDay(officialCalendar, '2026-02-23')).toBe(false)
})

test('a year without an official calendar is refused, never guessed', () => {
	expect(officialCalendar.covers(2026)).toBe(true)
	expect(officialCalendar.covers(2099)).toBe(false)
	expect(officialCalendar.covers(2003)).toBe(false)
	expect(() => closesAt('2099-05-01T00:00:00+08:00', 5)).toThrow(CalendarNotLoaded)
})

const until2026: WorkingCalendar = {
	...officialCalendar,
	covers: (year) => year <= 2026 && officialCalendar.covers(year),
}

test('a period ending with the last loaded year closes at its last midnight, one day more is refused', () => {
	const from = new Date('2026-12-28T09:00:00+08:00')
	expect(closingOf({ from, workingDays: 3, calendar: until2026 }).closesAt).toEqual(
		new Date('2027-01-01T00:00:00+08:00'),
	)
	expect(() => closingOf({ from, workingDays: 4, calendar: until2026 })).toThrow(CalendarNotLoaded)
})

test("the organizer's table prevails and can add a year", () => {
	const edited = withTable(until2026, {
		years: [2027],
		days: { '2027-01-01': 'rest', '2027-01-02': 'work', '2026-12-31': 'rest' },
	})
	const from = new Date('2026-12-30T09:00:00+08:00')
	expect(closingOf({ from, workingDays: 2, calendar: edited }).lastDay).toBe('2027-01-04')
	expect(edited.covers(2027)).toBe(true)
	expect(edited.covers(2028)).toBe(false)
})

test('a table that only corrects a day does not make its year loaded', () => {
	const edited = withTable(until2026, { days: { '2027-01-01': 'rest' } })
	expect(() => isWorkingDay(edited, '2027-01-01')).toThrow(CalendarNotLoaded)
})

test('a notice lasts at least one whole working day', () => {
	for (const days of [0, -1, 1.5, Number.NaN])
		expect(() => closesAt('2022-05-09T00:00:00+08:00', days)).toThrow(RangeError)
})

const someDay = fc
	.date({ min: new Date('2022-01-01'), max: new Date('2025-10-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))

test('between the opening day and the closing lie exactly n working days, the last of them one', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
			const last = closingOf({ from: new Date(`${day}T12:00:00+08:00`), workingDays: n })
			let counted = 0
			for (let t = Date.parse(day) + 864e5; t <= Date.parse(last.lastDay); t += 864e5)
				if (officialCalendar.isWorkingDay(new Date(t).toISOString().slice(0, 10))) counted++
			expect(counted).toBe(n)
			expect(isWorkingDay(officialCalendar, last.lastDay)).toBe(true)
			expect(dateIn('Asia/Shanghai', new Date(last.closesAt.getTime() - 1))).toBe(last.lastDay)
			expect(endOfDay(last.lastDay, 'Asia/Shanghai')).toEqual(last.closesAt)
		}),
		{ numRuns: 50 },
	)
})

test('counting one working day is rolling to it', () => {
	fc.assert(
		fc.property(someDay, (day) => {
			const rolled = onOrNextWorkingDay(officialCalendar, day)
			expect(nthWorkingDay(officialCalendar, day, 1)).toBe(rolled)
			expect(onOrNextWorkingDay(officialCalendar, rolled)).toBe(rolled)
		}),
	)
})
