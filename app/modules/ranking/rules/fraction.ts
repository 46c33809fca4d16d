/**
 * Exact rational numbers. Every score, weight and mean of a ranking is one of these until a
 * declared rounding point; no binary floating point takes part in deciding a place.
 * The denominator is always positive; lowest terms only after `reduce`.
 */
export type Fraction = { readonly num: bigint; readonly den: bigint }

/** A fraction as JSON carries it: lowest terms, decimal digits. */
export type ExactText = { numerator: string; denominator: string }

export const zero: Fraction = { num: 0n, den: 1n }
export const one: Fraction = { num: 1n, den: 1n }

const decimalPattern = /^([+-]?)(\d{1,18})(?:\.(\d{1,18}))?$/

/** Reads `86.125` or `-1.005`; null for anything else (exponents, commas, blanks, 19+ digits). */
export function parseDecimal(text: string): Fraction | null {
	const parts = decimalPattern.exec(text)
	if (!parts) return null
	const [, sign, whole = '', decimals = ''] = parts
	const num = BigInt(whole + decimals)
	return { num: sign === '-' ? -num : num, den: 10n ** BigInt(decimals.length) }
}

/** A decimal that an earlier check has accepted. */
export function decimal(text: string): Fraction {
	const value = parseDecimal(text)
	if (!value) throw new RangeError(`not a decimal number: ${text}`)
	return value
}

export function integer(value: number): Fraction {
	return { num: BigInt(value), den: 1n }
}

export function add(a: Fraction, b: Fraction): Fraction {
	if (a.den === b.den) return { num: a.num + b.num, den: a.den }
	if (a.den % b.den === 0n) return { num: a.num + b.num * (a.den / b.den), den: a.den }
	if (b.den % a.den === 0n) return { num: a.num * (b.den / a.den) + b.num, den: b.den }
	return reduce({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
}

function negate(a: Fraction): Fraction {
	return { num: -a.num, den: a.den }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
	return add(a, negate(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
	return { num: a.num * b.num, den: a.den * b.den }
}

/** Throws RangeError when the divisor is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
	if (b.num === 0n) throw new RangeError('division by zero')
	const sign = b.num < 0n ? -1n : 1n
	return { num: a.num * b.den * sign, den: a.den * b.num * sign }
}

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
	const left = a.num * b.den
	const right = b.num * a.den
	if (left === right) return 0
	return left < right ? -1 : 1
}

export function isZero(a: Fraction): boolean {
	return a.num === 0n
}

export function sum(values: Iterable<Fraction>): Fraction {
	let total = zero
	for (const value of values) total = add(total, value)
	return total
}

/** Throws RangeError for no values. */
export function mean(values: readonly Fraction[]): Fraction {
	return divide(sum(values), integer(values.length))
}

/** The middle value, or the mean of the two middle ones. Throws RangeError for no values. */
export function median(values: readonly Fraction[]): Fraction {
	const sorted = [...values].sort(compare)
	const middle = sorted.length >> 1
	return mean(sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1))
}

/** Square of the population deviation: mean of squares less square of the mean. */
export function variance(values: readonly Fraction[]): Fraction {
	const average = mean(values)
	const squares = mean(values.map((value) => multiply(value, value)))
	return reduce(subtract(squares, multiply(average, average)))
}

export function reduce(a: Fraction): Fraction {
	let [x, y] = [a.num < 0n ? -a.num : a.num, a.den]
	while (y !== 0n) [x, y] = [y, x % y]
	return x === 1n || x === 0n ? { num: a.num, den: a.den } : { num: a.num / x, den: a.den / x }
}

/** Square root cut after `places` decimals; exact where the root has no more of them. */
export function squareRoot(a: Fraction, places: number): Fraction {
	if (a.num < 0n) throw new RangeError('square root of a negative number')
	const scale = 10n ** BigInt(places)
	return { num: integerRoot((a.num * scale * scale) / a.den), den: scale }
}

/** The greatest integer whose square is not above n (Newton's iteration from above). */
function integerRoot(n: bigint): bigint {
	if (n < 2n) return n
	let guess = 1n << BigInt((n.toString(2).length + 1) >> 1)
	for (;;) {
		const next = (guess + n / guess) >> 1n
		if (next >= guess) return guess
		guess = next
	}
}

export function toExact(a: Fraction): ExactText {
	const lowest = reduce(a)
	return { numerator: lowest.num.toString(), denominator: lowest.den.toString() }
}

export function fromExact(text: ExactText): Fraction {
	return { num: BigInt(text.numerator), den: BigInt(text.denominator) }
}
