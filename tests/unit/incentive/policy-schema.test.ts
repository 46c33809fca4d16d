import { expect, test } from 'vitest'
import { PolicySchema } from '~/modules/incentive/schema/policy-conditions'
import { FactsSchema } from '~/modules/incentive/schema/policy-facts'

test.each([
	[{ all: [{ id: 'x', kind: 'registered' }] }, /kind of registered-in/],
	[{ all: [{ id: 'x', kind: 'registered-in', region: '2101', form: 1 }] }, /form/],
	[{ all: [{ id: 'x', kind: 'paid-in-capital', atLeast: 1.5 }] }, /int/],
	[{ all: [{ id: 'x', kind: 'established', window: {} }] }, /a window needs/],
	[{ all: [], any: [] }, /any/],
	[{ all: [] }, /Too small/],
	[{}, /all/],
	[{ all: [{ not: [{ id: 'x', kind: 'ip-owned' }] }] }, /all, any, not/],
	[
		{
			all: [{ id: 'x', kind: 'ip-owned' }, { not: { id: 'x', kind: 'ip-owned' } }],
		},
		/id .*x.* stands twice/,
	],
])('the policy %j is refused', (node, message) => {
	const result = PolicySchema.safeParse({ policy: 'P', version: '1', ...node })
	expect(result.error?.message).toMatch(message)
})

test('a mistake deep in a policy is found at its path', () => {
	const result = PolicySchema.safeParse({
		policy: 'P',
		version: '1',
		all: [{ any: [{ not: { id: 'x', kind: 'region', region: 'Shenyang' } }] }],
	})
	expect(result.error?.issues.map((issue) => issue.path)).toEqual([
		['all', 0, 'any', 0, 'not', 'region'],
	])
})

test('a fact whose value is of another type is refused, a fact of another kind is kept', () => {
	const parse = (fact: object) => FactsSchema.safeParse({ facts: [fact] })
	expect(parse({ kind: 'paid-in-capital', value: '1' }).error?.issues[0]?.path).toEqual([
		'facts',
		0,
		'value',
	])
	expect(parse({ kind: 'registered-in', value: '210112', since: '2026-02-30' }).success).toBe(false)
	expect(parse({ kind: 'shoe-size', value: 43 }).success).toBe(true)
})
