import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	blocksSeat,
	type Filing,
	filingFaults,
	nextObjectionState,
	type Objection,
	type ObjectionState,
	objectionTransitions,
	releasableSeats,
} from '~/modules/notice/rules/objection'

const now = new Date('2026-06-10T10:00:00+08:00')
const later = new Date('2026-06-20T00:00:00+08:00')
const objection = (state: ObjectionState, more: Partial<Objection> = {}): Objection => ({
	entryId: 'A-001',
	state,
	...more,
})
const notice = {
	opensAt: new Date('2026-06-01T09:00:00+08:00'),
	closesAt: new Date('2026-06-09T00:00:00+08:00'),
}
const filing: Filing = {
	receivedAt: new Date('2026-06-08T23:59:59.999+08:00'),
	filerKind: 'person',
	filerName: '王明',
	filerContact: '13800000000',
	sealed: false,
	cause: 'plagiarism',
	evidenceCount: 1,
}

test('an objection is accepted, then upheld or dismissed; upholding takes two persons', () => {
	expect(nextObjectionState(objection('received'), 'accept', now)).toBe('accepted')
	expect(nextObjectionState(objection('accepted'), 'uphold', now)).toBe('upheld')
	expect(nextObjectionState(objection('accepted'), 'dismiss', now)).toBe('dismissed')
	expect(nextObjectionState(objection('received'), 'uphold', now)).toBeNull()
	expect(nextObjectionState(objection('upheld'), 'dismiss', now)).toBeNull()
	expect(objectionTransitions.uphold.twoPersons).toBe(true)
})

test('a dismissed objection is reviewed once, within its time', () => {
	const dismissed = objection('dismissed', { reviewUntil: later })
	expect(nextObjectionState(dismissed, 'review', now)).toBe('accepted')
	expect(nextObjectionState(dismissed, 'review', later)).toBeNull()
	expect(nextObjectionState({ ...dismissed, reviewed: true }, 'review', now)).toBeNull()
	expect(nextObjectionState(objection('dismissed'), 'review', now)).toBeNull()
})

test('a seat is blocked until the answer is final', () => {
	expect(blocksSeat(objection('received'), now)).toBe(true)
	expect(blocksSeat(objection('accepted'), now)).toBe(true)
	expect(blocksSeat(objection('dismissed', { reviewUntil: later }), now)).toBe(true)
	expect(blocksSeat(objection('dismissed', { reviewUntil: later }), later)).toBe(false)
	expect(blocksSeat(objection('dismissed', { reviewUntil: later, reviewed: true }), now)).toBe(
		false,
	)
	expect(blocksSeat(objection('dismissed'), now)).toBe(false)
	expect(blocksSeat(objection('not_accepted'), now)).toBe(false)
	expect(blocksSeat(objection('upheld'), now)).toBe(false)
})

test('one blocked seat makes the list wait, or is left out where the contest says so', () => {
	const seats = ['A-001', 'A-002', 'A-003']
	const open = [objection('accepted'), objection('received', { entryId: 'B-009' })]
	expect(releasableSeats(seats, open, now)).toEqual({ blocked: ['A-001'], releasable: [] })
	expect(releasableSeats(seats, open, now, 'release_rest')).toEqual({
		blocked: ['A-001'],
		releasable: ['A-002', 'A-003'],
	})
	expect(releasableSeats(seats, [objection('dismissed')], now)).toEqual({
		blocked: [],
		releasable: seats,
	})
})

test('a filing with name, contact, cause and evidence within the period is taken in', () => {
	expect(filingFaults(filing, notice)).toEqual([])
	expect(filingFaults({ ...filing, filerKind: 'organization', sealed: true }, notice)).toEqual([])
})

test.each([
	[{ receivedAt: notice.closesAt }, ['after_notice']],
	[{ receivedAt: new Date('2026-06-01T08:59:59+08:00') }, ['before_notice']],
	[{ filerContact: ' ' }, ['no_name_or_contact']],
	[{ filerKind: 'organization' }, ['no_seal']],
	[{ cause: 'score' }, ['score_is_no_cause']],
	[{ evidenceCount: 0 }, ['no_evidence']],
	[{ filerKind: 'anonymous', filerName: '', filerContact: '' }, ['anonymous']],
] as [Partial<Filing>, string[]][])('a filing with %o is refused: %s', (change, faults) => {
	expect(filingFaults({ ...filing, ...change }, notice)).toEqual(faults)
})

test('blocked and releasable seats never overlap, and with none blocked all are released', () => {
	const seats = ['a', 'b', 'c', 'd']
	const one = fc.record({
		entryId: fc.constantFrom(...seats, 'elsewhere'),
		state: fc.constantFrom<ObjectionState>('received', 'accepted', 'upheld', 'dismissed'),
		reviewUntil: fc.constantFrom(null, now, later),
	})
	fc.assert(
		fc.property(fc.array(one), fc.constantFrom('wait', 'release_rest'), (all, setting) => {
			const { blocked, releasable } = releasableSeats(seats, all, now, setting)
			expect(blocked.some((seat) => releasable.includes(seat))).toBe(false)
			if (blocked.length === 0) expect(releasable).toEqual(seats)
			else if (setting === 'wait') expect(releasable).toEqual([])
			else expect([...blocked, ...releasable].sort()).toEqual(seats)
		}),
	)
})
