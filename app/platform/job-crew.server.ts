import { EventEmitter } from 'node:events'
import { runTaskList, type Worker, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import { systemNow } from './clock.server'
import { openPool } from './db.server'
import { type JobTasks, jobsLogger, taskList } from './jobs.server'

/** Tasks that have workers of their own, so that they and the others do not wait for each other. */
export type JobLane = { tasks: JobTasks; workers: number }

const POLL_MS = 1_000
const ANSWER_MS = 30_000

type CrewParts = {
	url: string
	lanes: JobLane[]
	/** Says that the worker lives, before it takes a job; see job-locks. */
	claim(workerId: string): Promise<unknown>
	/** Says that the worker has ended, its job done or not. */
	release(workerId: string): void
}

/**
 * Workers that stand and fall together. At the first sign of trouble (the database does not answer
 * one of them, a finished job cannot be booked, whose worker ends) nothing of the crew is mended:
 * it takes no more jobs, and a new one takes its place.
 */
export type Crew = {
	/** Settles with what went wrong; never where nothing does. */
	trouble: Promise<unknown>
	/** When, by the machine's clock, the lane that is quiet for longest was last answered; 0: not yet. */
	answeredAt(): number
	/** Takes no more jobs; settles when those begun have ended and the connections are closed. */
	dismiss(): Promise<void>
}

export function startCrew({ url, lanes, claim, release }: CrewParts): Crew {
	const size = lanes.reduce((sum, { workers }) => sum + workers, lanes.length)
	const { pool, close } = openPool(url, {
		max: size,
		query_timeout: ANSWER_MS,
		application_name: 'shijia jobs',
	})
	let report: (error: unknown) => void
	const trouble = new Promise<unknown>((resolve) => (report = resolve))
	const crews = lanes.map(({ tasks, workers }) => {
		const lane = { answeredAt: 0, pool: undefined as WorkerPool | undefined }
		const events: WorkerEvents = new EventEmitter()
		const answered = () => (lane.answeredAt = systemNow().getTime())
		events.on('worker:getJob:empty', answered)
		events.on('job:start', answered)
		events.on('worker:getJob:error', ({ error }) => report(error))
		events.on('worker:fatalError', ({ error }) => report(error))
		events.on('pool:listen:error', ({ error }) => report(error))
		events.on('worker:stop', ({ worker }) => release(worker.workerId))
		lane.pool = runTaskList(
			{
				events,
				concurrency: workers,
				pollInterval: POLL_MS,
				noHandleSignals: true,
				logger: jobsLogger,
				preset: { plugins: [claiming(claim)] },
			},
			taskList(tasks),
			pool,
		)
		lane.pool.promise.then(() => report(new Error('The workers ended')), report)
		return lane
	})
	const dismiss = async () => {
		await Promise.all(crews.map(({ pool }) => pool!.gracefulShutdown()))
		await close()
	}
	return {
		trouble,
		answeredAt: () => Math.min(...crews.map((lane) => lane.answeredAt)),
		dismiss,
	}
}

function claiming(claim: CrewParts['claim']) {
	const startWorker = async (_: unknown, { worker }: { worker: Worker }) => {
		await claim(worker.workerId)
	}
	return { name: 'ClaimWorkers', version: '1.0.0', worker: { hooks: { startWorker } } }
}
