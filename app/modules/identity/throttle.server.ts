import type { Context } from '~/modules/context'
import { LoginThrottled } from './errors'

const WINDOW_MINUTES = 15
/** A whole jury hall may share one address, hence its greater allowance. */
const LIMIT = { account: 10, address: 50 }

function keysOf(ctx: Context, email: string): { key: string; limit: number }[] {
	const account = { key: `account:${email}`, limit: LIMIT.account }
	return ctx.ip === null ? [account] : [account, { key: `address:${ctx.ip}`, limit: LIMIT.address }]
}

/**
 * Books the attempt as failed before the password is looked at, so that a hundred at once count
 * as a hundred; `succeeded` takes it back. Throws LoginThrottled when the account or the address
 * has used up its failures of the last 15 minutes.
 */
export async function bookAttempt(ctx: Context, email: string) {
	const now = ctx.systemNow()
	const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
	const keys = keysOf(ctx, email)
	const booked = await ctx.db.loginFailure.createManyAndReturn({
		data: keys.map(({ key }) => ({ key, at: now })),
		select: { id: true },
	})
	const ids = booked.map(({ id }) => id)
	for (const { key, limit } of keys) {
		const earlier = await ctx.db.loginFailure.findMany({
			where: { key, at: { gt: since }, id: { notIn: ids } },
			orderBy: { at: 'desc' },
			take: limit,
			select: { at: true },
		})
		const oldest = earlier[limit - 1]
		if (!oldest) continue
		await ctx.db.loginFailure.deleteMany({ where: { id: { in: ids } } })
		const free = oldest.at.getTime() + WINDOW_MINUTES * 60_000
		throw new LoginThrottled(Math.max(1, Math.ceil((free - now.getTime()) / 60_000)))
	}
	return {
		/** A right password clears the account's failures; the address keeps the others'. */
		succeeded: () =>
			ctx.db.loginFailure.deleteMany({
				where: { OR: [{ id: { in: ids } }, { key: `account:${email}` }] },
			}),
	}
}

/** Forgets failures nobody counts any more; run by the hourly clean-up. */
export async function forgetOldFailures(ctx: Context): Promise<void> {
	const before = new Date(ctx.systemNow().getTime() - 24 * 3_600_000)
	await ctx.db.loginFailure.deleteMany({ where: { at: { lt: before } } })
}
