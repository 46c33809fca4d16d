/** A mail as its reader sees it, shut off from the site: no scripts, no requests, no cookies. */
export function mailBody(html: string): Response {
	return new Response(html, {
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy':
				"default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
			'X-Frame-Options': 'SAMEORIGIN',
			'Cache-Control': 'private, no-store',
		},
	})
}
