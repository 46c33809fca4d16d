import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { absoluteUrl } from '~/modules/message/links.server'
import { lockAccount } from '../accounts.server'
import { countAdministrators, lockAdministrators } from '../administrators.server'
import { GrantConflicting } from '../errors'
import { canAppointAdministrator } from '../policy'
import { endAccess } from './invite-user.server'
import { createPasswordToken } from './password-links.server'

const LINK_HOURS = 48

/**
 * Opens an administrator's account on the machine itself, or makes a new link for one that is
 * there. Whoever had set a password for an address nobody has proven is out, and proposals of other
 * roles are over. Returns the one-time link to set the password. Throws Forbidden once two administrators
 * can make further ones themselves, GrantConflicting for somebody with a working role.
 */
export async function createAdministrator(
	ctx: Context,
	input: { email: string; name: string },
): Promise<{ link: string; hours: number }> {
	return ctx.transaction(async (tx) => {
		await lockAdministrators(tx)
		const { id: userId } = await tx.user.upsert({
			where: { email: input.email },
			create: { email: input.email, name: input.name },
			update: {},
			select: { id: true },
		})
		const user = await lockAccount(tx, userId)
		if (user.passwordHash !== null && user.emailVerifiedAt === null) {
			await endAccess(ctx, tx, userId)
		}
		const grants = await tx.roleGrant.findMany({
			where: { userId, state: 'active' },
			select: { role: true },
		})
		if (grants.some(({ role }) => role !== 'administrator')) throw new GrantConflicting()
		if (grants.length === 0) {
			const there = await countAdministrators(tx)
			if (!canAppointAdministrator(ctx.actor, there)) throw new Forbidden()
			await tx.roleGrant.updateMany({
				where: { userId, state: 'proposed' },
				data: { state: 'revoked', revokedAt: ctx.systemNow() },
			})
			await tx.roleGrant.create({
				data: {
					userId,
					role: 'administrator',
					state: 'active',
					decidedAt: ctx.systemNow(),
				},
				select: { id: true },
			})
		}
		const token = await createPasswordToken(tx, userId, LINK_HOURS)
		await ctx.audit(tx, 'identity.administrator_created', {
			subjectType: 'user',
			subjectId: userId,
			granted: grants.length === 0,
		})
		return { link: absoluteUrl(`/set-password/${token}`), hours: LINK_HOURS }
	})
}
