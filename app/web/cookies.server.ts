import { type Cookie, createCookie } from '@remix-run/node'
import { env } from '~/platform/env.server'

const YEAR_SECONDS = 31_536_000

/** One plain cookie's text, undefined when absent; for values that need no trust. */
export function readCookie(request: Pick<Request, 'headers'>, name: string): string | undefined {
	const header = request.headers.get('Cookie') ?? ''
	for (const part of header.split(';')) {
		const [key, ...rest] = part.trim().split('=')
		if (key === name) return rest.join('=')
	}
	return undefined
}

/** A year-long preference (language, text size, contrast, underlined links); readable by nobody's script. */
export function preferenceCookie(name: string, value: string): string {
	const secure = env.APP_ORIGIN?.startsWith('https:') ? '; Secure' : ''
	return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

let ended: Cookie | undefined

/**
 * The signed cookie that says for a day whose log-in ended in this browser, so that a form sent from
 * another of its windows is kept for that person.
 */
export function endedCookie(): Cookie {
	ended ??= createCookie('ended', {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: env.APP_ORIGIN?.startsWith('https:') ?? false,
		maxAge: 86_400,
		secrets: [env.SESSION_SECRET],
	})
	return ended
}

let toast: Cookie | undefined

/** The signed cookie that carries one message across a redirect. */
export function toastCookie(): Cookie {
	toast ??= createCookie('toast', {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: env.APP_ORIGIN?.startsWith('https:') ?? false,
		maxAge: 60,
		secrets: [env.SESSION_SECRET],
	})
	return toast
}
