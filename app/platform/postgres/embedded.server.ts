import { type ChildProcess, spawn } from 'node:child_process'
import {
	closeSync,
	existsSync,
	fstatSync,
	openSync,
	readFileSync,
	statSync,
	truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SetupError } from '~/platform/setup-error'
import { postgresPrograms } from './binaries.server'
import { clusterPassword, databaseUser, initCluster } from './cluster.server'
import { stopOrphan } from './orphan.server'
import { findPlaces, type Places, prepareDataDir, preparePlaces } from './places.server'
import { identity, serverEnvironment } from './run-as.server'

const logLimitBytes = 10 * 1024 * 1024

export type EmbeddedPostgres = {
	/** Connection string for one of its databases; the application's own when none is named. */
	url(database?: string): string
	databaseDir: string
	/** True when the database directory was made by this start. */
	fresh: boolean
	/** Ends open connections and stops the server, at most about 15 s. */
	stop(): Promise<void>
	/** Called when the server ends without being asked to. */
	onLost(listener: (reason: string) => void): void
}

/**
 * Starts PostgreSQL inside `dataDir`, making the database first where there is none. The caller
 * holds the instance lock. `disposable` trades safety for speed and is only for tests.
 */
export async function startEmbeddedPostgres(options: {
	dataDir: string
	disposable?: boolean
}): Promise<EmbeddedPostgres> {
	const dataDir = prepareDataDir(options.dataDir)
	const places = findPlaces(dataDir)
	preparePlaces(places)
	const programs = postgresPrograms(places.runAs)
	const password = clusterPassword(dataDir)
	const fresh = !existsSync(join(places.databaseDir, 'PG_VERSION'))
	if (fresh) await initCluster(programs, places, password)
	else checkVersion(places.databaseDir)
	await stopOrphan(places.databaseDir)
	const url = (database = databaseUser) => embeddedUrl(places.socketDir, password, database)
	const server = await launchWithRetry(programs, places, join(dataDir, 'postgres.log'), {
		url: url('postgres'),
		disposable: options.disposable ?? false,
	})
	await ensureDatabase(url)
	return { url, databaseDir: places.databaseDir, fresh, ...supervised(server) }
}

/** The connection string of a server that already runs on this data directory. */
export function runningEmbeddedUrl(dataDir: string, database = databaseUser): string {
	const path = prepareDataDir(dataDir)
	return embeddedUrl(findPlaces(path).socketDir, clusterPassword(path), database)
}

function embeddedUrl(socketDir: string, password: string, database: string): string {
	return `postgresql://${databaseUser}:${password}@localhost/${database}?host=${encodeURIComponent(socketDir)}`
}

function checkVersion(databaseDir: string): void {
	const version = readFileSync(join(databaseDir, 'PG_VERSION'), 'utf8').trim()
	if (version === '18') return
	throw new SetupError(
		`${databaseDir} was made by PostgreSQL ${version} and the packaged server is 18: restore a backup into a new DATA_DIR.`,
	)
}

type LaunchOptions = { url: string; disposable: boolean }

/** A killed server's last backends can hold its memory for a moment, so one refusal is not final. */
async function launchWithRetry(
	programs: string,
	places: Places,
	logFile: string,
	options: LaunchOptions,
): Promise<ChildProcess> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await launch(programs, places, logFile, options)
		} catch (error) {
			if (attempt === 3 || !(error instanceof SetupError)) throw error
			await sleep(1000)
			await stopOrphan(places.databaseDir)
		}
	}
}

async function launch(
	programs: string,
	{ databaseDir, socketDir, runAs }: Places,
	logFile: string,
	{ url, disposable }: LaunchOptions,
): Promise<ChildProcess> {
	if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) {
		truncateSync(logFile)
	}
	const log = openSync(logFile, 'a', 0o600)
	const logStart = fstatSync(log).size
	const child = spawn(
		join(programs, 'bin/postgres'),
		serverArguments(databaseDir, socketDir, disposable),
		{
			...identity(runAs),
			cwd: databaseDir,
			env: serverEnvironment(),
			detached: true,
			stdio: ['ignore', log, log],
		},
	)
	closeSync(log)
	const failed = new Promise<never>((_, reject) => {
		child.once('error', (error) =>
			reject(new SetupError(`PostgreSQL does not start: ${error.message}`)),
		)
		child.once('exit', () => {
			const said = readFileSync(logFile, 'utf8').slice(logStart)
			const fatal = /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? 'no reason given'
			reject(new SetupError(`PostgreSQL does not start: ${fatal} (see ${logFile}).`))
		})
	})
	failed.catch(() => {})
	await Promise.race([answering(url), failed])
	return child
}

function serverArguments(databaseDir: string, socketDir: string, disposable: boolean): string[] {
	const settings: Record<string, string> = {
		listen_addresses: '',
		unix_socket_directories: `"${socketDir}"`,
		unix_socket_permissions: '0700',
		timezone: 'UTC',
		log_timezone: 'UTC',
		max_connections: '60',
		...(disposable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
	}
	return ['-D', databaseDir, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
}

/** Recovery after a crash may take a while; it ends by itself or the process exits. */
async function answering(url: string): Promise<void> {
	for (let waited = 0; waited < 120_000; waited += 40) {
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
		client.on('error', () => {})
		try {
			await client.connect()
			return
		} catch (error) {
			const code = (error as { code?: string }).code ?? ''
			if (code === '28P01') {
				throw new SetupError(
					'The embedded database refuses its password: DATA_DIR/secrets/postgres-password does not belong to this database; restore that file.',
				)
			}
			await sleep(40)
		} finally {
			await client.end().catch(() => {})
		}
	}
	throw new SetupError('PostgreSQL did not become ready within two minutes.')
}

async function ensureDatabase(url: (database?: string) => string): Promise<void> {
	const client = new pg.Client({ connectionString: url('postgres') })
	await client.connect()
	try {
		const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
			databaseUser,
		])
		if (rowCount === 0) await client.query(`CREATE DATABASE "${databaseUser}"`)
	} finally {
		await client.end()
	}
}

function supervised(child: ChildProcess): Pick<EmbeddedPostgres, 'stop' | 'onLost'> {
	let stopping = false
	const listeners: ((reason: string) => void)[] = []
	const exited = new Promise<void>((resolve) => {
		child.removeAllListeners('exit')
		const end = (code: number | null, signal: string | null) => {
			resolve()
			if (!stopping) listeners.forEach((tell) => tell(signal ?? `exit code ${code}`))
		}
		if (child.exitCode !== null || child.signalCode !== null) end(child.exitCode, child.signalCode)
		else child.once('exit', end)
	})
	const stop = async () => {
		stopping = true
		child.kill('SIGINT')
		const timer = new AbortController()
		const force = sleep(10_000, null, { signal: timer.signal }).then(
			() => child.kill('SIGQUIT'),
			() => {},
		)
		await exited
		timer.abort()
		await force
	}
	return { stop, onLost: (listener) => void listeners.push(listener) }
}
