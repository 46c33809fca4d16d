/**
 * Compares two plain JSON values in reading order and names the first place where they part: by
 * entry, judge and criterion where the rows around it carry them, and by the path of keys.
 */
export type Difference = {
	path: string
	entry?: string
	judge?: string
	criterion?: string
	expected: string
	found: string
}

type Place = Pick<Difference, 'entry' | 'judge' | 'criterion'>

/** Null when both are the same. Key order does not matter; absent and undefined are one. */
export function firstDifference(
	expected: unknown,
	found: unknown,
	path = '',
	place: Place = {},
): Difference | null {
	if (isObject(expected) && isObject(found)) {
		const here = { ...place, ...placeOf(expected) }
		for (const key of keysOf(expected, found)) {
			const inside = path ? `${path}.${key}` : key
			const difference = firstDifference(expected[key], found[key], inside, here)
			if (difference) return difference
		}
		return null
	}
	if (Array.isArray(expected) && Array.isArray(found)) {
		for (let at = 0; at < Math.max(expected.length, found.length); at++) {
			const difference = firstDifference(expected[at], found[at], `${path}[${at}]`, place)
			if (difference) return difference
		}
		return null
	}
	if (expected === found) return null
	const row = isObject(expected) ? expected : isObject(found) ? found : {}
	return { path, ...place, ...placeOf(row), expected: print(expected), found: print(found) }
}

/** Keys of the expected value in their own order, then those only the other one has. */
function keysOf(expected: object, found: object): Set<string> {
	return new Set([...Object.keys(expected), ...Object.keys(found)])
}

function placeOf(row: Record<string, unknown>): Place {
	const place: Place = {}
	for (const key of ['entry', 'judge', 'criterion'] as const) {
		const name = row[key]
		if (typeof name === 'string') place[key] = name
	}
	return place
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function print(value: unknown): string {
	if (value === undefined) return 'nothing'
	return typeof value === 'string' ? value : JSON.stringify(value)
}
