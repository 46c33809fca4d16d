import { Writable } from 'node:stream'
import {
	type ActionFunctionArgs,
	type AppLoadContext,
	type EntryContext,
	type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { logger } from '~/platform/logger.server'
import { requestScope } from '~/platform/request-scope.server'
import { displayOf } from '~/web/display.server'
import { printablePath } from '~/web/http/access-log.server'
import { localeOf } from '~/web/locale.server'
import { NonceContext } from '~/web/nonce'
import { type Reader, ReaderContext } from '~/web/reader'

export { seedDemo } from '../prisma/seed/seed-demo'
export { startServer } from './server'
export { wrapBuild } from '~/web/wrap-build.server'

const renderLimitMs = 15_000

/** Renders the whole page before the first byte: nothing is deferred, so nothing needs a script. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	loadContext: AppLoadContext,
): Promise<Response> {
	const nonce = String(loadContext.nonce ?? '')
	const reader = readerOf(request)
	return new Promise((resolve, reject) => {
		let failed = false
		const { pipe, abort } = renderToPipeableStream(
			<NonceContext.Provider value={nonce}>
				<ReaderContext.Provider value={reader}>
					<RemixServer context={context} url={request.url} nonce={nonce} />
				</ReaderContext.Provider>
			</NonceContext.Provider>,
			{
				nonce,
				onAllReady() {
					clearTimeout(timer)
					headers.set('Content-Type', 'text/html; charset=utf-8')
					const answer = { headers, status: failed ? 500 : status }
					pipe(collected((html) => resolve(new Response(html, answer))))
				},
				onShellError: reject,
				onError(error) {
					failed = true
					logUnexpected(error, request)
				},
			},
		)
		const timer = setTimeout(abort, renderLimitMs)
	})
}

function readerOf(request: Request): Reader {
	const requestId = requestScope.getStore()?.requestId ?? ''
	return { locale: localeOf(request), display: displayOf(request), requestId }
}

/**
 * React hands the page over in pieces of 2 KB; it is sent, and compressed, as one. React 18 leaves
 * NUL bytes where a character of several bytes did not fit the end of a piece; a browser shows them
 * as � in attributes, and HTML itself has none.
 */
function collected(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
	const pieces: Buffer[] = []
	return new Writable({
		write(piece: Buffer, _encoding, next) {
			pieces.push(piece.includes(0) ? Buffer.from(piece.filter((byte) => byte !== 0)) : piece)
			next()
		},
		final(next) {
			done(new Uint8Array(Buffer.concat(pieces)))
			next()
		},
	})
}

/** Remix calls this once for every failure that is not a Response; its own 404 and 405 are none. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
	if (request.signal.aborted) return
	if (isRouteErrorResponse(error) && error.status < 500) return
	logUnexpected(error, request)
}

function logUnexpected(error: unknown, request: Request): void {
	logger.error(
		{
			err: error,
			requestId: requestScope.getStore()?.requestId,
			method: request.method,
			path: printablePath(new URL(request.url).pathname),
		},
		'unexpected failure',
	)
}
