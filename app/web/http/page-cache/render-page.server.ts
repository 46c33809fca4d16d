import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { appOrigin } from '~/platform/app-origin.server'
import { systemNow } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { requestScope } from '~/platform/request-scope.server'
import { byArea } from '../route-areas.server'
import type { AskedPage } from './asked-page.server'
import type { KeptPage, Made } from './page-store'

const asGzip = promisify(gzip)
const asBrotli = promisify(brotliCompress)
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** An answer that is not kept, as Remix gave it. */
export type PlainAnswer = {
	requestId: string
	nonce: string
	status: number
	headers: Headers
	body: Buffer
}

export type RenderPage = (asked: AskedPage, requestId: string) => Promise<Made<PlainAnswer>>

/**
 * Renders pages for keeping. The request Remix sees is made here from the asked page alone, so
 * nothing of whoever happened to ask first (a header, an address, a cookie) can get into the copy.
 * `freshUntil` gives the machine's time up to which what is rendered now stays true.
 */
export function pageRenderer(
	build: ServerBuild | (() => Promise<ServerBuild>),
	freshUntil: (now: Date) => Promise<Date>,
): RenderPage {
	const handlerFor = byArea(build, (part) => createRequestHandler(part, env.NODE_ENV))
	return async ({ address, cookies }, requestId) => {
		const receivedAtSystem = systemNow()
		const expires = await freshUntil(receivedAtSystem)
		const nonce = randomBytes(16).toString('base64')
		const scope = { requestId, address, receivedAtSystem, ip: null, nonce, memo: new Map() }
		const request = new Request(appOrigin() + address, {
			headers: { Accept: 'text/html', Cookie: cookies },
		})
		const response = await requestScope.run(scope, () => handlerFor(address)(request, { nonce }))
		const { status, headers } = response
		const body = Buffer.from(await response.arrayBuffer())
		const answer = { requestId, nonce, status, headers, body }
		const keeps = status === 200 && !headers.has('Set-Cookie') && !body.includes(nonce)
		return { answer, page: keeps ? await pageOf(body, headers, expires) : null }
	}
}

/**
 * A page in which the nonce stands has scripts of its own and is not kept: its bytes would differ
 * with each answer, compressed ones as a whole. Public pages are sent without scripts (ADR 0002).
 */
async function pageOf(body: Buffer, headers: Headers, expires: Date): Promise<KeptPage> {
	const [zipped, br] = await Promise.all([asGzip(body), asBrotli(body, brotliOptions)])
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
	return {
		etag: `W/"${hash}"`,
		bodies: { identity: body, gzip: zipped, br },
		headers: ['Content-Type', headers.get('Content-Type') ?? 'text/html; charset=utf-8'],
		expiresAt: expires.getTime(),
	}
}
