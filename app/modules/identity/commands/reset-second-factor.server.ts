import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canManageAccounts, canResetSecondFactor } from '../policy'
import { SecondFactorNone, SecondFactorOwn } from '../second-factor-errors'
import { endAllSessions } from '../sessions.server'
import { tellHolder } from '../tell-holder.server'
import { forgetFactor } from './second-factor.server'

/**
 * Takes the second factor of somebody else's lost device away: by an administrator, or on the
 * machine itself (system actor). All sessions of the account end and its holder is told the reason.
 */
export async function resetSecondFactor(
	ctx: Context,
	input: { userId: string; reason: string },
): Promise<void> {
	const { userId, reason } = input
	if (!canResetSecondFactor(ctx.actor, userId)) {
		throw canManageAccounts(ctx.actor) ? new SecondFactorOwn() : new NotFound()
	}
	await ctx.transaction(async (tx) => {
		const known = await tx.user.count({ where: { id: userId } })
		if (known === 0) throw new NotFound()
		if ((await forgetFactor(tx, userId)) === 0) throw new SecondFactorNone()
		await endAllSessions(tx, userId)
		await ctx.audit(tx, 'identity.second_factor_reset', {
			subjectType: 'user',
			subjectId: userId,
			reason,
		})
		await tellHolder(ctx, tx, userId, { kind: 'reset', reason })
	})
}
