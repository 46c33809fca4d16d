import type { Actor, Context } from '~/modules/context'
import { db } from '~/platform/db.server'
import { bearerOf, findSession } from '../actor.server'
import { AccountDisabled } from '../errors'
import { lucia, sessionIdOf } from '../lucia.server'

/** `actor` is a visitor until the second step is taken. */
export type OpenedSession = { actor: Actor; cookie: string; sessionId: string }

type More = {
	/** "password" (default), or the issuer of an OpenID Connect log-in. */
	openedBy?: string
	/** When the second factor was shown for this session; null (default) asks for it. */
	secondFactorAt?: Date | null
	/** The stored id of the session that ends with this one. */
	replaces?: string | null
}

/**
 * Opens a session under a new id; the answer carries the Set-Cookie text. What the person may do
 * with it is said by the session alone (`bearerOf`), never by the caller.
 */
export async function openSession(
	ctx: Context,
	userId: string,
	userAgent: string | null,
	{ openedBy = 'password', secondFactorAt = null, replaces = null }: More = {},
): Promise<OpenedSession> {
	const { id: token } = await lucia().createSession(userId, {
		ip: ctx.ip,
		userAgent: userAgent?.slice(0, 300) ?? null,
		openedBy,
		secondFactorAt,
	})
	const sessionId = sessionIdOf(token)
	const row = await findSession(db, sessionId)
	if (!row) throw new AccountDisabled()
	if (replaces !== null) await db.session.deleteMany({ where: { id: replaces, userId } })
	const bearer = bearerOf(row, ctx.systemNow())
	const actor: Actor = 'actor' in bearer ? bearer.actor : { kind: 'visitor' }
	return { actor, cookie: lucia().createSessionCookie(token).serialize(), sessionId }
}
