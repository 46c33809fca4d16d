import { recordAudit } from '~/modules/audit/record.server'
import type { Context, UserActor } from '~/modules/context'
import { db } from '~/platform/db.server'
import { actorFrom, findSession } from '../actor.server'
import { AccountDisabled, WrongCredentials } from '../errors'
import { lucia } from '../lucia.server'
import { passwordMatches } from '../password.server'
import { bookAttempt } from '../throttle.server'

type Credentials = { email: string; password: string; userAgent: string | null }
type LoggedIn = { actor: UserActor; cookie: string }

/** Opens a session; the answer carries the Set-Cookie text. */
export async function openSession(
	ctx: Context,
	userId: string,
	userAgent: string | null,
): Promise<LoggedIn> {
	const session = await lucia().createSession(userId, {
		ip: ctx.ip,
		userAgent: userAgent?.slice(0, 300) ?? null,
	})
	const row = await findSession(db, session.id)
	if (!row) throw new AccountDisabled()
	return { actor: actorFrom(row), cookie: lucia().createSessionCookie(session.id).serialize() }
}

/** Checks e-mail and password. Unknown account, wrong password and none set look the same. */
export async function logIn(ctx: Context, input: Credentials): Promise<LoggedIn> {
	const attempt = await bookAttempt(ctx, input.email)
	const user = await ctx.db.user.findUnique({
		where: { email: input.email },
		select: { id: true, passwordHash: true, disabledAt: true },
	})
	if (!(await passwordMatches(user?.passwordHash ?? null, input.password)) || !user) {
		await ctx.transaction((tx) =>
			ctx.audit(tx, 'identity.login_failed', {
				...(user && { subjectType: 'user', subjectId: user.id }),
			}),
		)
		throw new WrongCredentials()
	}
	await attempt.succeeded()
	if (user.disabledAt) throw new AccountDisabled()
	const opened = await openSession(ctx, user.id, input.userAgent)
	const holder = { ...ctx, actor: opened.actor }
	await ctx.transaction((tx) =>
		recordAudit(holder, tx, 'identity.logged_in', { subjectType: 'user', subjectId: user.id }),
	)
	return opened
}

/** Ends the session named by the request's cookie; the answer is the cookie that forgets it. */
export async function logOut(ctx: Context, cookieHeader: string): Promise<string> {
	const sessionId = lucia().readSessionCookie(cookieHeader)
	if (sessionId) await lucia().invalidateSession(sessionId)
	if (ctx.actor.kind === 'user') {
		const { userId } = ctx.actor
		await ctx.transaction((tx) =>
			ctx.audit(tx, 'identity.logged_out', { subjectType: 'user', subjectId: userId }),
		)
	}
	return lucia().createBlankSessionCookie().serialize()
}
