import { redirect } from '@remix-run/node'
import type { Locale } from '~/messages/define'
import { type ToastKey, toastText } from '~/messages/toasts'
import { toastCookie } from './cookies.server'

export type FlashMessage = { tone: 'success' | 'error' | 'info'; text: string }
type Carried = { key: ToastKey; tone?: 'info' } | { error: string }

async function carry(to: string, toast: Carried, headers: HeadersInit = {}): Promise<Response> {
	const all = new Headers(headers)
	all.append('Set-Cookie', await toastCookie().serialize(toast))
	return redirect(to, { status: 303, headers: all })
}

/** POST → redirect with the sentence of `key` (app/messages/toasts.ts) on the page arrived at. */
export function redirectWithToast(to: string, key: ToastKey, headers?: HeadersInit) {
	return carry(to, { key }, headers)
}

/** The same for a sentence that confirms nothing. */
export function redirectWithNotice(to: string, key: ToastKey, headers?: HeadersInit) {
	return carry(to, { key, tone: 'info' }, headers)
}

/** The same for an error whose form has no page of its own. */
export function redirectWithError(to: string, message: string) {
	return carry(to, { error: message.slice(0, 500) })
}

/** The message that came with this request, and the header that forgets it. */
export async function takeToast(
	request: Request,
	locale: Locale,
): Promise<{ flash: FlashMessage | null; setCookie: string | null }> {
	const header = request.headers.get('Cookie')
	if (!header?.includes('toast=')) return { flash: null, setCookie: null }
	const carried = (await toastCookie().parse(header)) as Carried | null
	return {
		flash: shown(carried, locale),
		setCookie: await toastCookie().serialize('', { maxAge: 0 }),
	}
}

function shown(carried: Carried | null, locale: Locale): FlashMessage | null {
	if (typeof carried !== 'object' || carried === null) return null
	if ('error' in carried) return { tone: 'error', text: carried.error }
	const text = toastText[locale][carried.key]
	return text ? { tone: carried.tone ?? 'success', text } : null
}
