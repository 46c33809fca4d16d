import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	compare,
	decimal,
	integer,
	multiply,
	parseDecimal,
	squareRoot,
	subtract,
} from '~/modules/ranking/rules/fraction'
import { hundredthsToDecimal, printScore, roundHalfUp } from '~/modules/ranking/rules/rounding'

test('halves round toward positive infinity', () => {
	const rounded = ['2.675', '1.005', '86.125', '86.1349999', '-1.005', '-0.004', '-1.006']
	expect(rounded.map((text) => printScore(decimal(text), 2))).toEqual([
		'2.68',
		'1.01',
		'86.13',
		'86.13',
		'-1.00',
		'0.00',
		'-1.01',
	])
})

test('a value without rounding point prints half up to twelve places', () => {
	expect(printScore({ num: 2n, den: 3n }, undefined)).toBe('0.666666666667')
	expect(printScore({ num: 100n, den: 1n }, undefined)).toBe('100')
	expect(printScore({ num: 563n, den: 10n }, undefined)).toBe('56.3')
})

test('a rounded value always shows its places', () => {
	expect(printScore(integer(8), 2)).toBe('8.00')
	expect(printScore(decimal('8.5'), 0)).toBe('9')
})

test('hundredths read as decimals', () => {
	expect([8550, 5, 0, -101].map(hundredthsToDecimal)).toEqual(['85.50', '0.05', '0.00', '-1.01'])
})

test('only plain decimals are numbers', () => {
	for (const text of ['', ' 1', '1e3', '1,5', '.5', '5.', 'NaN', '９', '0x10', '1.2.3', '--1']) {
		expect(parseDecimal(text), text).toBeNull()
	}
	expect(parseDecimal('-1.50')).toEqual({ num: -150n, den: 100n })
})

test('roots are exact where the number is a square', () => {
	expect(compare(squareRoot(decimal('0.0625'), 40), decimal('0.25'))).toBe(0)
	expect(printScore(squareRoot(integer(250), 40), 12)).toBe('15.811388300842')
})

const fraction = fc
	.record({ num: fc.bigInt(-(10n ** 12n), 10n ** 12n), den: fc.bigInt(1n, 10n ** 6n) })
	.map(({ num, den }) => ({ num, den }))

test('rounding moves a value by at most half a unit, and by exactly half only upward', () => {
	fc.assert(
		fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, places) => {
			const moved = subtract(roundHalfUp(value, places), value)
			const half = { num: 1n, den: 2n * 10n ** BigInt(places) }
			expect(compare(moved, half)).toBeLessThanOrEqual(0)
			expect(compare(moved, { num: -half.num, den: half.den })).toBe(1)
		}),
	)
})

test('rounding keeps order and does nothing the second time', () => {
	fc.assert(
		fc.property(fraction, fraction, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
			const [x, y] = [roundHalfUp(a, places), roundHalfUp(b, places)]
			if (compare(a, b) <= 0) expect(compare(x, y)).toBeLessThanOrEqual(0)
			expect(compare(roundHalfUp(x, places), x)).toBe(0)
		}),
	)
})

test('a cut root is below the true one by less than its last place', () => {
	fc.assert(
		fc.property(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 6n), (num, den) => {
			const root = squareRoot({ num, den }, 20)
			const next = { num: root.num + 1n, den: root.den }
			expect(compare(multiply(root, root), { num, den })).toBeLessThanOrEqual(0)
			expect(compare(multiply(next, next), { num, den })).toBe(1)
		}),
	)
})
