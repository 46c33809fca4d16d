import { db } from './db.server'

/**
 * Counts one more under `key` and returns the count of the running window and the seconds it still
 * runs. The first request after a window has run out begins the next.
 */
export async function countRequest(
	key: string,
	minutes: number,
	now: Date,
): Promise<{ count: number; seconds: number }> {
	const over = new Date(now.getTime() - minutes * 60_000)
	const [row] = await db.$queryRaw<{ count: number; beganAt: Date }[]>`
		insert into request_count as known (key, began_at, count) values (${key}, ${now}, 1)
		on conflict (key) do update set
			count = case when known.began_at <= ${over} then 1 else known.count + 1 end,
			began_at = case when known.began_at <= ${over} then ${now} else known.began_at end
		returning count, began_at as "beganAt"`
	const { count, beganAt } = row!
	const seconds = Math.ceil((beganAt.getTime() + minutes * 60_000 - now.getTime()) / 1000)
	return { count, seconds: Math.max(1, seconds) }
}

/** Forgets windows that nobody counts in any more; run hourly. */
export async function forgetRequestCounts(before: Date): Promise<void> {
	await db.requestCount.deleteMany({ where: { beganAt: { lt: before } } })
}
