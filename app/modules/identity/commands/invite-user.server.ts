import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'
import { absoluteUrl } from '~/modules/message/links.server'
import { createPasswordToken } from './set-password.server'

const INVITATION_HOURS = 14 * 24

/**
 * Whether nobody has shown yet that the address is his: registered by himself, never come by a
 * mailed link, and trusted with no role or seat so far. Anybody can register with anybody's address.
 */
async function isUnproven(tx: Tx, userId: string): Promise<boolean> {
	const [links, grants, seats] = [
		await tx.passwordToken.count({ where: { userId, usedAt: { not: null } } }),
		await tx.roleGrant.count({ where: { userId, state: 'active' } }),
		await tx.judge.count({ where: { userId } }),
	]
	return links + grants + seats === 0
}

/** Whoever set the password is out; only the mailed link opens the account again. */
async function forgetPassword(ctx: Context, tx: Tx, userId: string): Promise<void> {
	await tx.user.update({
		where: { id: userId },
		data: { passwordHash: null },
		select: { id: true },
	})
	await tx.session.deleteMany({ where: { userId } })
	await ctx.audit(tx, 'identity.unproven_access_ended', { subjectType: 'user', subjectId: userId })
}

/**
 * The account of a person invited by e-mail, opened when there is none. A person without a
 * password is sent a link to set one (template `account-invitation`); so is one whose account was
 * opened by registration alone, which proves no address. Who came by a link before is not written
 * to here: what they are invited to is told by the caller's own mail.
 */
export async function inviteUser(
	ctx: Context,
	tx: Tx,
	input: { email: string; name: string },
): Promise<{ userId: string; created: boolean }> {
	const email = input.email.trim().toLowerCase()
	const created = await tx.user.createManyAndReturn({
		data: { email, name: input.name, locale: 'zh-CN' },
		skipDuplicates: true,
		select: { id: true },
	})
	const user = await tx.user.findUniqueOrThrow({
		where: { email },
		select: { id: true, name: true, passwordHash: true },
	})
	const unproven = user.passwordHash !== null && (await isUnproven(tx, user.id))
	if (unproven) await forgetPassword(ctx, tx, user.id)
	if (created.length > 0) {
		await ctx.audit(tx, 'identity.user_invited', { subjectType: 'user', subjectId: user.id })
	}
	if (user.passwordHash === null || unproven) {
		const token = await createPasswordToken(tx, user.id, INVITATION_HOURS)
		await queueMail(ctx, tx, {
			to: { userId: user.id },
			template: 'account-invitation',
			params: { name: user.name, link: absoluteUrl(`/set-password/${token}`), days: 14 },
		})
	}
	return { userId: user.id, created: created.length > 0 }
}
