import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { LoginThrottled } from './errors'

const WINDOW_MS = 15 * 60_000
/** A whole jury hall may share one address, hence its greater allowance. */
const LIMIT = { account: 10, address: 50 }

function keysOf(ctx: Context, email: string): { key: string; limit: number }[] {
	const account = { key: `account:${email}`, limit: LIMIT.account }
	return ctx.ip === null ? [account] : [account, { key: `address:${ctx.ip}`, limit: LIMIT.address }]
}

/** Minutes until one more failure fits under the limit; null when it fits now. */
async function minutesToWait(tx: Tx, key: string, limit: number, now: Date) {
	const oldest = await tx.loginFailure.findFirst({
		where: { key, at: { gt: new Date(now.getTime() - WINDOW_MS) } },
		orderBy: { id: 'desc' },
		skip: limit - 1,
		select: { at: true },
	})
	if (!oldest) return null
	const free = oldest.at.getTime() + WINDOW_MS
	return Math.max(1, Math.ceil((free - now.getTime()) / 60_000))
}

/**
 * Books the attempt as failed before the password is looked at, one after another for each key, so
 * that a hundred at once count as a hundred; `succeeded` takes it back. Throws LoginThrottled when
 * the account or the address has used up its failures of the last 15 minutes.
 */
export async function bookAttempt(ctx: Context, email: string) {
	const now = ctx.systemNow()
	const keys = keysOf(ctx, email)
	const ids = await ctx.transaction(async (tx) => {
		for (const { key, limit } of keys) {
			await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`
			const minutes = await minutesToWait(tx, key, limit, now)
			if (minutes !== null) throw new LoginThrottled(minutes)
		}
		const booked = await tx.loginFailure.createManyAndReturn({
			data: keys.map(({ key }) => ({ key, at: now })),
			select: { id: true },
		})
		return booked.map(({ id }) => id)
	})
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
