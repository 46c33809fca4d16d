/** A ranking bundle as a file to keep: its name carries the hash it should verify to. */
export function bundleResponse({ bundle, hash }: { bundle: unknown; hash: string }): Response {
	return new Response(`${JSON.stringify(bundle, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="ranking-${hash.slice(0, 12)}.json"`,
			'Cache-Control': 'no-store',
		},
	})
}
