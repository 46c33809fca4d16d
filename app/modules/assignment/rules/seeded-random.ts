/**
 * Reproducible chance for draws: the same seed gives the same draw on every machine and every
 * version of the runtime. Not for secrets.
 */
export type Random = () => number

/** Uniform integers of 32 bits from a 32-bit seed (mulberry32). */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return (mixed ^ (mixed >>> 14)) >>> 0
	}
}

/** A uniform integer of 0 … below − 1; below ≤ 2³². Draws again where a remainder would favour some. */
export function randomBelow(random: Random, below: number): number {
	const limit = 2 ** 32 - (2 ** 32 % below)
	let drawn = random()
	while (drawn >= limit) drawn = random()
	return drawn % below
}

/** A shuffled copy (Fisher–Yates). Sort first where the draw must not depend on the given order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const result = [...items]
	for (let last = result.length - 1; last > 0; last--) {
		const other = randomBelow(random, last + 1)
		;[result[last], result[other]] = [result[other]!, result[last]!]
	}
	return result
}
