import { recordAudit } from '~/modules/audit/record.server'
import type { Context } from '~/modules/context'
import { AccountDisabled, WrongCredentials } from '../errors'
import { lucia } from '../lucia.server'
import { passwordMatches } from '../password.server'
import { bookAttempt } from '../throttle.server'
import { type OpenedSession, openSession } from './open-session.server'

type Credentials = { email: string; password: string; userAgent: string | null }

/**
 * Checks e-mail and password. Unknown account, wrong password and none set look the same. Who has a
 * second factor stays a visitor until it is shown.
 */
export async function logIn(ctx: Context, input: Credentials): Promise<OpenedSession> {
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
	const { actor } = opened
	const event = actor.kind === 'user' ? 'identity.logged_in' : 'identity.second_factor_asked'
	await ctx.transaction((tx) =>
		recordAudit({ ...ctx, actor }, tx, event, { subjectType: 'user', subjectId: user.id }),
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
