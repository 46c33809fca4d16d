import type { PublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { isAdministrator } from '~/modules/identity/policy'
import { appOrigin } from '~/platform/app-origin.server'
import { areasOf } from './areas'
import { currentBearer, currentSession, getContext, sessionCookiesToSend } from './context.server'
import { displayOf } from './display.server'
import { takeToast } from './toast.server'

/** What the frame of every page knows, and the cookies to send with it. */
export async function loadRoot(request: Request, contest: { name: string } | PublicChrome | null) {
	const ctx = await getContext(request)
	const [toast, cookies, bearer, session] = await Promise.all([
		takeToast(request, ctx.locale),
		sessionCookiesToSend(request),
		currentBearer(request),
		currentSession(request),
	])
	const headers = new Headers()
	for (const cookie of [toast.setCookie, ...cookies]) {
		if (cookie) headers.append('Set-Cookie', cookie)
	}
	const now = ctx.contestNow()
	const root = {
		locale: ctx.locale,
		requestId: ctx.requestId,
		now: now.toISOString(),
		clockMoved: Math.abs(now.getTime() - ctx.systemNow().getTime()) > 1_000,
		contestName: contest?.name ?? '',
		/** What the foot of signed-in pages says; public pages load their own contest's. */
		contact: contest && 'hosts' in contest ? contest : null,
		origin: appOrigin(),
		account: ctx.actor.kind === 'user' ? { name: ctx.actor.name, href: '/account' } : null,
		administrator: isAdministrator(ctx.actor),
		areas: bearer?.state === 'enrolment' ? [] : areasOf(ctx.actor, ctx.locale),
		unproven: ctx.actor.kind === 'user' && session?.unproven === true,
		flash: toast.flash,
		display: displayOf(request),
	}
	return { root, headers }
}

export type RootData = Awaited<ReturnType<typeof loadRoot>>['root']
