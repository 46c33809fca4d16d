import { setTimeout as sleep } from 'node:timers/promises'
import { systemNow } from './clock.server'
import type { DatabaseLine } from './database-line.server'
import type { Database } from './db.server'
import { type Crew, type JobLane, startCrew } from './job-crew.server'
import { type Crontab, openCrontab } from './job-crontab.server'
import { type JobLocks, jobLocks } from './job-locks.server'
import { enqueueAll } from './jobs.server'
import { logger } from './logger.server'

export type JobRunner = {
	/** Returns when the jobs in hand have ended, or 20 s later without them. */
	stop(): Promise<void>
	/** True while every kind of job is looked for and the database answers. */
	healthy(): boolean
}

type RunnerOptions = {
	database: Pick<Database, 'url' | 'db'>
	line: DatabaseLine
	lanes: JobLane[]
	/** When tasks run by themselves: graphile-worker's format, UTC. */
	crontab?: string
}

const TICK_MS = 1_000
const REST_MS = { first: 500, longest: 5_000 }
/** Workers ask every second; one that has not been answered for so long hangs. */
const SILENT_MS = 5 * 60_000
/** Orphans are looked for once the other processes can have come back as well, then now and then. */
const ORPHANS_MS = { first: 5_000, every: 30_000 }
const STOP_MS = 20_000
const FIRST_ANSWER_MS = 10_000

type Runner = RunnerOptions & {
	locks: JobLocks
	times: Crontab
	crew: Crew | null
	leaving: Set<Promise<void>>
	/** When orphans are looked for next. */
	orphansAt: number
	stopping: AbortController
	/** Ends the crew that is at work. */
	endCrew: (reason: unknown) => void
}

/**
 * Runs jobs in this process until stopped. While the line to the database is up a crew of workers
 * is at it; when either fails another takes over, for as long as it takes.
 */
export async function startJobs(options: RunnerOptions): Promise<JobRunner> {
	const runner: Runner = {
		...options,
		locks: jobLocks(options.line),
		times: openCrontab(options.crontab ?? '', systemNow()),
		crew: null,
		leaving: new Set(),
		orphansAt: 0,
		stopping: new AbortController(),
		endCrew: () => {},
	}
	const { signal } = runner.stopping
	options.line.onChange((up) => up || runner.endCrew(new Error('The line is down')))
	const done = Promise.all([supervise(runner), keepTime(runner)])
	await firstAnswer(runner)
	return {
		healthy: () => !signal.aborted && isAnswered(runner),
		async stop() {
			runner.stopping.abort()
			runner.endCrew(null)
			const ended = done.then(() => Promise.all(runner.leaving))
			await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })])
		},
	}
}

function isAnswered({ line, crew }: Runner): boolean {
	return line.isUp() && crew !== null && systemNow().getTime() - crew.answeredAt() < SILENT_MS
}

async function firstAnswer(runner: Runner): Promise<void> {
	for (let waited = 0; waited < FIRST_ANSWER_MS && !isAnswered(runner); waited += 20) {
		await sleep(20)
	}
}

/** One crew after another; after each a rest, which is longer while they fail at once. */
async function supervise(runner: Runner): Promise<void> {
	const { signal } = runner.stopping
	let rest = REST_MS.first
	while (!signal.aborted) {
		const answered = runner.line.isUp() && (await workUntilTrouble(runner))
		rest = answered ? REST_MS.first : Math.min(rest * 2, REST_MS.longest)
		await sleep(rest, undefined, { signal }).catch(() => {})
	}
}

/** Returns whether the crew came to work at all. */
async function workUntilTrouble(runner: Runner): Promise<boolean> {
	const { database, lanes, locks } = runner
	const ended = new Promise<unknown>((resolve) => (runner.endCrew = resolve))
	try {
		await locks.claimAgain()
	} catch (error) {
		logger.warn({ err: error }, 'jobs cannot begin')
		return false
	}
	const crew = startCrew({ url: database.url, lanes, ...locks })
	runner.orphansAt = systemNow().getTime() + ORPHANS_MS.first
	runner.crew = crew
	const trouble = await Promise.race([crew.trouble, ended])
	runner.crew = null
	const leaving = crew
		.dismiss()
		.catch((error: unknown) => logger.error({ err: error }, 'workers of jobs did not end well'))
		.finally(() => runner.leaving.delete(leaving))
	runner.leaving.add(leaving)
	if (trouble !== null) logger.warn({ err: trouble }, 'jobs are begun anew')
	return crew.answeredAt() > 0
}

/** What happens by the clock: jobs of the crontab, and those whose worker died. */
async function keepTime(runner: Runner): Promise<void> {
	const { signal } = runner.stopping
	let failed = false
	while (!signal.aborted) {
		await sleep(TICK_MS, undefined, { signal }).catch(() => {})
		if (signal.aborted || !isAnswered(runner)) continue
		try {
			await tick(runner, systemNow())
			failed = false
		} catch (error) {
			if (!failed) logger.warn({ err: error }, 'jobs by the clock wait for the database')
			failed = true
		}
	}
}

/** One look at the clock; throws when the database does not answer, and is then made up for. */
export async function tick(
	runner: Pick<Runner, 'database' | 'locks' | 'times' | 'orphansAt'>,
	now: Date,
): Promise<void> {
	const due = runner.times.due(now)
	if (due.length > 0 && (await runner.locks.keepsTime())) await enqueueAll(runner.database.db, due)
	runner.times.done(now)
	if (now.getTime() < runner.orphansAt) return
	await runner.locks.freeOrphans()
	runner.orphansAt = now.getTime() + ORPHANS_MS.every
}
