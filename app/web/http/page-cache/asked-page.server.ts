import type { IncomingMessage } from 'node:http'
import type { Locale } from '~/messages/define'
import { displayOf, displaySwitches } from '~/web/display.server'
import { localeOf } from '~/web/locale.server'
import { cachedAddress } from './cached-addresses'

/** One page in one of its forms: whatever changes its bytes stands here, and nothing else may. */
export type AskedPage = {
	key: string
	/** Path and query, in their one spelling. */
	address: string
	locale: Locale
	/** The cookies that a rendering of exactly this form is asked with. */
	cookies: string
}

/** Whoever has one of these sees pages of their own; under https the session's has a prefix. */
const personal = /(^|;)\s*((__Host-)?session|toast)=/

/** The kept page a request could be answered with; null when it must be rendered for itself. */
export function askedPage(req: IncomingMessage): AskedPage | null {
	if (req.method !== 'GET' && req.method !== 'HEAD') return null
	const { cookie = '', authorization } = req.headers
	if (authorization !== undefined || personal.test(cookie)) return null
	const address = cachedAddress(req.url ?? '')
	if (address === null) return null
	const reader = readerOf(cookie, req.headers['accept-language'] ?? '')
	return { key: `${reader.cookies} ${address}`, address, ...reader }
}

const known = new Map<string, Pick<AskedPage, 'locale' | 'cookies'>>()

/** The language and display of a reader; browsers repeat the same few headers over and over. */
function readerOf(cookie: string, acceptLanguage: string) {
	const sent = `${acceptLanguage}\n${cookie}`
	const before = known.get(sent)
	if (before) return before
	const headers = new Headers({ Cookie: cookie, 'Accept-Language': acceptLanguage })
	const locale = localeOf({ headers })
	const display = displayOf({ headers })
	const on = displaySwitches.filter((name) => display[name]).map((name) => `${name}=1`)
	const reader = { locale, cookies: [`lang=${locale}`, ...on].join('; ') }
	if (known.size >= 1_000) known.clear()
	if (sent.length <= 1_000) known.set(sent, reader)
	return reader
}
