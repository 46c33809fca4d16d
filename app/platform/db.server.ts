import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/prisma/client'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

/** One process's way to the database; jobs and Prisma share the pool. */
export type Database = { db: Db; pool: pg.Pool; url: string; close(): Promise<void> }

/**
 * A pool on `url` whose `close` returns when its connections are gone. Connections that break, idle
 * or in use, are replaced; whoever asked something on one is told by the answer.
 */
export function openPool(url: string, options: pg.PoolConfig): Pick<Database, 'pool' | 'close'> {
	const pool = new pg.Pool({
		connectionString: url,
		idleTimeoutMillis: 30_000,
		connectionTimeoutMillis: 10_000,
		keepAlive: true,
		keepAliveInitialDelayMillis: 30_000,
		...options,
	})
	pool.on('error', () => {})
	// One that breaks while in use says so itself too, and nobody listening would end the process.
	pool.on('connect', (client) => client.on('error', () => {}))
	const allClosed = countConnections(pool)
	const close = async () => {
		await pool.end()
		await allClosed()
	}
	return { pool, close }
}

/** Longer than the longest transaction: the server ends what a machine gone silent has left open. */
const LEFT_OPEN_MS = 150_000

/** Opens a pool on `url`; connections are made when first needed, and waited for `waitMs`. */
export function openDatabase(
	url: string,
	{ connections = 20, waitMs = 10_000 }: { connections?: number; waitMs?: number } = {},
): Database {
	const { pool, close: closePool } = openPool(url, {
		max: connections,
		connectionTimeoutMillis: waitMs,
		idle_in_transaction_session_timeout: LEFT_OPEN_MS,
	})
	const db = new PrismaClient({
		adapter: oneAtATime(new PrismaPg(pool)),
		transactionOptions: { maxWait: 10_000, timeout: 20_000 },
	})
	const close = async () => {
		await db.$disconnect()
		await closePool()
	}
	return { db, pool, url, close }
}

/**
 * Prisma reads the relations of one query side by side, within a transaction too; the transaction's
 * one connection takes them one after another (pg 9 refuses the rest), so they wait here.
 */
function oneAtATime(factory: PrismaPg): PrismaPg {
	const connect = factory.connect.bind(factory)
	factory.connect = async () => {
		const adapter = await connect()
		const start = adapter.startTransaction.bind(adapter)
		adapter.startTransaction = async (isolation) => {
			const tx = await start(isolation)
			let last: Promise<unknown> = Promise.resolve()
			const inLine =
				<Query, Result>(send: (query: Query) => Promise<Result>) =>
				(query: Query): Promise<Result> => {
					const next = last.then(() => send(query))
					last = next.catch(() => {})
					return next
				}
			tx.queryRaw = inLine(tx.queryRaw.bind(tx))
			tx.executeRaw = inLine(tx.executeRaw.bind(tx))
			return tx
		}
		return adapter
	}
	return factory
}

/** The pool ends before its connections do; a server stopped in between would call them killed. */
function countConnections(pool: pg.Pool): () => Promise<void> {
	let open = 0
	pool.on('connect', () => open++)
	pool.on('remove', () => open--)
	return async () => {
		for (let waited = 0; open > 0 && waited < 2000; waited += 10) await sleep(10)
	}
}

/** Kept on the process: development reloads modules and must not open a second pool. */
const held = globalThis as { shijiaDatabase?: Database }

/** The server, a job runner, the CLI or a test says once which database this process uses. */
export function useDatabase(database: Database): void {
	held.shijiaDatabase = database
}

/** The process's database; asking before `useDatabase` is a mistake in the start-up order. */
export function currentDatabase(): Database {
	if (!held.shijiaDatabase) throw new Error('No database is open in this process')
	return held.shijiaDatabase
}

/** The process's Prisma client, importable before it is open. */
export const db: Db = new Proxy({} as Db, {
	get(_, name) {
		const client = currentDatabase().db
		const value: unknown = Reflect.get(client, name)
		return typeof value === 'function' ? value.bind(client) : value
	},
})
