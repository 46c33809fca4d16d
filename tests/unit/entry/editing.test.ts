import { expect, test } from 'vitest'
import { editingAt, mayChange, submittingAt } from '~/modules/entry/rules/editing'

const opensAt = new Date('2026-05-06T01:00:00Z')
const closesAt = new Date('2026-05-30T09:00:00Z')
const ms = (date: Date, by: number) => new Date(date.getTime() + by)
const draft = {
	state: 'draft' as const,
	mendBy: null,
	mendFields: [],
	submission: { key: 'submission' as const, opensAt, closesAt },
}
const mendBy = new Date('2026-06-04T16:00:00Z')
const returned = { ...draft, state: 'returned' as const, mendBy, mendFields: ['summary'] }

test('a draft is open until the closing instant, which is already late', () => {
	expect(editingAt(draft, ms(opensAt, -1)).kind).toBe('open')
	expect(editingAt(draft, ms(closesAt, -1))).toEqual({
		kind: 'open',
		until: closesAt,
		fields: 'all',
	})
	expect(editingAt(draft, closesAt)).toEqual({ kind: 'closed', reason: 'deadline', at: closesAt })
})

test('a submission counts from the opening to one millisecond before the closing', () => {
	expect(submittingAt(draft, ms(opensAt, -1))).toEqual({ kind: 'early', opensAt })
	expect(submittingAt(draft, opensAt)).toMatchObject({ kind: 'open', event: 'submit' })
	expect(submittingAt(draft, ms(closesAt, -1))).toMatchObject({ kind: 'open', inGrace: false })
	expect(submittingAt(draft, closesAt)).toEqual({ kind: 'late', closedAt: closesAt })
})

test('grace moves the last instant and is marked', () => {
	const graced = { ...draft, submission: { ...draft.submission, graceMinutes: 10 } }
	expect(submittingAt(graced, closesAt)).toMatchObject({ kind: 'open', inGrace: true })
	expect(submittingAt(graced, ms(closesAt, 600_000)).kind).toBe('late')
	expect(editingAt(graced, ms(closesAt, 599_999)).kind).toBe('open')
})

test('a submitted entry is submitted again, not anew', () => {
	const submitted = { ...draft, state: 'submitted' as const }
	expect(submittingAt(submitted, opensAt)).toMatchObject({ kind: 'open', event: 'resubmit' })
})

test('a returned entry opens the named fields only, also after the deadline, until its own date', () => {
	expect(mayChange(returned, 'summary', ms(mendBy, -1))).toBe(true)
	expect(mayChange(returned, 'title', ms(mendBy, -1))).toBe(false)
	expect(mayChange(returned, 'summary', mendBy)).toBe(false)
	expect(mayChange(returned, 'title', ms(closesAt, -1))).toBe(false)
	expect(submittingAt(returned, ms(mendBy, -1))).toMatchObject({ kind: 'open', event: 'mend' })
	expect(submittingAt(returned, mendBy)).toEqual({ kind: 'mending_over', closedAt: mendBy })
})

test.each(['accepted', 'rejected', 'under_review', 'withdrawn', 'disqualified'] as const)(
	'nothing of an entry that is %s can be changed or submitted',
	(state) => {
		const entry = { ...draft, state }
		expect(editingAt(entry, opensAt)).toEqual({ kind: 'closed', reason: 'state', at: null })
		expect(submittingAt(entry, opensAt)).toEqual({ kind: 'never' })
	},
)

test('without a submission stage nothing is open', () => {
	const entry = { ...draft, submission: null }
	expect(editingAt(entry, opensAt).kind).toBe('closed')
	expect(submittingAt(entry, opensAt)).toEqual({ kind: 'never' })
})
