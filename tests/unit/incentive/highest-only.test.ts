import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByBasisPoints } from '~/modules/award/rules/instalments'
import {
	countedSoFar,
	differenceDue,
	type EarlierPart,
} from '~/modules/incentive/rules/highest-only'

const yuan = (amount: number) => BigInt(amount) * 100n
const paid120open180: EarlierPart[] = [
	{ amount: yuan(120_000), state: 'paid' },
	{ amount: yuan(180_000), state: 'open' },
]

test('a higher grant for the same matter pays the difference, by the same schedule', () => {
	const difference = differenceDue(yuan(500_000), paid120open180)
	expect(difference).toBe(yuan(200_000))
	expect(splitByBasisPoints(difference, [4000, 6000])).toEqual([yuan(80_000), yuan(120_000)])
})

test('a later, lower grant pays nothing and takes nothing back', () => {
	const parts: EarlierPart[] = [...paid120open180, { amount: yuan(200_000), state: 'open' }]
	expect(differenceDue(yuan(200_000), parts)).toBe(0n)
})

test('forfeited and clawed back parts do not count', () => {
	const forfeited: EarlierPart[] = [
		{ amount: yuan(120_000), state: 'paid' },
		{ amount: yuan(180_000), state: 'forfeited' },
	]
	expect(differenceDue(yuan(500_000), forfeited)).toBe(yuan(380_000))
	expect(countedSoFar([{ amount: yuan(1), state: 'clawed_back' }])).toBe(0n)
})

test('whatever the order of grants, the sum paid is the highest of them', () => {
	const grants = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1 })
	fc.assert(
		fc.property(grants, (amounts) => {
			const parts: EarlierPart[] = []
			for (const grant of amounts)
				parts.push({ amount: differenceDue(grant, parts), state: 'paid' })
			const highest = amounts.reduce((a, b) => (a > b ? a : b))
			expect(countedSoFar(parts)).toBe(highest)
		}),
	)
})
