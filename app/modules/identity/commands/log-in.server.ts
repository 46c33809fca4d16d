import { recordAudit } from '~/modules/audit/record.server'
import type { Context } from '~/modules/context'
import { AccountDisabled, WrongCredentials } from '../errors'
import { lucia } from '../lucia.server'
import { inTurn, passwordMatches } from '../password.server'
import { findAccount } from '../accounts.server'
import { accountDoor, bookAttempt } from '../throttle.server'
import type { Turn } from '../turns.server'
import { type OpenedSession, openSession } from './open-session.server'

/** What the browser keeps of the accounts it has logged in to: a name for itself in each. */
export type KnownDevices = Record<string, string>

type Credentials = {
	address: string
	password: string
	userAgent: string | null
	devices?: KnownDevices
}

/** The account whose password this is. Unknown account, wrong password and none set look the same. */
async function checkPassword(ctx: Context, { address, password, devices = {} }: Credentials) {
	const account = await findAccount(ctx.db, address)
	const device = account ? devices[account.id] : undefined
	const attempt = await bookAttempt(ctx, accountDoor(address, account?.id ?? null, device))
	const right = await passwordMatches(account?.passwordHash ?? null, password)
	if (!right || !account) {
		await attempt.failed()
		await ctx.transaction((tx) =>
			ctx.audit(tx, 'identity.login_failed', {
				...(account && { subjectType: 'user', subjectId: account.id }),
			}),
		)
		throw new WrongCredentials()
	}
	await attempt.succeeded()
	return account
}

/**
 * Checks the address (mail or number) and the password. Who has a second factor stays a visitor
 * until it is shown. `turn.signal` ends the wait of somebody who has gone. `unproven`: the holder has
 * yet to show an address of the account.
 */
export async function logIn(
	ctx: Context,
	input: Credentials,
	turn: Turn = {},
): Promise<OpenedSession & { userId: string; unproven: boolean }> {
	const user = await inTurn(() => checkPassword(ctx, input), { place: ctx.ip, ...turn })
	if (user.disabledAt) throw new AccountDisabled()
	const opened = await openSession(ctx, user.id, input.userAgent)
	const { actor } = opened
	const event = actor.kind === 'user' ? 'identity.logged_in' : 'identity.second_factor_asked'
	await ctx.transaction((tx) =>
		recordAudit({ ...ctx, actor }, tx, event, { subjectType: 'user', subjectId: user.id }),
	)
	return { ...opened, userId: user.id, unproven: !user.emailVerifiedAt && !user.phoneVerifiedAt }
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
