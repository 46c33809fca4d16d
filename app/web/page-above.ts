/** The page to which an address for sending belongs: its own path without the last part. */
export function pageAbove({ url }: Request): string {
	return new URL(url).pathname.replace(/\/[^/]+$/, '')
}
