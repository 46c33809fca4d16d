import { Logger, run, runMigrations, runOnce, type TaskList } from 'graphile-worker'
import type { Database, Tx } from './db.server'
import { logger } from './logger.server'

/** A job's work; it may run more than once for one payload, so it is idempotent. */
export type JobTask = (payload: unknown) => Promise<void>
export type JobTasks = Record<string, JobTask>
export type JobRunner = { stop(): Promise<void>; healthy(): boolean }

/**
 * Adds a job in the caller's transaction: it exists if and only if the change it belongs to does.
 * A job with the same `key` that has not run yet is replaced. `runAt` is the machine's time.
 */
export async function enqueue(
	tx: Tx,
	task: string,
	payload: object,
	options: { key?: string; runAt?: Date } = {},
): Promise<void> {
	const json = JSON.stringify(payload)
	const key = options.key ?? null
	const runAt = options.runAt?.toISOString() ?? null
	await tx.$executeRaw`
		SELECT graphile_worker.add_job(
			${task}, ${json}::json, run_at => ${runAt}::text::timestamptz, job_key => ${key}::text
		)`
}

/** Makes or updates the queue's own tables (schema graphile_worker, not part of Prisma's). */
export function migrateJobs({ pool }: Pick<Database, 'pool'>): Promise<void> {
	return runMigrations({ pgPool: pool, logger: jobsLogger })
}

/** Runs jobs in this process until stopped; `crontab` lines follow graphile-worker's format. */
export async function startJobs(
	{ pool }: Pick<Database, 'pool'>,
	tasks: JobTasks,
	crontab = '',
): Promise<JobRunner> {
	const runner = await run({
		pgPool: pool,
		taskList: taskList(tasks),
		crontab,
		concurrency: 3,
		pollInterval: 1000,
		noHandleSignals: true,
		logger: jobsLogger,
	})
	let running = true
	runner.promise.then(
		() => (running = false),
		(error: unknown) => {
			running = false
			logger.error({ err: error }, 'jobs stopped')
		},
	)
	return { stop: () => (running ? runner.stop() : Promise.resolve()), healthy: () => running }
}

/** Runs every job that is due and returns; for commands and tests. */
export function runDueJobs({ pool }: Pick<Database, 'pool'>, tasks: JobTasks): Promise<void> {
	return runOnce({
		pgPool: pool,
		taskList: taskList(tasks),
		noHandleSignals: true,
		logger: jobsLogger,
	})
}

/** The queue as all processes see it: due and not begun, in work, waiting for their time, given up. */
export async function countJobs({ pool }: Pick<Database, 'pool'>) {
	const { rows } = await pool.query<Record<'due' | 'running' | 'later' | 'failed', number>>(`
		select count(*) filter (where not failed and locked_at is null and run_at <= now())::int as due,
			count(*) filter (where locked_at is not null)::int as running,
			count(*) filter (where not failed and locked_at is null and run_at > now())::int as later,
			count(*) filter (where failed and locked_at is null)::int as failed
		from (select *, attempts >= max_attempts as failed from graphile_worker.jobs) job`)
	return rows[0]!
}

export type TroubledJob = {
	id: string
	task: string
	attempts: number
	maxAttempts: number
	/** When it runs next; one that was given up does not. */
	runAt: Date
	lastError: string
}

/** Jobs whose last run failed, the given-up ones first; payloads are left out. */
export async function listTroubledJobs(
	{ pool }: Pick<Database, 'pool'>,
	limit: number,
): Promise<TroubledJob[]> {
	const { rows } = await pool.query<TroubledJob>(
		`select id::text, task_identifier as task, attempts::int, max_attempts::int as "maxAttempts",
			run_at as "runAt", left(last_error, 300) as "lastError"
		from graphile_worker.jobs where last_error is not null
		order by attempts >= max_attempts desc, updated_at desc limit $1`,
		[limit],
	)
	return rows
}

/** Lets a job that failed begin anew, at once. False where there is none, or it is running. */
export async function retryJob(tx: Tx, id: string): Promise<boolean> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id"::text FROM graphile_worker.reschedule_jobs(
			ARRAY[${id}::bigint], run_at => now(), attempts => 0
		)`
	return rows.length === 1
}

function taskList(tasks: JobTasks): TaskList {
	return Object.fromEntries(
		Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
	)
}

const jobsLogger = new Logger(() => (level, message, meta) => {
	if (level === 'error') logger.error({ err: meta?.error }, `jobs: ${message}`)
	else if (level === 'warning') logger.warn(`jobs: ${message}`)
	else logger.debug(`jobs: ${message}`)
})
