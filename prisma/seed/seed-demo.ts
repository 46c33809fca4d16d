import { systemNow } from '~/platform/clock.server'
import { currentDatabase, type Db, type Tx } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { logger } from '~/platform/logger.server'
import { enqueueAll } from '~/platform/jobs.server'
import { hashPassword } from '~/modules/identity/password.server'
import { sealWithin } from '~/modules/audit/seal.server'
import { accountTable, type DemoAccount, makePasswords, readPasswords } from './accounts'
import { noticeDays, seedFirstContest } from './first-contest'
import { seedSecondContest } from './second-contest'
import { seedThirdContest } from './third-contest'
import { firstDates } from './dates'
import { seedExperts } from './judges'
import { seedPeople } from './people'
import { seedGrants } from './contests'
import { flushAudit, newWorld, noteAudit, type World } from './world'

/** Written last, in the same transaction: where it stands, the demonstration is whole. */
const MARKER = 'demo_seed'
/** Seconds on an idle machine; a crowded one is waited for. */
const limitMs = 300_000

/**
 * Loads the demonstration where it is missing, all of it in one transaction, and returns its
 * accounts. A database that already holds contests of its own is left as it is.
 */
export async function seedDemo(now: Date = systemNow()): Promise<DemoAccount[]> {
	const { db } = currentDatabase()
	if (await isLoaded(db)) return knownAccounts(db)
	if ((await db.contest.count()) > 0) {
		logger.warn('DEMO=1, but this database holds contests already: nothing was loaded')
		return []
	}
	const started = systemNow().getTime()
	const loaded = await db.$transaction((tx) => seedOnce(tx, now), {
		maxWait: 10_000,
		timeout: limitMs,
	})
	if (loaded) logger.info(`demonstration loaded in ${systemNow().getTime() - started} ms`)
	return knownAccounts(db)
}

const isLoaded = async (tx: Tx) =>
	(await tx.setting.findUnique({ where: { key: MARKER } })) !== null

const knownAccounts = async (db: Db) =>
	accountTable(readPasswords(env.DATA_DIR) ?? (await newPasswords(db)))

/** Of several servers that start at the same time one loads it, and the others wait for that. */
async function seedOnce(tx: Tx, now: Date): Promise<boolean> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('demo.seed'))`
	if (await isLoaded(tx)) return false
	await seedAll(newWorld(tx, now), readPasswords(env.DATA_DIR) ?? makePasswords(env.DATA_DIR))
	return true
}

/** The file with the passwords is gone or belongs to another installation: new ones are set. */
async function newPasswords(db: Db): Promise<Record<string, string>> {
	const passwords = makePasswords(env.DATA_DIR)
	for (const [email, password] of Object.entries(passwords)) {
		const passwordHash = await hashPassword(password)
		await db.user.updateMany({ where: { email }, data: { passwordHash } })
	}
	return passwords
}

async function seedAll(world: World, passwords: Readonly<Record<string, string>>): Promise<void> {
	const { tx, now } = world
	// No other writer, so that the chain can be sealed as the demonstration goes along.
	await tx.$executeRaw`LOCK TABLE "audit_event" IN SHARE ROW EXCLUSIVE MODE`
	const dates = firstDates(now, noticeDays)
	await seedPeople(world, dates, passwords)
	await seedExperts(world, dates.published)
	await seedGrants(world, dates.published)
	await seedFirstContest(world, dates)
	await seedThirdContest(world)
	const current = await seedSecondContest(world)
	noteAudit(world, null, now, 'demo.loaded', {})
	await flushAudit(world)
	await sealWithin(tx, now)
	await keepMail(world, passwords)
	await tx.setting.createMany({
		data: [
			{ key: 'current_contest', value: current },
			{ key: MARKER, value: { at: now.toISOString() } },
		],
	})
}

/** Mail of people who cannot log in would only be rendered for nobody. */
async function keepMail(world: World, passwords: Readonly<Record<string, string>>): Promise<void> {
	const { tx } = world
	await tx.mailMessage.deleteMany({ where: { toAddress: { notIn: Object.keys(passwords) } } })
	const kept = await tx.mailMessage.findMany({ select: { id: true } })
	const ids = new Set(kept.map(({ id }) => `mail:${id}`))
	await enqueueAll(
		tx,
		world.jobs.splice(0).filter(({ key }) => ids.has(key ?? '')),
	)
}
