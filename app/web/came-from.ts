import { safeRedirect } from './safe-redirect'

/** The page a form was posted from, when the browser says so and it is ours. */
export function cameFrom(request: Request): string | null {
	const referer = request.headers.get('Referer')
	if (!referer || !URL.canParse(referer)) return null
	const page = new URL(referer)
	if (page.host !== (request.headers.get('Host') ?? new URL(request.url).host)) return null
	return safeRedirect(page.pathname + page.search)
}
