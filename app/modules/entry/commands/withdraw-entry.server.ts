import type { Context } from '~/modules/context'
import { findOwnEntry, requireAction } from '../load.server'
import { lockEntry, transitionEntry } from '../transition.server'

/** The entrant takes the entry back, until the release; a seat it held becomes free. */
export async function withdrawEntry(ctx: Context, entryId: string, reason: string) {
	return ctx.transaction(async (tx) => {
		await lockEntry(tx, entryId)
		const entry = await findOwnEntry(tx, ctx.actor, entryId)
		if (entry.state === 'withdrawn') return
		requireAction(ctx.actor, 'withdraw', entry)
		await transitionEntry(ctx, tx, entryId, 'withdraw', { note: reason })
	})
}
