import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkExternal } from '~/platform/database-server.server'
import { type Database, openDatabase, useDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { acquireInstanceLock, runningInstance } from '~/platform/instance-lock.server'
import { migrateJobs } from '~/platform/jobs.server'
import { migrate } from '~/platform/migrate.server'
import { runningEmbeddedUrl, startEmbeddedPostgres } from '~/platform/postgres/embedded.server'
import { findPlaces, prepareDataDir } from '~/platform/postgres/places.server'
import { SetupError } from '~/platform/setup-error'

type Options = {
	/** Brings the database up to date first; the running server has done so. Default true. */
	migrate?: boolean
}

/**
 * Runs a command with the installation's database open as the process's: DATABASE_URL's, the
 * running server's, or the embedded one, started for as long as the command takes.
 */
export async function withDatabase<T>(
	run: (database: Database) => Promise<T>,
	options: Options = {},
): Promise<T> {
	const upToDate = options.migrate ?? true
	if (env.DATABASE_URL) {
		await checkExternal(env.DATABASE_URL)
		return withUrl(env.DATABASE_URL, upToDate, run)
	}
	if (await runningInstance(env.DATA_DIR)) {
		const url = runningEmbeddedUrl(env.DATA_DIR)
		await waitUntilAnswering(url)
		return withUrl(url, false, run)
	}
	return withEmbedded((url) => withUrl(url, upToDate, run))
}

/** Whether an embedded database has been made in DATA_DIR. */
export function embeddedDatabaseExists(): boolean {
	if (!existsSync(env.DATA_DIR)) return false
	return existsSync(join(findPlaces(prepareDataDir(env.DATA_DIR)).databaseDir, 'PG_VERSION'))
}

async function withUrl<T>(
	url: string,
	upToDate: boolean,
	run: (database: Database) => Promise<T>,
): Promise<T> {
	if (upToDate) await migrate(url)
	const database = openDatabase(url, { connections: 5 })
	try {
		useDatabase(database)
		if (upToDate) await migrateJobs(database)
		return await run(database)
	} finally {
		await database.close()
	}
}

async function withEmbedded<T>(run: (url: string) => Promise<T>): Promise<T> {
	const lock = await acquireInstanceLock(env.DATA_DIR, 'command')
	try {
		const server = await startEmbeddedPostgres({ dataDir: env.DATA_DIR })
		const interrupted = () => void server.stop().then(() => process.exit(130))
		process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
		try {
			return await run(server.url())
		} finally {
			process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
			await server.stop()
		}
	} finally {
		lock.release()
	}
}

/** A server that has just begun to start holds the data directory before its database answers. */
async function waitUntilAnswering(url: string): Promise<void> {
	for (let waited = 0; waited < 30_000; waited += 200) {
		const database = openDatabase(url, { connections: 1 })
		try {
			await database.pool.query('SELECT 1')
			return
		} catch {
			await sleep(200)
		} finally {
			await database.close()
		}
	}
	throw new SetupError(
		'The running server’s database does not answer: see postgres.log in DATA_DIR.',
	)
}
