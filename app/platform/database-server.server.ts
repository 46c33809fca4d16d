import pg from 'pg'
import { env } from './env.server'
import { logger } from './logger.server'
import { startEmbeddedPostgres } from './postgres/embedded.server'
import { SetupError } from './setup-error'

export type DatabaseServer = {
	url: string
	stop(): Promise<void>
}

/**
 * The PostgreSQL this process works with: the one DATABASE_URL names, else the embedded one, which
 * is started again when it dies. `onGone` is called when that no longer helps.
 */
export async function startDatabaseServer(
	onGone: (reason: string) => void,
): Promise<DatabaseServer> {
	if (env.DATABASE_URL) {
		await checkExternal(env.DATABASE_URL)
		return { url: env.DATABASE_URL, stop: () => Promise.resolve() }
	}
	return superviseEmbedded(onGone)
}

async function superviseEmbedded(onGone: (reason: string) => void): Promise<DatabaseServer> {
	const lost: number[] = []
	let server = await startEmbeddedPostgres({ dataDir: env.DATA_DIR })
	const watch = () =>
		server.onLost((reason) => {
			lost.push(performance.now())
			logger.error(`PostgreSQL ended (${reason})`)
			if (lost.filter((at) => at > performance.now() - 600_000).length > 3) {
				return onGone(`PostgreSQL ended four times within ten minutes (see postgres.log).`)
			}
			restart().catch((error: Error) => onGone(error.message))
		})
	const restart = async () => {
		server = await startEmbeddedPostgres({ dataDir: env.DATA_DIR })
		logger.warn('PostgreSQL started again')
		watch()
	}
	watch()
	return { url: server.url(), stop: () => server.stop() }
}

/** Refuses a database that would damage or refuse Chinese text, or lacks what the schema uses. */
export async function checkExternal(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
	client.on('error', () => {})
	try {
		await client.connect()
	} catch (error) {
		const { message, code } = error as Error & { code?: string }
		throw new SetupError(`DATABASE_URL cannot be reached: ${message || code}.`)
	}
	try {
		const { rows } = await client.query<{ version: string; encoding: string }>(
			`SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
		)
		const { version, encoding } = rows[0]!
		if (Number(version) < 150_000) {
			throw new SetupError(
				`DATABASE_URL names PostgreSQL ${Math.floor(Number(version) / 10_000)}: version 15 or newer is needed.`,
			)
		}
		if (encoding !== 'UTF8') {
			throw new SetupError(
				`DATABASE_URL names a database in ${encoding}: make one with \`CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0\`.`,
			)
		}
	} finally {
		await client.end()
	}
}
