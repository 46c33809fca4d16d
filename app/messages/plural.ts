/**
 * An English count, as a number or as it is printed, with its noun: `1 minute`, `2 minutes`; `many`
 * where it is not the one plus s.
 */
export function plural(count: number | string, one: string, many = `${one}s`): string {
	return `${count} ${String(count) === '1' ? one : many}`
}
