/**
 * The one order of names: by UTF-16 code units, as RFC 8785 sorts keys. No locale takes part,
 * so the same input gives the same bytes everywhere.
 */
export function byName(a: string, b: string): number {
	if (a === b) return 0
	return a < b ? -1 : 1
}
