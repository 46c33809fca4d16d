import { randomUUID } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { contestClockOffset } from '~/modules/audit/clock.server'
import type { Actor, Context, UserActor } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { lucia } from '~/modules/identity/lucia.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { requestScope } from '~/platform/request-scope.server'
import { localeOf } from './locale.server'

export type UserContext = Context & { actor: UserActor }

/** Computes once per request, however many loaders ask. */
function once<T>(key: string, compute: () => Promise<T>): Promise<T> {
	const memo = requestScope.getStore()?.memo
	if (!memo) return compute()
	const known = memo.get(key) as Promise<T> | undefined
	if (known) return known
	const value = compute()
	memo.set(key, value)
	return value
}

type Signed = { actor: Actor; setCookie: string | null }

/** Who asks, and the cookie that prolongs (or forgets) the session where Lucia wants it. */
function signedIn(request: Request): Promise<Signed> {
	return once('web.session', async () => {
		const sessionId = lucia().readSessionCookie(request.headers.get('Cookie') ?? '')
		if (!sessionId) return { actor: { kind: 'visitor' }, setCookie: null }
		const { session, user } = await lucia().validateSession(sessionId)
		if (!session) {
			return {
				actor: { kind: 'visitor' },
				setCookie: lucia().createBlankSessionCookie().serialize(),
			}
		}
		const setCookie = session.fresh ? lucia().createSessionCookie(session.id).serialize() : null
		return { actor: user.actor, setCookie }
	})
}

export async function sessionCookieToSend(request: Request): Promise<string | null> {
	return (await signedIn(request)).setCookie
}

/** The context of the request in hand; its actor may be a visitor. */
export function getContext(request: Request): Promise<Context> {
	return once('web.context', async () => {
		const scope = requestScope.getStore()
		const receivedAt = scope?.receivedAtSystem ?? systemNow()
		const [{ actor }, clockOffsetMs] = await Promise.all([
			signedIn(request),
			contestClockOffset(db),
		])
		return createContext({
			actor,
			locale: localeOf(request),
			requestId: scope?.requestId ?? randomUUID(),
			ip: scope?.ip ?? null,
			receivedAt,
			clockOffsetMs,
		})
	})
}

/** Where a visitor goes to log in, coming back to the page asked for (not to a form's target). */
function loginAddress(request: Request): string {
	const url = new URL(request.url)
	if (request.method !== 'GET' && request.method !== 'HEAD') return '/login'
	url.searchParams.delete('_routes')
	const next = url.pathname.replace(/\.data$/, '') + url.search
	return `/login?next=${encodeURIComponent(next)}`
}

/** The context of a signed-in person; a visitor is sent to log in first. */
export async function requireContext(request: Request): Promise<UserContext> {
	const ctx = await getContext(request)
	if (ctx.actor.kind !== 'user') throw redirect(loginAddress(request))
	return ctx as UserContext
}
