type Facts = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What an edit changed, for the audit log: `{ key: [old, new] }` of the keys that differ. */
export function changesOf(before: Facts, after: Facts): Record<string, [unknown, unknown]> {
	const changed = Object.keys(after).filter((key) => !same(before[key], after[key]))
	return Object.fromEntries(changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]))
}
