import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { absoluteUrl } from '~/modules/message/links.server'
import { GrantConflicting } from '../errors'
import { createPasswordToken } from './password-links.server'

const LINK_HOURS = 48
/** Roles need a proposer and an approver: from two on, administrators are made on the screens. */
const MADE_ON_THE_MACHINE = 2

/**
 * Opens an administrator's account on the machine itself, or makes a new link for one that is
 * there. Returns the one-time link to set the password. Throws Forbidden once two administrators
 * can make further ones themselves, GrantConflicting for somebody with a working role.
 */
export async function createAdministrator(
	ctx: Context,
	input: { email: string; name: string },
): Promise<{ link: string; hours: number }> {
	return ctx.transaction(async (tx) => {
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('identity.administrators'))`
		const user = await tx.user.upsert({
			where: { email: input.email },
			create: { email: input.email, name: input.name },
			update: {},
			select: { id: true, grants: { where: { state: 'active' }, select: { role: true } } },
		})
		if (user.grants.some(({ role }) => role !== 'administrator')) throw new GrantConflicting()
		if (user.grants.length === 0) {
			const administrators = await tx.roleGrant.count({
				where: { role: 'administrator', state: 'active', user: { disabledAt: null } },
			})
			if (administrators >= MADE_ON_THE_MACHINE) throw new Forbidden()
			await tx.roleGrant.updateMany({
				where: { userId: user.id, role: 'administrator', state: 'proposed' },
				data: { state: 'revoked', revokedAt: ctx.systemNow() },
			})
			await tx.roleGrant.create({
				data: {
					userId: user.id,
					role: 'administrator',
					state: 'active',
					decidedAt: ctx.systemNow(),
				},
				select: { id: true },
			})
		}
		const token = await createPasswordToken(tx, user.id, LINK_HOURS)
		await ctx.audit(tx, 'identity.administrator_created', {
			subjectType: 'user',
			subjectId: user.id,
			granted: user.grants.length === 0,
		})
		return { link: absoluteUrl(`/set-password/${token}`), hours: LINK_HOURS }
	})
}
