import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import { transitionEntry } from '~/modules/entry/transition.server'
import type { Tx } from '~/platform/db.server'
import { eachApart } from '~/platform/each-apart'
import { OVERDUE } from '../rules'

const BATCH = 100

async function lockOverdue(tx: Tx, entryId: string, now: Date) {
	await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "id" = ${entryId} FOR UPDATE`
	return tx.entry.findFirst({
		where: { id: entryId, state: 'returned', mendBy: { lte: now } },
		select: { contest: { select: { settings: true } } },
	})
}

/**
 * What happens to entries whose date for mending has passed (product.md §3): rejected with the
 * reason 逾期未补正, or, where the contest says so, screened as last submitted. An entry mended in
 * time is never touched: the row is locked and looked at again.
 */
export async function expireReturned(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	const due = await ctx.db.entry.findMany({
		where: { state: 'returned', mendBy: { lte: now } },
		orderBy: { mendBy: 'asc' },
		take: BATCH,
		select: { id: true },
	})
	await eachApart(due, ({ id }) =>
		ctx.transaction(async (tx) => {
			const entry = await lockOverdue(tx, id, now)
			if (!entry) return
			if (!contestSettings(entry.contest.settings).rejectUnmended) {
				await transitionEntry(ctx, tx, id, 'keep_unmended')
				return
			}
			await transitionEntry(ctx, tx, id, 'reject_unmended', { reasonCode: OVERDUE })
		}),
	)
}
