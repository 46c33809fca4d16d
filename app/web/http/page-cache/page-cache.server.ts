import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { systemNow } from '~/platform/clock.server'
import { logger } from '~/platform/logger.server'
import { admits } from '~/web/limits/flood.server'
import { logAnswer } from '../access-log.server'
import { cacheAnswered, observeAnswer } from '../metrics.server'
import { protectiveHeaders } from '../security-headers.server'
import { type AskedPage, askedPage } from './asked-page.server'
import { type KeptPage, pageStore } from './page-store'
import type { PlainAnswer, RenderPage } from './render-page.server'

/** Some hundred pages in two languages and a few displays; the rest is what searches leave. */
const MAX_BYTES = 64 * 1024 * 1024

/** The rest of the server, and what it knows about whoever asks. */
export type Behind = {
	answer: RequestListener
	clientOf(req: IncomingMessage): { ip: string | null; secure: boolean }
}

export type PageCache = {
	/** Answers from kept pages where it can and leaves everything else to `behind`. */
	inFrontOf(behind: Behind): RequestListener
	flush(): void
	size(): { pages: number; bytes: number }
}

/** `isServing`: whether a change would be heard of; while it would not, nothing is kept. */
export function pageCache(options: { render: RenderPage; isServing(): boolean }): PageCache {
	const store = pageStore<PlainAnswer>({ maxBytes: MAX_BYTES })

	async function renderFor(asked: AskedPage, asking: Asking, behind: Behind): Promise<void> {
		const { req, res, requestId } = asking
		try {
			const made = await store.render(asked.key, () => options.render(asked, requestId))
			if (made.page) return sendPage(asking, made.page)
			if (made.answer.requestId === requestId) return sendAnswer(asking, made.answer)
		} catch (error) {
			logger.error({ err: error, requestId }, 'a public page could not be rendered')
			if (res.headersSent) return void res.destroy()
		}
		behind.answer(req, res)
	}

	return {
		inFrontOf: (behind) => (req, res) => {
			const asked = options.isServing() ? askedPage(req) : null
			if (!asked) return behind.answer(req, res)
			const started = performance.now()
			const asking = { req, res, requestId: randomUUID(), started, ...behind.clientOf(req) }
			const page = store.get(asked.key, systemNow().getTime())
			cacheAnswered(page ? 'hit' : 'miss')
			if (page) sendPage(asking, page)
			else if (admits(asking.ip) > 0) behind.answer(req, res)
			else void renderFor(asked, asking, behind)
		},
		flush: store.flush,
		size: store.size,
	}
}

type Asking = {
	req: IncomingMessage
	res: ServerResponse
	requestId: string
	started: number
	ip: string | null
	secure: boolean
}

const headerLists = new Map<boolean, string[]>()

/** Kept pages have no scripts, hence no nonce: their protection is the same in every answer. */
function protection(secure: boolean): string[] {
	const known = headerLists.get(secure)
	if (known) return known
	const list = [
		...Object.entries(protectiveHeaders(null, secure)).flat(),
		...['Vary', 'Accept-Encoding, Accept-Language, Cookie'],
	]
	headerLists.set(secure, list)
	return list
}

const acceptsNot = /;\s*q=0(\.0*)?\s*(,|$)/

function encodingFor(accepted: string): 'br' | 'gzip' | 'identity' {
	for (const encoding of ['br', 'gzip'] as const) {
		const at = accepted.search(new RegExp(`\\b${encoding}\\b`))
		if (at >= 0 && accepted.slice(at + encoding.length).search(acceptsNot) !== 0) return encoding
	}
	return 'identity'
}

function sendPage(asking: Asking, page: KeptPage): void {
	const { req, res, requestId, secure } = asking
	const common = ['X-Request-Id', requestId, 'ETag', page.etag, ...protection(secure)]
	if (isKnown(req.headers['if-none-match'], page.etag)) {
		res.writeHead(304, common)
		res.end()
	} else {
		const encoding = encodingFor(String(req.headers['accept-encoding'] ?? ''))
		const body = page.bodies[encoding]
		res.writeHead(200, [
			...common,
			...page.headers,
			...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
			...['Content-Length', String(body.length)],
		])
		res.end(req.method === 'HEAD' ? undefined : body)
	}
	note(asking)
}

function isKnown(sent: string | undefined, etag: string): boolean {
	return sent !== undefined && (sent === etag || sent.split(/\s*,\s*/).includes(etag))
}

/** What was rendered for this one request and is not kept: a page not found, a redirect, a failure. */
function sendAnswer(asking: Asking, { status, headers, body, nonce }: PlainAnswer): void {
	const { req, res, requestId, secure } = asking
	res.statusCode = status
	const all = { ...protectiveHeaders(nonce, secure), 'X-Request-Id': requestId }
	for (const [name, value] of Object.entries(all)) res.setHeader(name, value)
	for (const [name, value] of headers) {
		if (name !== 'set-cookie') res.setHeader(name, value)
	}
	const cookies = headers.getSetCookie()
	if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
	res.setHeader('Content-Length', body.length)
	res.end(req.method === 'HEAD' ? undefined : body)
	note(asking)
}

function note({ req, res, requestId, ip, started }: Asking): void {
	const ms = performance.now() - started
	observeAnswer(req.method ?? '', req.url ?? '', res.statusCode, ms / 1000)
	logAnswer(req, res, req.url ?? '', { requestId, ip, ms })
}
