import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { clearWaysIn } from '../accounts.server'
import { mailPasswordLink } from './password-links.server'

/** Whoever set the password is out; only the mailed link opens the account again. */
export async function endAccess(ctx: Context, tx: Tx, userId: string): Promise<void> {
	await tx.user.update({
		where: { id: userId },
		data: { passwordHash: null },
		select: { id: true },
	})
	await clearWaysIn(tx, userId)
	await ctx.audit(tx, 'identity.unproven_access_ended', { subjectType: 'user', subjectId: userId })
}

/**
 * The account of a person invited by e-mail, opened when there is none. A person without a
 * password is sent a link to set one (template `account-invitation`); so is one whose account was
 * opened before addresses were confirmed and who never showed it. Who has shown the address is not
 * written to here: what they are invited to is told by the caller's own mail.
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
		select: { id: true, name: true, passwordHash: true, emailVerifiedAt: true },
	})
	const unproven = user.passwordHash !== null && user.emailVerifiedAt === null
	if (unproven) await endAccess(ctx, tx, user.id)
	if (created.length > 0) {
		await ctx.audit(tx, 'identity.user_invited', { subjectType: 'user', subjectId: user.id })
	}
	if (user.passwordHash === null || unproven) {
		await mailPasswordLink(ctx, tx, { ...user, passwordHash: null })
	}
	return { userId: user.id, created: created.length > 0 }
}
