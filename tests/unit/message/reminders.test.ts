import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestDue } from '~/modules/message/rules/digest'
import { dueReminder, reminderKey } from '~/modules/message/rules/reminders'

const HOUR = 3_600_000
const end = new Date('2026-06-30T16:00:00Z')
const before = (hours: number) => new Date(end.getTime() - hours * HOUR)

test('each reminder falls due on its hour and is let go after its grace', () => {
	const due = (hours: number) => dueReminder(end, before(hours))
	expect([100, 72.001, 72, 65, 64.001, 64, 30].map(due)).toEqual([
		null,
		null,
		72,
		72,
		72,
		null,
		null,
	])
	expect([24.001, 24, 20.001, 20, 3].map(due)).toEqual([null, 24, 24, null, null])
	expect([2, 1.001, 1, 0, -1].map(due)).toEqual([2, 2, null, null, null])
})

/** What a job that runs at these hours before the end would say, each reminder once. */
function told(runs: number[]): number[] {
	const keys = new Map<string, number>()
	for (const hours of [...runs].sort((a, b) => b - a)) {
		const due = dueReminder(end, before(hours))
		if (due) keys.set(reminderKey('x', { endsAt: end, hours: due, userId: 'u' }), due)
	}
	return [...keys.values()]
}

test('however often the job runs, each reminder is made at most once, in order, before the end', () => {
	const runs = fc.array(fc.double({ min: -48, max: 200, noNaN: true }), { maxLength: 200 })
	fc.assert(
		fc.property(runs, (hours) => {
			const made = told(hours)
			expect(made).toEqual([72, 24, 2].filter((mark) => made.includes(mark)))
		}),
	)
})

test('a job that runs at least hourly misses none, and running twice changes nothing', () => {
	const start = fc.double({ min: 73, max: 90, noNaN: true })
	fc.assert(
		fc.property(start, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (from, step) => {
			const runs = Array.from({ length: Math.ceil(from / step) }, (_, i) => from - i * step)
			expect(told(runs)).toEqual([72, 24, 2])
			expect(told([...runs, ...runs])).toEqual([72, 24, 2])
		}),
	)
})

test('after a standstill at most one reminder is due, and never one that is not true any more', () => {
	fc.assert(
		fc.property(fc.double({ min: -10, max: 100, noNaN: true }), (left) => {
			const due = dueReminder(end, before(left))
			if (due) expect(due - left).toBeLessThan(due === 2 ? 1.001 : 8.001)
			if (left <= 0) expect(due).toBeNull()
		}),
	)
})

test('a deadline that moved is another one', () => {
	const key = (endsAt: Date) => reminderKey('x', { endsAt, hours: 24, userId: 'u' })
	expect(key(end)).toBe(key(new Date(end)))
	expect(key(end)).not.toBe(key(new Date(end.getTime() + 1)))
})

test('a digest waits for a quiet quarter of an hour or two hours, and for the morning', () => {
	const at = (time: string) => new Date(`2026-06-15T${time}:00+08:00`)
	const due = (oldest: string, newest: string, now: string) =>
		digestDue({ oldest: at(oldest), newest: at(newest) }, at(now))
	expect(due('10:00', '10:00', '10:14')).toBe(false)
	expect(due('10:00', '10:00', '10:15')).toBe(true)
	expect(due('10:00', '11:55', '11:59')).toBe(false)
	expect(due('10:00', '11:55', '12:00')).toBe(true)
	expect(due('10:00', '10:00', '20:00')).toBe(false)
	expect(due('03:00', '03:00', '07:59')).toBe(false)
	expect(due('03:00', '03:00', '08:00')).toBe(true)
})
