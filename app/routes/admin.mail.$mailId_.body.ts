import type { LoaderFunctionArgs } from '@remix-run/node'
import { getMail } from '~/modules/message/queries.server'
import { requireContext } from '~/web/context.server'

/** The mail as its reader sees it, shut off from the site: no scripts, no requests, no cookies. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html } = await getMail(ctx, params.mailId!)
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
