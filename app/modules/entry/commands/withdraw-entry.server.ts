import type { Context } from '~/modules/context'
import { WithdrawalClosed } from '../errors'
import { findOwnEntry, isReleased, requireAction } from '../load.server'
import { isWithdrawable } from '../rules/lifecycle'
import { lockEntry, transitionEntry } from '../transition.server'

/** The entrant takes the entry back, until the list of its track is released; a seat it held becomes free. */
export async function withdrawEntry(ctx: Context, entryId: string, reason: string) {
	return ctx.transaction(async (tx) => {
		await lockEntry(tx, entryId)
		const entry = await findOwnEntry(tx, ctx.actor, entryId)
		if (entry.state === 'withdrawn') return
		if (!isWithdrawable(entry.state, isReleased(entry))) throw new WithdrawalClosed()
		requireAction(ctx.actor, 'withdraw', entry)
		await transitionEntry(ctx, tx, entryId, 'withdraw', { note: reason })
	})
}
