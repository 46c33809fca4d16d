import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleToPool, splitByBasisPoints, splitByRatio } from '~/modules/award/rules/instalments'

test.each([
	[100000001n, [4000, 6000], [40000000n, 60000001n]],
	[333333n, [3000, 3000, 4000], [100000n, 100000n, 133333n]],
	[5n, [5000, 5000], [3n, 2n]],
	[1n, [4000, 6000], [0n, 1n]],
	[30_000_000n, [10_000], [30_000_000n]],
])('%s fen by %s basis points', (amount, schedule, parts) => {
	expect(splitByBasisPoints(amount, schedule)).toEqual(parts)
})

test('equal parts leave the odd fen to the earliest', () => {
	expect(splitByRatio(10000n, [1, 1, 1])).toEqual([3334n, 3333n, 3333n])
	expect(splitByRatio(10001n, [1, 1, 1])).toEqual([3334n, 3334n, 3333n])
})

test('a schedule that is not whole, or a ratio of nothing, is refused', () => {
	expect(() => splitByBasisPoints(100n, [4000, 5999])).toThrow(RangeError)
	expect(() => splitByRatio(100n, [])).toThrow(RangeError)
	expect(() => splitByRatio(100n, [0, 0])).toThrow(RangeError)
	expect(() => splitByRatio(100n, [2, -1])).toThrow(RangeError)
	expect(() => splitByRatio(100n, [0.5, 0.5])).toThrow(RangeError)
	expect(() => splitByRatio(-1n, [1])).toThrow(RangeError)
})

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
const ratio = fc
	.array(fc.nat(10_000), { minLength: 1, maxLength: 12 })
	.filter((parts) => parts.some((part) => part > 0))

test('parts sum to the amount, each within one fen of its exact quota', () => {
	fc.assert(
		fc.property(amount, ratio, (whole, weights) => {
			const parts = splitByRatio(whole, weights)
			const sum = weights.reduce((a, b) => a + b, 0)
			expect(parts.reduce((a, b) => a + b, 0n)).toBe(whole)
			for (const [i, part] of parts.entries()) {
				const off = part * BigInt(sum) - whole * BigInt(weights[i]!)
				expect(off > -BigInt(sum) && off < BigInt(sum)).toBe(true)
			}
		}),
	)
})

test('no earlier part with the same weight is smaller, and a larger weight never gets less', () => {
	fc.assert(
		fc.property(amount, ratio, (whole, weights) => {
			const parts = splitByRatio(whole, weights)
			for (const [i, a] of weights.entries())
				for (const [j, b] of weights.entries())
					if (a > b || (a === b && i < j)) expect(parts[i]! >= parts[j]!).toBe(true)
		}),
	)
})

test('a pool that is enough changes nothing; an exceeded one is used up, no claim above its ask', () => {
	expect(scaleToPool([300n, 100n], 400n)).toEqual([300n, 100n])
	expect(scaleToPool([300n, 100n], 200n)).toEqual([150n, 50n])
	const claims = fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { maxLength: 10 })
	fc.assert(
		fc.property(claims, amount, (asked, pool) => {
			const given = scaleToPool(asked, pool)
			const sum = asked.reduce((a, b) => a + b, 0n)
			expect(given.reduce((a, b) => a + b, 0n)).toBe(sum < pool ? sum : pool)
			expect(given.every((part, i) => part <= asked[i]!)).toBe(true)
		}),
	)
})
