/**
 * Splitting money. Amounts are whole fen (分) as bigint; a split uses the largest remainder, equal
 * remainders earliest first, so that the parts always sum to the amount.
 */
const wholeInBasisPoints = 10_000

/** Splits by a schedule of basis points summing to 10,000; throws a RangeError for any other. */
export function splitByBasisPoints(amount: bigint, basisPoints: readonly number[]): bigint[] {
	const sum = basisPoints.reduce((total, part) => total + part, 0)
	if (sum !== wholeInBasisPoints) throw new RangeError(`basis points sum to ${sum}, not 10000`)
	return splitByRatio(amount, basisPoints)
}

/**
 * Splits by any ratio of non-negative integers, e.g. 1 : 1 : 1 or a consortium's shares. Each part
 * is the exact quota rounded down or up. Throws a RangeError for a negative amount or part, a
 * fraction, or a ratio without a positive part.
 */
export function splitByRatio(amount: bigint, ratio: readonly (number | bigint)[]): bigint[] {
	const weights = ratio.map(BigInt)
	const sum = weights.reduce((total, weight) => total + weight, 0n)
	if (amount < 0n || sum <= 0n || weights.some((weight) => weight < 0n))
		throw new RangeError('a split needs a non-negative amount and ratio with a positive part')
	const shares = weights.map((weight, index) => ({
		index,
		part: (amount * weight) / sum,
		remainder: (amount * weight) % sum,
	}))
	const left = Number(amount - shares.reduce((total, share) => total + share.part, 0n))
	const byRemainder = [...shares].sort(
		(a, b) =>
			Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
	)
	for (const share of byRemainder.slice(0, left)) share.part += 1n
	return shares.map((share) => share.part)
}

/**
 * Scales claims down to a pool in proportion to each; unchanged while the pool is enough. No claim
 * gets more than it asks, and an exceeded pool is used to the last fen.
 */
export function scaleToPool(claims: readonly bigint[], pool: bigint): bigint[] {
	const sum = claims.reduce((total, claim) => total + claim, 0n)
	return sum <= pool ? [...claims] : splitByRatio(pool, claims)
}
