import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { networkOf } from '~/platform/network'
import { LoginLocked } from './contact-errors'
import { LoginThrottled } from './errors'
import { tellOfLock } from './holder-news.server'

const MINUTE = 60_000
const WINDOW_MS = 15 * MINUTE
/** A whole jury hall may share one address, hence its greater allowance. */
const LIMIT = { account: 10, place: 50 }
const LOCK_MINUTES = 15
const LONGEST_LOCK_MINUTES = 120
/** After a quiet day a lock begins with its shortest time again. */
const FORGOTTEN_MS = 24 * 60 * MINUTE

/** `userId`: whose account is behind it, null where there is none. */
export type Door = { key: string; userId: string | null }

/**
 * The door by which one logs in: that of the address typed. Unknown addresses have doors too, which
 * close like the others, and the two of one account close apart: a closed one tells nobody that
 * they are one person's. A browser (`device`) that has logged in to the account before has a door of
 * its own there: strangers who close the others keep its holder out of nothing but new browsers.
 */
export const accountDoor = (address: string, userId: string | null, device?: string): Door => ({
	key: userId && device ? `${devicesOf(userId)}${device}` : `account:${address}`,
	userId,
})

const devicesOf = (userId: string) => `device:${userId}:`

/** The door before changes to one's own account: failures of strangers do not close it. */
export const ownDoor = (userId: string): Door => ({ key: `own:${userId}`, userId })

const placeOf = (ip: string) => `address:${networkOf(ip)}`

const enter = (tx: Tx, key: string) =>
	tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${key}))`

const since = (now: Date) => new Date(now.getTime() - WINDOW_MS)
const minutesUntil = (then: Date, now: Date) =>
	Math.max(1, Math.ceil((then.getTime() - now.getTime()) / MINUTE))

/** Minutes until one more failure fits under the limit; null when it fits now. */
async function minutesToWait(tx: Tx, key: string, limit: number, now: Date) {
	const oldest = await tx.loginFailure.findFirst({
		where: { key, at: { gt: since(now) } },
		orderBy: { id: 'desc' },
		skip: limit - 1,
		select: { at: true },
	})
	return oldest && minutesUntil(new Date(oldest.at.getTime() + WINDOW_MS), now)
}

async function refuseLocked(tx: Tx, key: string, now: Date) {
	const lock = await tx.loginLock.findUnique({ where: { key }, select: { until: true } })
	if (lock && lock.until > now) {
		throw new LoginLocked({ until: lock.until, minutes: minutesUntil(lock.until, now) })
	}
}

/**
 * Books the attempt before the password is looked at, one after another for each door, so that a
 * hundred at once count as a hundred, in every process; the caller then says how it ended. Throws
 * LoginLocked while the door is closed and LoginThrottled when the network address has used up its
 * failures of the last 15 minutes.
 */
export async function bookAttempt(ctx: Context, door: Door) {
	const now = ctx.systemNow()
	const { key } = door
	await ctx.transaction(async (tx) => {
		await enter(tx, key)
		await refuseLocked(tx, key, now)
		const waits = [
			await minutesToWait(tx, key, LIMIT.account, now),
			ctx.ip && (await minutesToWait(tx, placeOf(ctx.ip), LIMIT.place, now)),
		]
		const minutes = waits.find((wait) => typeof wait === 'number')
		if (minutes) throw new LoginThrottled(minutes)
		await tx.loginFailure.create({ data: { key, at: now }, select: { id: true } })
	})
	return {
		/** A right password opens the door; the network address keeps its failures. */
		succeeded: () => ctx.transaction((tx) => openDoor(tx, key)),
		failed: () => ctx.transaction((tx) => countFailure(ctx, tx, door)),
	}
}

/** Keeps the failure, and closes the door for a time when it was the last one allowed. */
async function countFailure(ctx: Context, tx: Tx, { key, userId }: Door): Promise<void> {
	const now = ctx.systemNow()
	await enter(tx, key)
	if (ctx.ip) {
		await tx.loginFailure.create({ data: { key: placeOf(ctx.ip), at: now }, select: { id: true } })
	}
	const failures = await tx.loginFailure.count({ where: { key, at: { gt: since(now) } } })
	if (failures < LIMIT.account) return
	const before = await tx.loginLock.findUnique({ where: { key } })
	if (before && before.until > now) return
	const recent = before && now.getTime() - before.until.getTime() < FORGOTTEN_MS
	const level = recent ? before.level + 1 : 1
	const minutes = Math.min(LOCK_MINUTES * 2 ** (level - 1), LONGEST_LOCK_MINUTES)
	const until = new Date(now.getTime() + minutes * MINUTE)
	const lock = { level, lockedAt: now, until }
	await tx.loginLock.upsert({ where: { key }, create: { key, ...lock }, update: lock })
	await tx.loginFailure.deleteMany({ where: { key } })
	if (userId === null) return
	await ctx.audit(tx, 'identity.account_locked', {
		subjectType: 'user',
		subjectId: userId,
		until: until.toISOString(),
		level,
	})
	await tellOfLock(ctx, tx, userId, { until, minutes })
}

async function openDoor(tx: Tx, key: string): Promise<void> {
	await tx.loginFailure.deleteMany({ where: { key } })
	await tx.loginLock.deleteMany({ where: { key } })
}

/** The keys of the doors at the account's addresses. */
async function addressDoors(db: Pick<Tx, 'user'>, userId: string): Promise<string[]> {
	const { email, phone, phoneVerifiedAt } = await db.user.findUniqueOrThrow({
		where: { id: userId },
		select: { email: true, phone: true, phoneVerifiedAt: true },
	})
	const addresses = [email, phoneVerifiedAt && phone].filter((address) => address !== null)
	return addresses.map((address) => accountDoor(address, userId).key)
}

/** Opens every door of the account: after a new password by a link, or by an administrator. */
export async function openDoors(tx: Tx, userId: string): Promise<number> {
	const keys = [...(await addressDoors(tx, userId)), ownDoor(userId).key]
	const where = { OR: [{ key: { in: keys } }, { key: { startsWith: devicesOf(userId) } }] }
	await tx.loginFailure.deleteMany({ where })
	const { count } = await tx.loginLock.deleteMany({ where })
	return count
}

/** Until when a new browser cannot log in at one of the account's addresses; null while it can. */
export async function findLock(ctx: Context, userId: string): Promise<Date | null> {
	const lock = await ctx.db.loginLock.findFirst({
		where: { key: { in: await addressDoors(ctx.db, userId) }, until: { gt: ctx.systemNow() } },
		orderBy: { until: 'desc' },
		select: { until: true },
	})
	return lock?.until ?? null
}

/** Forgets failures and locks nobody counts any more; run by the hourly clean-up. */
export async function forgetOldFailures(ctx: Context): Promise<void> {
	const before = new Date(ctx.systemNow().getTime() - FORGOTTEN_MS)
	await ctx.db.loginFailure.deleteMany({ where: { at: { lt: before } } })
	await ctx.db.loginLock.deleteMany({ where: { until: { lt: before } } })
}
