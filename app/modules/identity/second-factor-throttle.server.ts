import type { Context } from '~/modules/context'
import { CodeThrottled } from './second-factor-errors'
import { tellHolder } from './tell-holder.server'

const MINUTE = 60_000
/**
 * Wrong codes of one account that are looked at. Three of a million are right at any moment: a year
 * of guessing, of which the holder is told on the first day, succeeds in 2 % of cases.
 */
const SHORT = { windowMs: 15 * MINUTE, most: 5 }
const LIMITS = [SHORT, { windowMs: 24 * 60 * MINUTE, most: 20 }]

/**
 * Books a wrong code before the code is looked at, one after another for each account, so that a
 * hundred at once count as a hundred; `succeeded` takes the account's bookings back. The holder is
 * told by mail when the short limit is reached. Throws CodeThrottled.
 */
export async function bookCode(ctx: Context, userId: string) {
	const now = ctx.systemNow()
	const key = `second-factor:${userId}`
	const ordinal = await ctx.transaction(async (tx) => {
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`
		for (const { windowMs, most } of LIMITS) {
			const since = new Date(now.getTime() - windowMs)
			const booked = await tx.loginFailure.findMany({
				where: { key, at: { gt: since } },
				orderBy: { id: 'desc' },
				take: most,
				select: { at: true },
			})
			const oldest = booked[most - 1]
			if (!oldest) continue
			const waitMs = oldest.at.getTime() + windowMs - now.getTime()
			throw new CodeThrottled(Math.max(1, Math.ceil(waitMs / MINUTE)))
		}
		await tx.loginFailure.create({ data: { key, at: now }, select: { id: true } })
		const since = new Date(now.getTime() - SHORT.windowMs)
		return tx.loginFailure.count({ where: { key, at: { gt: since } } })
	})
	return {
		succeeded: () => ctx.db.loginFailure.deleteMany({ where: { key } }),
		/** Records the wrong code, and tells the holder (unless `quiet`) of the last one looked at. */
		failed: ({ quiet = false } = {}) =>
			ctx.transaction(async (tx) => {
				await ctx.audit(tx, 'identity.second_factor_failed', {
					subjectType: 'user',
					subjectId: userId,
				})
				if (ordinal === SHORT.most && !quiet) {
					await tellHolder(ctx, tx, userId, { kind: 'codes_failed' })
				}
			}),
	}
}
