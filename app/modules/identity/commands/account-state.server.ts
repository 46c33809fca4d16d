import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { lockAdministrators, refuseLastAdministrator } from '../administrators.server'
import { GrantToOneself } from '../errors'
import { canManageAccounts, canSetAccountState } from '../policy'
import { openDoors } from '../throttle.server'
import { inviteUser } from './invite-user.server'

type UserContext = Context & { actor: UserActor }

/** Stops an account at once (its sessions end), or lets it in again. Never one's own. */
export async function setAccountState(
	ctx: UserContext,
	input: { userId: string; disabled: boolean },
): Promise<void> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	if (!canSetAccountState(ctx.actor, input.userId)) throw new GrantToOneself()
	await ctx.transaction(async (tx) => {
		await lockAdministrators(tx)
		const administers = { userId: input.userId, role: 'administrator', state: 'active' } as const
		if (input.disabled && (await tx.roleGrant.count({ where: administers })) > 0) {
			await refuseLastAdministrator(tx, input.userId)
		}
		const { count } = await tx.user.updateMany({
			where: { id: input.userId },
			data: { disabledAt: input.disabled ? ctx.systemNow() : null },
		})
		if (count === 0) throw new NotFound()
		if (input.disabled) await tx.session.deleteMany({ where: { userId: input.userId } })
		await ctx.audit(tx, input.disabled ? 'identity.account_disabled' : 'identity.account_enabled', {
			subjectType: 'user',
			subjectId: input.userId,
		})
	})
}

/** Opens an account for a member of staff; the mailed link lets them set a password. */
export async function inviteStaff(
	ctx: UserContext,
	input: { email: string; name: string },
): Promise<{ userId: string }> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	return ctx.transaction((tx) => inviteUser(ctx, tx, input))
}

/** Lets the holder try to log in again before the pause after failed attempts is over. */
export async function openAccount(ctx: UserContext, userId: string): Promise<void> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	await ctx.transaction(async (tx) => {
		if ((await tx.user.count({ where: { id: userId } })) === 0) throw new NotFound()
		if ((await openDoors(tx, userId)) === 0) return
		await ctx.audit(tx, 'identity.account_unlocked', { subjectType: 'user', subjectId: userId })
	})
}
