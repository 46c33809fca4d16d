import { type Cookie, createCookie } from '@remix-run/node'
import { env } from '~/platform/env.server'

export const YEAR_SECONDS = 31_536_000

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

type Signed = { maxAge: number; path?: string }

/** A cookie whose value nobody else can make; sent along with a plain link from elsewhere too. */
export function signedCookie(name: string, { maxAge, path = '/' }: Signed): Cookie {
	return createCookie(name, {
		path,
		httpOnly: true,
		sameSite: 'lax',
		secure: env.APP_ORIGIN?.startsWith('https:') ?? false,
		maxAge,
		secrets: [env.SESSION_SECRET],
	})
}

/** Says for a day whose log-in ended in this browser: a form sent from another window is kept for them. */
export const endedCookie = () => signedCookie('ended', { maxAge: 86_400 })

/** Carries one message across a redirect. */
export const toastCookie = () => signedCookie('toast', { maxAge: 60 })
