import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { crontab, lanes } from '~/jobs/tasks'
import { unsealed } from '~/modules/audit/seal.server'
import { listensAt } from '~/platform/app-origin.server'
import { type DatabaseLine, openLine, useLine } from '~/platform/database-line.server'
import { startDatabaseServer } from '~/platform/database-server.server'
import { openDatabase, useDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import {
	acquireInstanceLock,
	alreadyRunning,
	type InstanceLock,
	runningInstance,
} from '~/platform/instance-lock.server'
import { type JobRunner, startJobs } from '~/platform/job-runner.server'
import { migrateJobs } from '~/platform/jobs.server'
import { logger } from '~/platform/logger.server'
import { migrate } from '~/platform/migrate.server'
import { prepareDataDir } from '~/platform/postgres/places.server'
import { SetupError } from '~/platform/setup-error'
import { limitBodyTime } from '~/web/http/body-limit.server'
import { addGauge } from '~/web/http/metrics.server'
import { wrapBuild } from '~/web/wrap-build.server'
import { cachedApp } from './cached-app.server'
import { createExpressApp } from './express-app.server'

type DemoAccount = { role: string; email: string; password: string }

/** What entry.server exports for the programs in bin/. */
type EntryModule = {
	wrapBuild: typeof wrapBuild
	/** Loads the demonstration contest where it is missing and returns its accounts. */
	seedDemo?: () => Promise<DemoAccount[]>
}

type ServerOptions = {
	build: ServerBuild | (() => Promise<ServerBuild>)
	assets?: RequestHandler
}

const drainLimitMs = 10_000
const idleSocketMs = 120_000

/** Undone last to first when the server stops. */
type Undo = () => void | Promise<void>

/**
 * Starts everything on the data directory and returns when the address answers. SIGINT and
 * SIGTERM finish the requests in hand, then stop what was started and end the process.
 */
export async function startServer(options: ServerOptions): Promise<void> {
	const undos: Undo[] = []
	const lifecycle = watchSignals(undos)
	try {
		await startParts(options, undos, lifecycle)
	} catch (error) {
		await undo(undos)
		if (lifecycle.stopping() && !(error instanceof SetupError)) process.exit(0)
		throw error
	}
	lifecycle.started()
}

async function startParts(options: ServerOptions, undos: Undo[], lifecycle: Lifecycle) {
	const lock = await lockDataDir()
	undos.push(lock.release)
	const server = await startDatabaseServer((reason) => lifecycle.fail(reason))
	undos.push(server.stop)
	lifecycle.goOn()
	for (const name of await migrate(server.url)) logger.info(`migration ${name} applied`)
	const database = openDatabase(server.url)
	undos.push(database.close)
	useDatabase(database)
	await migrateJobs(database)
	const line = await openLine(server.url)
	undos.push(line.close)
	useLine(line)
	lifecycle.goOn()
	const accounts = env.DEMO ? await seedDemo(options.build) : []
	lifecycle.goOn()
	addGauge({
		name: 'audit_unsealed',
		help: 'Audit events that are not sealed yet (count), and how long the oldest waits (oldestSeconds)',
		read: unsealed,
	})
	const jobs = await startJobs({ database, line, lanes, crontab })
	undos.push(jobs.stop)
	const http = await createHttpServer({ ...options, jobs, line, lifecycle })
	const address = await listen(http)
	undos.push(() => drain(http))
	lock.announce(address)
	announce(address, accounts)
}

/**
 * An embedded database belongs to one process, and with it the data directory. On a database of its
 * own several servers share the directory (files, secrets), unless one there keeps its own database.
 */
async function lockDataDir(): Promise<InstanceLock> {
	if (!env.DATABASE_URL) return acquireInstanceLock(env.DATA_DIR, 'server')
	const other = await runningInstance(env.DATA_DIR)
	if (other) throw alreadyRunning(other)
	prepareDataDir(env.DATA_DIR)
	return { announce() {}, release() {} }
}

type HttpParts = ServerOptions & { jobs: JobRunner; line: DatabaseLine; lifecycle: Lifecycle }

async function createHttpServer(parts: HttpParts): Promise<Server> {
	const { build, assets, jobs, line, lifecycle } = parts
	const wrapped =
		typeof build === 'function'
			? async () => {
					const fresh = await build()
					return entryOf(fresh).wrapBuild(fresh)
				}
			: wrapBuild(build)
	const app = createExpressApp({
		build: wrapped,
		...(assets && { assets }),
		jobsHealthy: jobs.healthy,
		draining: lifecycle.stopping,
	})
	const draining = lifecycle.stopping
	const development = env.NODE_ENV === 'development'
	const listener = development
		? app
		: (await cachedApp({ app, build: wrapped, line, draining })).listener
	// A gigabyte over a slow line takes hours; a line that says nothing for two minutes is cut.
	const server = createServer({ requestTimeout: 0, headersTimeout: 60_000 }, listener)
	server.timeout = idleSocketMs
	server.prependListener('request', limitBodyTime)
	return server
}

/** entry.server's exports: the one copy of every module, which the routes use too. */
const entryOf = (build: ServerBuild) => build.entry.module as unknown as EntryModule

async function seedDemo(build: ServerOptions['build']): Promise<DemoAccount[]> {
	const loaded = typeof build === 'function' ? await build() : build
	return (await entryOf(loaded).seedDemo?.()) ?? []
}

function listen(server: Server): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error)))
		server.listen({ port: env.PORT, ...(env.HOST && { host: env.HOST }) }, () => {
			const { port } = server.address() as AddressInfo
			const host = env.HOST?.includes(':') ? `[${env.HOST}]` : env.HOST
			const origin = `http://${!host || host === '0.0.0.0' || host === '[::]' ? 'localhost' : host}:${port}`
			listensAt(origin)
			resolve(env.APP_ORIGIN ?? origin)
		})
	})
}

function cannotListen({ code, message }: NodeJS.ErrnoException): SetupError {
	const other = `start with another one, for example PORT=${env.PORT + 1}`
	if (code === 'EADDRINUSE') {
		return new SetupError(`Port ${env.PORT} is taken by another program: stop it, or ${other}.`)
	}
	if (code === 'EACCES') {
		return new SetupError(`Port ${env.PORT} needs more rights than this user has: ${other}.`)
	}
	return new SetupError(`Cannot listen on HOST ${env.HOST}, PORT ${env.PORT}: ${message}.`)
}

function announce(address: string, accounts: DemoAccount[]): void {
	const width = Math.max(...accounts.map(({ role }) => role.length), 0)
	const lines = accounts.map(
		({ role, email, password }) => `  ${role.padEnd(width)}  ${email}  ${password}\n`,
	)
	const demo = lines.length > 0 ? `Demonstration accounts:\n${lines.join('')}` : ''
	process.stdout.write(`Shijia is ready at ${address}\n${demo}`)
}

/** Takes no new requests, lets those in hand finish, then cuts what is left. */
async function drain(server: Server): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve))
	server.closeIdleConnections()
	const timer = new AbortController()
	const late = sleep(drainLimitMs, 'late', { signal: timer.signal }).catch(() => {})
	if ((await Promise.race([closed, late])) === 'late') {
		logger.warn('requests still running after 10 s were cut')
		server.closeAllConnections()
		await closed
	}
	timer.abort()
}

async function undo(undos: Undo[]): Promise<void> {
	for (let step = undos.pop(); step; step = undos.pop()) {
		try {
			await step()
		} catch (error) {
			logger.error({ err: error }, 'stopping')
		}
	}
}

type Lifecycle = {
	stopping(): boolean
	/** Throws when a signal arrived while starting. */
	goOn(): void
	started(): void
	fail(reason: string): void
}

/**
 * A terminal sends Ctrl-C to npm and to us, and npm passes it on: the second of two signals means
 * nothing more than the first.
 */
function watchSignals(undos: Undo[]): Lifecycle {
	let stopping = false
	let isStarted = false
	const stop = async (exitCode: number) => {
		await undo(undos)
		process.exit(exitCode)
	}
	const onSignal = () => {
		if (stopping) return
		stopping = true
		process.stderr.write('shijia: stopping …\n')
		if (isStarted) void stop(0)
	}
	// Nobody waited for it, so nothing was answered or booked because of it.
	process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
	process.on('uncaughtException', (error) => {
		logger.fatal({ err: error }, 'uncaught exception')
		if (stopping) return
		stopping = true
		process.stderr.write(`shijia: stopping after an unexpected failure: ${String(error)}\n`)
		void stop(1)
	})
	process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal)
	return {
		stopping: () => stopping,
		goOn() {
			if (stopping) throw new Error('stopped while starting')
		},
		started() {
			isStarted = true
			if (stopping) void stop(0)
		},
		fail(reason) {
			process.stderr.write(`shijia: ${reason}\n`)
			stopping = true
			void stop(1)
		},
	}
}
