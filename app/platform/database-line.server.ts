import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { logger } from './logger.server'

const PING_MS = 2_000
const ANSWER_MS = 5_000
const RETRY_MS = 500

/** So that the server, too, ends the session (and its locks) of a machine that is gone without a word. */
const SILENT_CLIENT = `set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;
	set tcp_keepalives_count = 3`

/**
 * One connection beside the pool, held as long as the process lives: what it listens to arrives,
 * and the session locks it takes end with the process, however that ends. It comes back by itself;
 * in between it is down, and whoever relies on it must not go on as if it were not.
 */
export type DatabaseLine = {
	/** True while the database answers on it; a line gone silent is noticed within 7 s. */
	isUp(): boolean
	query<Row>(text: string, values?: unknown[]): Promise<Row[]>
	/** `heard` runs for each notification on `channel` from now on, after every return too. */
	listen(channel: string, heard: (payload: string) => void): Promise<void>
	/** `heard` runs when the line is lost (false) and when it is back (true). */
	onChange(heard: (up: boolean) => void): void
	close(): Promise<void>
}

type Parts = {
	url: string
	client: pg.Client | null
	closed: boolean
	heard: Map<string, ((payload: string) => void)[]>
	watchers: ((up: boolean) => void)[]
}

/** Opens the line to `url`, or throws when the database does not answer. */
export async function openLine(url: string): Promise<DatabaseLine> {
	const parts: Parts = { url, client: null, closed: false, heard: new Map(), watchers: [] }
	await connect(parts)
	const pinging = setInterval(() => void ping(parts), PING_MS)
	pinging.unref()
	return {
		isUp: () => parts.client !== null,
		query: async (text, values) => (await connected(parts).query(text, values)).rows,
		async listen(channel, heard) {
			parts.heard.set(channel, [...(parts.heard.get(channel) ?? []), heard])
			await connected(parts).query(`LISTEN ${pg.escapeIdentifier(channel)}`)
		},
		onChange: (watcher) => void parts.watchers.push(watcher),
		async close() {
			clearInterval(pinging)
			parts.closed = true
			const { client } = parts
			parts.client = null
			await client?.end().catch(() => {})
		},
	}
}

function connected({ client }: Parts): pg.Client {
	if (!client) throw new Error('The line to the database is down')
	return client
}

async function connect(parts: Parts): Promise<void> {
	const client = new pg.Client({
		connectionString: parts.url,
		keepAlive: true,
		connectionTimeoutMillis: ANSWER_MS,
		query_timeout: ANSWER_MS,
		application_name: 'shijia line',
	})
	client.on('error', () => lose(parts, client))
	client.on('end', () => lose(parts, client))
	client.on('notification', ({ channel, payload = '' }) => {
		for (const heard of parts.heard.get(channel) ?? []) heard(payload)
	})
	try {
		await client.connect()
		await client.query(SILENT_CLIENT)
		for (const channel of parts.heard.keys()) {
			await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
		}
	} catch (error) {
		void client.end().catch(() => {})
		throw error
	}
	parts.client = client
	for (const watcher of parts.watchers) watcher(true)
}

function lose(parts: Parts, client: pg.Client): void {
	if (parts.client !== client) return
	parts.client = null
	void client.end().catch(() => {})
	if (parts.closed) return
	logger.warn('the line to the database is down')
	for (const watcher of parts.watchers) watcher(false)
	void reconnect(parts)
}

async function reconnect(parts: Parts): Promise<void> {
	while (!parts.closed && !parts.client) {
		await sleep(RETRY_MS, undefined, { ref: false })
		if (!parts.closed) await connect(parts).catch(() => {})
	}
	if (parts.closed) await parts.client?.end().catch(() => {})
	else logger.info('the line to the database is back')
}

async function ping(parts: Parts): Promise<void> {
	const { client } = parts
	await client?.query('SELECT 1').catch(() => lose(parts, client))
}

/** Kept on the process: development reloads modules and must not open a second line. */
const held = globalThis as { shijiaLine?: DatabaseLine | undefined }

/** The server says at its start which line this process holds. */
export function useLine(line: DatabaseLine | undefined): void {
	held.shijiaLine = line
}

/** The process's line; null where none was opened (commands, tests of parts). */
export function currentLine(): DatabaseLine | null {
	return held.shijiaLine ?? null
}

/**
 * Returns when this process has heard every notification of transactions that have ended by now:
 * the database hands them out before it answers. Without a line there is nothing to hear.
 */
export async function hearWhatEnded(): Promise<void> {
	await held.shijiaLine?.query('SELECT 1').catch(() => {})
}
