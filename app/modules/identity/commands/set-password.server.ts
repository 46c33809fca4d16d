import { createHash, randomBytes } from 'node:crypto'
import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { systemNow } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { CurrentPasswordWrong, PasswordLinkInvalid } from '../errors'
import { hashPassword, passwordMatches, refuseCommonPassword } from '../password.server'
import { PRIVACY_VERSION } from '../privacy'
import { bookAttempt } from '../throttle.server'

const digest = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * A one-time token with which the person sets a password at /set-password/:token; valid for
 * `hours`. Only its SHA-256 is kept, and earlier unused ones of the account end.
 */
export async function createPasswordToken(tx: Tx, userId: string, hours: number): Promise<string> {
	const token = randomBytes(32).toString('base64url')
	const now = systemNow()
	await tx.passwordToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
	await tx.passwordToken.create({
		data: {
			id: digest(token),
			userId,
			expiresAt: new Date(now.getTime() + hours * 3_600_000),
		},
		select: { id: true },
	})
	return token
}

/** Whose link it is, or null when it is unknown, used or out of date. */
export async function findPasswordToken(ctx: Context, token: string) {
	const row = await ctx.db.passwordToken.findUnique({
		where: { id: digest(token) },
		select: {
			usedAt: true,
			expiresAt: true,
			user: { select: { id: true, email: true, name: true, disabledAt: true } },
		},
	})
	if (!row || row.usedAt || row.expiresAt <= ctx.systemNow() || row.user.disabledAt) return null
	return row.user
}

/** Sets the password the link was made for, uses the link up and ends every open session. */
export async function setPassword(
	ctx: Context,
	input: { token: string; password: string },
): Promise<{ userId: string }> {
	const user = await findPasswordToken(ctx, input.token)
	if (!user) throw new PasswordLinkInvalid()
	refuseCommonPassword(input.password, user)
	const passwordHash = await hashPassword(input.password)
	await ctx.transaction(async (tx) => {
		const used = await tx.passwordToken.updateMany({
			where: { id: digest(input.token), usedAt: null },
			data: { usedAt: ctx.systemNow() },
		})
		if (used.count !== 1) throw new PasswordLinkInvalid()
		await savePassword(tx, user.id, passwordHash)
		await tx.user.updateMany({
			where: { id: user.id, consentedAt: null },
			data: { consentedAt: ctx.systemNow(), privacyVersion: PRIVACY_VERSION },
		})
		await tx.loginFailure.deleteMany({ where: { key: `account:${user.email ?? user.id}` } })
		await ctx.audit(tx, 'identity.password_set', { subjectType: 'user', subjectId: user.id })
	})
	return { userId: user.id }
}

/** Changes one's own password, knowing the current one; other sessions end with this one. */
export async function changePassword(
	ctx: Context & { actor: UserActor },
	input: { currentPassword: string; password: string },
): Promise<void> {
	const { userId } = ctx.actor
	const user = await ctx.db.user.findUnique({
		where: { id: userId },
		select: { email: true, name: true, passwordHash: true },
	})
	if (!user) throw new NotFound()
	const attempt = await bookAttempt(ctx, user.email ?? userId)
	if (!(await passwordMatches(user.passwordHash, input.currentPassword))) {
		throw new CurrentPasswordWrong()
	}
	await attempt.succeeded()
	refuseCommonPassword(input.password, user)
	const passwordHash = await hashPassword(input.password)
	await ctx.transaction(async (tx) => {
		await savePassword(tx, userId, passwordHash)
		await ctx.audit(tx, 'identity.password_changed', {
			subjectType: 'user',
			subjectId: userId,
		})
	})
}

async function savePassword(tx: Tx, userId: string, passwordHash: string) {
	await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
	await tx.session.deleteMany({ where: { userId } })
}
