import { expect, test } from 'vitest'
import type { Lack } from '~/modules/entry/rules/completeness'
import { type EntryStanding, taskOf } from '~/modules/entry/rules/entry-task'
import { entryStates } from '~/modules/entry/rules/lifecycle'

const lack = (field: Lack['field'], why: Lack['why'], blocking = true): Lack => ({
	field,
	section: field === 'problem' ? 'problem' : 'basics',
	why,
	blocking,
})
const task = (change: Partial<EntryStanding>) =>
	taskOf({ state: 'submitted', open: true, lacks: [], changedSince: false, ...change })

test('a draft is finished, then submitted; warnings do not hold it back', () => {
	expect(task({ state: 'draft', lacks: [lack('title', 'empty')] })).toBe('finish')
	expect(task({ state: 'draft', lacks: [lack('team', 'unconfirmed', false)] })).toBe('submit')
	expect(task({ state: 'returned', lacks: [lack('title', 'empty')] })).toBe('correct')
})

test('what was saved after a submission is submitted again, a new problem confirmed before', () => {
	expect(task({})).toBeNull()
	expect(task({ changedSince: true })).toBe('resubmit')
	expect(task({ changedSince: true, lacks: [lack('title', 'empty')] })).toBe('resubmit')
	expect(task({ changedSince: true, lacks: [lack('problem', 'changed')] })).toBe('acknowledge')
})

test('nothing is asked once the time is over, or while others have the entry in hand', () => {
	for (const state of entryStates) {
		expect(task({ state, open: false, changedSince: true })).toBeNull()
		const own = ['draft', 'submitted', 'returned'].includes(state)
		expect(task({ state, changedSince: true }) !== null).toBe(own)
	}
})
