import { Logger, runMigrations, runOnce, type TaskList } from 'graphile-worker'
import type { Database, Tx } from './db.server'
import { logger } from './logger.server'

/** A job's work; it may run more than once for one payload, so it is idempotent. */
export type JobTask = (payload: unknown) => Promise<void>
export type JobTasks = Record<string, JobTask>

/** Lower runs sooner. Somebody sits and waits for `first`; hundreds at once are `last`. */
const priorities = { first: -10, routine: -5, usual: 0, last: 10 } as const

export type JobOptions = {
	/** A job with the same key that has not begun yet is replaced. */
	key?: string
	/** The machine's time. */
	runAt?: Date
	urgency?: keyof typeof priorities
	/** How often it is tried; 25 times over about two weeks where nothing is said. */
	tries?: number
}
export type NewJob = JobOptions & { task: string; payload: object }

/**
 * Adds jobs in the caller's transaction, in one statement: they exist if and only if the change
 * they belong to does. No two of them have the same key.
 */
export async function enqueueAll(tx: Tx, jobs: NewJob[]): Promise<void> {
	if (jobs.length === 0) return
	const specs = jobs.map(({ urgency = 'usual', runAt, ...job }) => ({
		...job,
		run_at: runAt?.toISOString(),
		priority: priorities[urgency],
	}))
	await tx.$executeRaw`
		SELECT FROM graphile_worker.add_jobs(ARRAY(
			SELECT ROW(
				task, payload, null, run_at, tries, key, priority, null
			)::graphile_worker.job_spec
			FROM json_to_recordset(${JSON.stringify(specs)}::json) AS spec(
				task text, payload json, run_at timestamptz, tries smallint, key text, priority smallint
			)
		))`
}

/** Adds one job in the caller's transaction. */
export function enqueue(
	tx: Tx,
	task: string,
	payload: object,
	options: JobOptions = {},
): Promise<void> {
	return enqueueAll(tx, [{ task, payload, ...options }])
}

/** Makes or updates the queue's own tables (schema graphile_worker, not part of Prisma's). */
export function migrateJobs({ pool }: Pick<Database, 'pool'>): Promise<void> {
	return runMigrations({ pgPool: pool, logger: jobsLogger })
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

/** The tasks without the library's second argument. */
export function taskList(tasks: JobTasks): TaskList {
	return Object.fromEntries(
		Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
	)
}

export const jobsLogger = new Logger(() => (level, message, meta) => {
	if (level === 'error') logger.error({ err: meta?.error }, `jobs: ${message}`)
	else if (level === 'warning') logger.warn(`jobs: ${message}`)
	else logger.debug(`jobs: ${message}`)
})
