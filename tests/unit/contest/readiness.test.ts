import { expect, test } from 'vitest'
import { isReady, readinessOf } from '~/modules/contest/rules/readiness'
import { changesOf } from '~/modules/contest/rules/changes'

const complete = {
	hosts: ['沈阳市发展和改革委员会'],
	contactPhone: '024-0000 0000',
	contactEmail: '',
	stages: [
		{ key: 'registration' as const, opensAt: new Date(0), closesAt: new Date(1) },
		{ key: 'submission' as const, opensAt: new Date(0), closesAt: new Date(2) },
	],
	tracks: [{ listTitle: '“数字沈阳”十大新应用新场景' }],
	domains: 1,
	points: [10_000, 10_000],
}
const missing = (facts: Partial<typeof complete>) =>
	Object.entries(readinessOf({ ...complete, ...facts }))
		.filter(([, done]) => !done)
		.map(([key]) => key)

test('a complete set-up can be made public', () => {
	expect(missing({})).toEqual([])
	expect(isReady(readinessOf(complete))).toBe(true)
})

test('each missing part is named', () => {
	expect(missing({ hosts: [] })).toEqual(['hosts'])
	expect(missing({ contactPhone: '' })).toEqual(['contact'])
	expect(missing({ stages: [] })).toEqual(['calendar'])
	expect(
		missing({ stages: [complete.stages[1]!, { ...complete.stages[0]!, opensAt: new Date(1) }] }),
	).toEqual(['calendar'])
	expect(missing({ tracks: [{ listTitle: '' }] })).toEqual(['tracks'])
	expect(missing({ domains: 0 })).toEqual(['domains'])
	expect(missing({ points: [10_000, 9_950] })).toEqual(['rubrics'])
})

test('the log keeps what an edit changed and nothing else', () => {
	const before = { name: '旧', hosts: ['甲'], opensAt: new Date(0), extra: 1 }
	expect(changesOf(before, { name: '新', hosts: ['甲'], opensAt: new Date(0) })).toEqual({
		name: ['旧', '新'],
	})
})
