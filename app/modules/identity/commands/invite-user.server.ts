import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'
import { absoluteUrl } from '~/modules/message/links.server'
import { createPasswordToken } from './set-password.server'

const INVITATION_HOURS = 14 * 24

/**
 * The account of a person invited by e-mail, opened when there is none. A person without a
 * password is sent a link to set one (template `account-invitation`); who has one is not written
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
	if (created.length > 0) {
		await ctx.audit(tx, 'identity.user_invited', { subjectType: 'user', subjectId: user.id })
	}
	if (user.passwordHash === null) {
		const token = await createPasswordToken(tx, user.id, INVITATION_HOURS)
		await queueMail(ctx, tx, {
			to: { userId: user.id },
			template: 'account-invitation',
			params: { name: user.name, link: absoluteUrl(`/set-password/${token}`), days: 14 },
		})
	}
	return { userId: user.id, created: created.length > 0 }
}
