/** This list's address continued after a row: the same filters with the key set; null at the end. */
export function nextHref(request: Request, key: string, after: string | null): string | null {
	if (after === null) return null
	const search = new URLSearchParams(new URL(request.url).searchParams)
	search.set(key, after)
	return `?${search}`
}
