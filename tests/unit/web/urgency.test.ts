import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byUrgency } from '~/web/entrant/urgency'

const now = new Date('2026-05-20T00:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

test('what was sent back comes first, then what ends soon, what has no date, and the rest', () => {
	const tasks = [
		{ key: 'next year', until: inHours(8_760) },
		{ key: 'partner', until: null },
		{ key: 'next week', until: inHours(168) },
		{ key: 'tomorrow', until: inHours(24) },
		{ key: 'tonight', until: inHours(9) },
		{ key: 'returned', until: inHours(100), first: true },
	]
	expect(byUrgency(tasks, now).map(({ key }) => key)).toEqual([
		'returned',
		'tonight',
		'tomorrow',
		'partner',
		'next week',
		'next year',
	])
})

test('of two dates the earlier comes first, and the order given decides nothing else', () => {
	const hours = fc.integer({ min: 1, max: 9_000 })
	const waiting = fc.record({ until: fc.option(hours.map(inHours), { nil: null }) })
	fc.assert(
		fc.property(fc.array(waiting, { maxLength: 12 }), (tasks) => {
			const ordered = byUrgency(tasks, now)
			const dates = ordered.flatMap(({ until }) => until ?? [])
			expect(dates).toEqual([...dates].sort())
			const untils = (list: typeof tasks) => list.map(({ until }) => until)
			expect(untils(byUrgency([...tasks].reverse(), now))).toEqual(untils(ordered))
		}),
	)
})
