import { randomUUID } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { contestClockOffset } from '~/modules/audit/clock.server'
import type { Actor, Context, UserActor } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import type { Bearer, SessionRow } from '~/modules/identity/actor.server'
import { readSession, type SignedIn } from '~/modules/identity/sessions.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { requestScope } from '~/platform/request-scope.server'
import { cameFrom } from './came-from'
import { endedCookie } from './cookies.server'
import { localeOf } from './locale.server'
import { withNext } from './onward'
import { redirectWithNotice } from './toast.server'
import { keepForm } from './unsent-form.server'

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

/** Who asks, and the cookie that prolongs (or forgets) the session where Lucia wants it. */
function signedIn(request: Request): Promise<SignedIn> {
	return once('web.session', () => readSession(request.headers.get('Cookie') ?? '', systemNow()))
}

/** The session behind the request, also one that still waits for its second step. */
export async function currentSession(request: Request): Promise<SessionRow | null> {
	return (await signedIn(request)).session
}

/** What the request's session is good for; null without one. */
export async function currentBearer(request: Request): Promise<Bearer | null> {
	return (await signedIn(request)).bearer
}

/** What the browser is to keep of its session, or of one that has just ended. */
export async function sessionCookiesToSend(request: Request): Promise<string[]> {
	const { bearer, setCookie } = await signedIn(request)
	const ended = bearer?.state === 'ended' ? await endedCookie().serialize(bearer.userId) : null
	return [setCookie, ended].filter((cookie) => cookie !== null)
}

/** The context of the request in hand; its actor may be a visitor. */
export function getContext(request: Request): Promise<Context> {
	return once('web.context', async () => {
		const scope = requestScope.getStore()
		const receivedAt = scope?.receivedAtSystem ?? systemNow()
		const [{ bearer }, clockOffsetMs] = await Promise.all([
			signedIn(request),
			contestClockOffset(db),
		])
		const actor: Actor = bearer && 'actor' in bearer ? bearer.actor : { kind: 'visitor' }
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

/** The page to come back to: the one asked for, or the one whose form was sent. */
function pageOf(request: Request): string {
	if (request.method !== 'GET' && request.method !== 'HEAD') return cameFrom(request) ?? ''
	const url = new URL(request.url)
	url.searchParams.delete('_routes')
	return pathOf(url) + url.search
}

const pathOf = (url: URL) => url.pathname.replace(/\.data$/, '')

/** Whose log-in ended in this browser within a day, as another of its windows was told. */
async function endedBefore(request: Request): Promise<string | null> {
	const value: unknown = await endedCookie().parse(request.headers.get('Cookie'))
	return typeof value === 'string' ? value : null
}

/** To the log-in, saying why where a session was there; a form that was sent is kept. */
async function toLogin(request: Request, bearer: Bearer | null): Promise<Response> {
	const next = pageOf(request)
	if (bearer?.state === 'second-step') return redirect(withNext('/login/second-factor', next))
	const reading = request.method === 'GET' || request.method === 'HEAD'
	if (reading && bearer?.state === 'ended') {
		const cookie = { 'Set-Cookie': await endedCookie().serialize(bearer.userId) }
		return redirectWithNotice(withNext('/login', next), `identity.ended_${bearer.why}`, cookie)
	}
	const userId = bearer?.state === 'ended' ? bearer.userId : await endedBefore(request)
	if (reading || !userId) return redirect(withNext('/login', next))
	const kept = await keepForm(request, userId)
	return redirectWithNotice(
		withNext('/login', kept ?? next),
		kept ? 'identity.ended_kept' : 'identity.ended_unsaved',
	)
}

/** A person's own account stays open until the second factor that is due has been set up. */
const isOwnAccount = (request: Request) => /^\/account(\/|$)/.test(pathOf(new URL(request.url)))

/** The context of a signed-in person; a visitor is sent to log in first. */
export async function requireContext(request: Request): Promise<UserContext> {
	const [{ bearer }, ctx] = await Promise.all([signedIn(request), getContext(request)])
	if (bearer?.state === 'enrolment' && !isOwnAccount(request)) {
		throw redirect(withNext('/account/security/second-factor', pageOf(request)))
	}
	if (ctx.actor.kind !== 'user') throw await toLogin(request, bearer)
	return ctx as UserContext
}

/** The session of a signed-in person, for pages about sessions. */
export async function requireSession(request: Request): Promise<SessionRow> {
	const session = await currentSession(request)
	if (!session) throw redirect('/login')
	return session
}
