import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Objection } from '~/modules/notice/rules/objection'
import {
	askOfList,
	canBeReleased,
	type ListStanding,
	type NoticedSeat,
	releaseReadiness,
} from '~/modules/notice/rules/release'
import { seatChanges } from '~/modules/notice/rules/seat-changes'

const closesAt = new Date('2026-07-06T16:00:00Z')
const before = new Date(closesAt.getTime() - 1)
const seat = (
	entryId: string,
	state = 'on_notice',
	closing: Date | null = closesAt,
): NoticedSeat => ({
	entryId,
	state,
	closesAt: closing,
})
const open: Objection[] = [{ entryId: 'a', state: 'received' }]

const ready = (
	seats: NoticedSeat[],
	now = closesAt,
	objections: Objection[] = [],
	setting: 'wait' | 'release_rest' = 'wait',
) => releaseReadiness(seats, objections, now, setting)

test('a list is released from the closing instant on, not one millisecond earlier', () => {
	expect(ready([seat('a')], before).blockers).toEqual(['notice_open'])
	expect(ready([seat('a')]).releasable).toEqual(['a'])
})

test('a newer ranking than the one decided on blocks what is not yet released', () => {
	const newer = (seats: NoticedSeat[]) =>
		releaseReadiness(seats, [], closesAt, 'wait', true).blockers
	expect(newer([seat('a')])).toEqual(['newer_ranking'])
	expect(newer([seat('a', 'awarded')])).toEqual([])
})

test('an open objection holds all back, or its own seat, as the contest decided', () => {
	expect(ready([seat('a'), seat('b')], closesAt, open)).toMatchObject({
		blockers: ['objection_open'],
		releasable: [],
	})
	expect(ready([seat('a'), seat('b')], closesAt, open, 'release_rest')).toEqual({
		blockers: [],
		releasable: ['b'],
		waiting: ['a'],
	})
})

test('an objection answered holds nothing back', () => {
	const answered: Objection[] = [
		{ entryId: 'a', state: 'dismissed' },
		{ entryId: 'b', state: 'not_accepted' },
	]
	expect(ready([seat('a'), seat('b')], closesAt, answered).releasable).toEqual(['a', 'b'])
})

test('a seat never on notice, or lost since, stops the list', () => {
	expect(ready([seat('a', 'decided', null)]).blockers).toEqual(['not_on_notice'])
	expect(ready([seat('a', 'decided')]).blockers).toEqual(['not_on_notice'])
	for (const state of ['withdrawn', 'disqualified', 'ranked']) {
		expect(ready([seat('a', state)]).blockers).toEqual(['seat_lost'])
	}
})

test('what was released before is not released again', () => {
	expect(ready([seat('a', 'awarded'), seat('b')]).releasable).toEqual(['b'])
})

test('a seat lost after a part was released stays vacant and holds back no other', () => {
	const seats = [seat('a', 'awarded'), seat('b', 'ranked'), seat('c', 'withdrawn'), seat('d')]
	expect(ready(seats)).toMatchObject({ blockers: [], releasable: ['d'] })
})

test('old and new list differ by who came, who went and who stayed', () => {
	expect(seatChanges(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], lost: ['a'], kept: ['b'] })
})

const list = (readiness: ListStanding['readiness'], change: Partial<ListStanding> = {}) =>
	askOfList({ snapshotId: '2', proposed: false, released: false, readiness, ...change })

test('a list is decided once its ranking is frozen, and by one proposal at a time', () => {
	expect(list(null)).toBe('decide')
	expect(list(null, { snapshotId: null })).toBeNull()
	expect(list(null, { proposed: true })).toBeNull()
	expect(list(ready([seat('a', 'ranked')]), { proposed: true })).toBeNull()
})

test('a lost seat asks for a new decision, and a seat that changed hands for a notice', () => {
	expect(list(ready([seat('a'), seat('b', 'withdrawn')], before))).toBe('decide_again')
	expect(list(ready([seat('a'), seat('b', 'decided', null)]))).toBe('notify')
	expect(list(ready([seat('a')], before))).toBeNull()
	expect(list(ready([seat('a', 'awarded'), seat('b', 'ranked')]), { released: true })).toBeNull()
})

const states = ['ranked', 'decided', 'on_notice', 'withdrawn', 'disqualified'] as const

test('once the notices are over and the objections answered, a list is either to be worked on or to be released', () => {
	const seats = fc
		.array(fc.record({ state: fc.constantFrom(...states), noticed: fc.boolean() }), {
			minLength: 1,
			maxLength: 10,
		})
		.map((rows) =>
			rows.map(({ state, noticed }, index) =>
				seat(String(index), state, noticed || state === 'on_notice' ? closesAt : null),
			),
		)
	const settings = fc.constantFrom('wait' as const, 'release_rest' as const)
	fc.assert(
		fc.property(seats, settings, fc.boolean(), (some, setting, newer) => {
			const readiness = releaseReadiness(some, [], closesAt, setting, newer)
			expect(canBeReleased([readiness])).toBe(list(readiness) === null)
		}),
	)
})

test('the lists of a notice wait for each other', () => {
	const free = ready([seat('a')])
	const stopped = ready([seat('b', 'ranked')])
	const done = ready([seat('c', 'awarded')])
	expect(canBeReleased([free, done])).toBe(true)
	expect(canBeReleased([free, stopped])).toBe(false)
	expect(canBeReleased([done])).toBe(false)
	expect(canBeReleased([])).toBe(false)
})
