import type { Context, UserActor } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { clearWaysIn } from '../accounts.server'
import { PasswordLinkInvalid } from '../errors'
import { tellOfPassword } from '../holder-news.server'
import { hashPassword, refuseCommonPassword } from '../password.server'
import { PRIVACY_VERSION } from '../privacy'
import { openDoors } from '../throttle.server'
import type { Turn } from '../turns.server'
import { showOwnPassword } from './own-password.server'
import { digestOf, endPasswordLinks } from './password-links.server'

const linkColumns = {
	usedAt: true,
	expiresAt: true,
	channel: true,
	user: {
		select: {
			id: true,
			email: true,
			emailVerifiedAt: true,
			phone: true,
			name: true,
			passwordHash: true,
			disabledAt: true,
		},
	},
} as const

/** The link and whose it is, or null when it is unknown, used or out of date. */
async function findLink(ctx: Context, token: string) {
	const link = await ctx.db.passwordToken.findUnique({
		where: { id: digestOf(token) },
		select: linkColumns,
	})
	if (!link || link.usedAt || link.expiresAt <= ctx.systemNow() || link.user.disabledAt) return null
	return link
}

/** Whose link it is, or null when it is unknown, used or out of date. */
export async function findPasswordToken(ctx: Context, token: string) {
	return (await findLink(ctx, token))?.user ?? null
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>

/**
 * Sets the password the link was made for, uses the link up, ends every open session and opens the
 * account's doors. A second factor stays. A mailed link shows whose the mail address is; where that
 * was not known, whatever else could open the account was a stranger's and goes.
 */
export async function setPassword(
	ctx: Context,
	input: { token: string; password: string },
	turn: Turn = {},
): Promise<{ userId: string }> {
	const link = await findLink(ctx, input.token)
	if (!link) throw new PasswordLinkInvalid()
	const { user } = link
	await refuseCommonPassword(ctx, input.password, [user.name, user.email, user.phone])
	const passwordHash = await hashPassword(input.password, { place: ctx.ip, ...turn })
	await ctx.transaction(async (tx) => {
		const used = await tx.passwordToken.updateMany({
			where: { id: digestOf(input.token), usedAt: null },
			data: { usedAt: ctx.systemNow() },
		})
		if (used.count !== 1) throw new PasswordLinkInvalid()
		await savePassword(ctx, tx, user.id, passwordHash)
		await keepProof(ctx, tx, link)
		await openDoors(tx, user.id)
		if (user.passwordHash !== null) await tellOfPassword(ctx, tx, user.id)
		await ctx.audit(tx, 'identity.password_set', { subjectType: 'user', subjectId: user.id })
	})
	return { userId: user.id }
}

async function keepProof(ctx: Context, tx: Tx, { channel, user }: Link): Promise<void> {
	const now = ctx.systemNow()
	const { id } = user
	await tx.user.updateMany({
		where: { id, consentedAt: null },
		data: { consentedAt: now, privacyVersion: PRIVACY_VERSION },
	})
	if (channel !== 'email' || user.emailVerifiedAt) return
	if (user.passwordHash !== null) await clearWaysIn(tx, id)
	await tx.user.updateMany({ where: { id }, data: { emailVerifiedAt: now } })
}

/**
 * Changes one's own password, knowing the current one; other sessions end with this one, and links
 * that were mailed before.
 */
export async function changePassword(
	ctx: Context & { actor: UserActor },
	input: { currentPassword: string; password: string },
	turn: Turn = {},
): Promise<void> {
	const { userId } = ctx.actor
	const { name, email, phone } = await showOwnPassword(ctx, input.currentPassword, turn)
	await refuseCommonPassword(ctx, input.password, [name, email, phone])
	const passwordHash = await hashPassword(input.password, { place: ctx.ip, ...turn })
	await ctx.transaction(async (tx) => {
		await savePassword(ctx, tx, userId, passwordHash)
		await ctx.audit(tx, 'identity.password_changed', {
			subjectType: 'user',
			subjectId: userId,
		})
	})
}

async function savePassword(ctx: Context, tx: Tx, userId: string, passwordHash: string) {
	await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
	await endPasswordLinks(tx, userId, ctx.systemNow())
	await tx.session.deleteMany({ where: { userId } })
}
