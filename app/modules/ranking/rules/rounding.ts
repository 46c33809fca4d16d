/**
 * Rounding half up, always toward +∞ (product: 2.675 → 2.68, −1.005 → −1.00), on exact values
 * and only at the points that a rule declares; and the printing of scores.
 */
import type { Fraction } from './fraction'

/** Decimals shown for a value that no rounding point has touched. */
const unroundedPlaces = 12

/** ⌊x·10ᵖ + ½⌋ ÷ 10ᵖ. Undefined places: the point is not declared, the value stays as it is. */
export function roundHalfUp(value: Fraction, places: number | undefined): Fraction {
	if (places === undefined) return value
	const scale = 10n ** BigInt(places)
	return { num: floorDivide(2n * value.num * scale + value.den, 2n * value.den), den: scale }
}

/** `90.67` for two places; a value without a rounding point shows up to 12, no trailing zeros. */
export function printScore(value: Fraction, places: number | undefined): string {
	if (places !== undefined) return fixed(value, places)
	return fixed(value, unroundedPlaces).replace(/\.?0+$/, '')
}

/** A score kept as integer hundredths, as the engine reads it: 8550 → `85.50`. */
export function hundredthsToDecimal(hundredths: number): string {
	return fixed({ num: BigInt(hundredths), den: 100n }, 2)
}

function fixed(value: Fraction, places: number): string {
	const { num } = roundHalfUp(value, places)
	const digits = (num < 0n ? -num : num).toString().padStart(places + 1, '0')
	const whole = digits.slice(0, digits.length - places)
	const sign = num < 0n ? '-' : ''
	return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`
}

/** BigInt division cuts toward zero; rounding needs the floor. The divisor is positive. */
function floorDivide(a: bigint, b: bigint): bigint {
	const quotient = a / b
	return a < 0n && quotient * b !== a ? quotient - 1n : quotient
}
