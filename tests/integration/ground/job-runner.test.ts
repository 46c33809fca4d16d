import { once } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DatabaseLine, openLine } from '~/platform/database-line.server'
import { currentDatabase, db } from '~/platform/db.server'
import type { JobLane } from '~/platform/job-crew.server'
import { openCrontab } from '~/platform/job-crontab.server'
import { jobLocks } from '~/platform/job-locks.server'
import { type JobRunner, startJobs, tick } from '~/platform/job-runner.server'
import { enqueue, enqueueAll, type JobTasks, runDueJobs } from '~/platform/jobs.server'
import { lineOfAnotherProcess } from '../../support/other-process'

const query = async <Row>(sql: string, values: unknown[] = []) =>
	(await currentDatabase().pool.query(sql, values)).rows as Row[]
const add = (task: string, payload: object = {}) =>
	db.$transaction((tx) => enqueue(tx, task, payload))

let line: DatabaseLine
let runner: JobRunner | undefined
const began: unknown[] = []
const note = async (payload: unknown) => void began.push(payload)
const hasBegun = (payload: unknown) =>
	expect.poll(() => began, { timeout: 15_000, interval: 20 }).toContainEqual(payload)

beforeEach(async () => {
	// The library prints the stack of a worker that ended.
	vi.spyOn(console, 'trace').mockImplementation(() => {})
	began.length = 0
	await query('delete from graphile_worker._private_jobs')
	line = await openLine(currentDatabase().url)
})
afterEach(async () => {
	await runner?.stop()
	runner = undefined
	await line.close()
})

async function start(tasks: JobTasks, ...more: JobLane[]) {
	const lanes = [{ tasks, workers: 2 }, ...more]
	runner = await startJobs({ database: currentDatabase(), line, lanes })
	expect(runner.healthy()).toBe(true)
	return runner
}

const cut = (whose: string) =>
	query(
		`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
		[whose],
	)

test('jobs go on by themselves however often their connections are cut', async () => {
	const jobs = await start({ note })
	for (let round = 0; round < 4; round++) {
		await cut(round % 2 ? 'shijia%' : 'shijia jobs')
		const added = () =>
			add('note', { round }).then(
				() => true,
				() => false,
			)
		await expect.poll(added).toBe(true)
		await hasBegun({ round })
		await expect.poll(jobs.healthy, { timeout: 15_000 }).toBe(true)
	}
	expect(began).toHaveLength(4)
})

test('a worker that cannot book its job is replaced, and the job runs again', async () => {
	await query(`
		create function refuse() returns trigger language plpgsql as $$begin raise 'not now'; end$$;
		create trigger refuse before delete on graphile_worker._private_jobs
			for each row execute function refuse()`)
	const jobs = await start({ note })
	for (const n of [1, 2, 3]) await add('note', { n })
	for (const n of [1, 2, 3]) await hasBegun({ n })
	await query('drop function refuse cascade')
	await expect.poll(jobs.healthy, { timeout: 15_000 }).toBe(true)
	const left = async () => (await query('select from graphile_worker._private_jobs')).length
	await expect.poll(left, { timeout: 20_000 }).toBe(0)
}, 60_000)

test('what a process had begun is freed once it is killed, and not before', async () => {
	const { url } = currentDatabase()
	const other = lineOfAnotherProcess(url)
	await jobLocks(other.line).claim('worker-of-the-other')
	await add('note', { by: 'the other' })
	await query(`update graphile_worker._private_jobs
		set locked_by = 'worker-of-the-other', locked_at = now(), attempts = 1`)
	const mine = jobLocks(line)
	await mine.freeOrphans()
	await runDueJobs(currentDatabase(), { note })
	expect(began).toEqual([])
	other.child.kill('SIGKILL')
	await once(other.child, 'close')
	await expect
		.poll(async () => {
			await mine.freeOrphans()
			await runDueJobs(currentDatabase(), { note })
			return began
		})
		.toEqual([{ by: 'the other' }])
})

test('what somebody waits for goes before what came by the clock, and hundreds at once go last', async () => {
	await db.$transaction((tx) =>
		enqueueAll(
			tx,
			(['usual', 'last', 'first', 'routine'] as const).map((urgency) => ({
				task: 'note',
				payload: { urgency },
				urgency,
			})),
		),
	)
	await runDueJobs(currentDatabase(), { note })
	expect(began).toEqual(['first', 'routine', 'usual', 'last'].map((urgency) => ({ urgency })))
})

test('a mail server that does not answer holds mail only', async () => {
	let answer = () => {}
	const hang = () => new Promise<void>((resolve) => (answer = resolve))
	await start({ note }, { tasks: { hang }, workers: 1 })
	await add('hang')
	await add('hang')
	await add('note', { n: 1 })
	await hasBegun({ n: 1 })
	answer()
	await runner!.stop()
	answer()
	const left = await query('select locked_by from graphile_worker._private_jobs')
	expect(left).toEqual([{ locked_by: null }])
})

const at = (time: string) => new Date(`2026-06-15T${time}Z`)

test('by the clock: one process adds, once for all minutes missed, and makes up what failed', async () => {
	const text = '* * * * * note ?max=1\n17 * * * * hourly\n0 0 1 1 * yearly'
	const lines = [line, await openLine(currentDatabase().url)]
	const [one, two] = lines.map((each) => ({
		database: currentDatabase(),
		locks: jobLocks(each),
		times: openCrontab(text, at('09:15:30')),
		orphansAt: Infinity,
	}))
	const jobs = () =>
		query<{ name: string }>(
			`select task_identifier as name, key, priority::int, max_attempts::int as tries, revision
			from graphile_worker.jobs order by 1`,
		)
	await tick(one!, at('09:15:59'))
	expect(await jobs()).toEqual([])
	const broken = { ...one!, database: { ...currentDatabase(), db: brokenDb } }
	await expect(tick(broken, at('09:17:00'))).rejects.toThrow('away')
	await tick(one!, at('09:20:01'))
	await tick(one!, at('09:20:02'))
	await tick(two!, at('09:20:02'))
	expect(await jobs()).toEqual([
		{ name: 'hourly', key: 'crontab:hourly', priority: -5, tries: 25, revision: 0 },
		{ name: 'note', key: 'crontab:note', priority: -5, tries: 1, revision: 0 },
	])
	await line.close()
	await expect
		.poll(async () => {
			two!.times = openCrontab(text, at('09:20:02'))
			await tick(two!, at('09:21:00'))
			return (await jobs()).map(({ name, ...job }) => [name, (job as never)['revision']])
		})
		.toContainEqual(['note', 1])
	await lines[1]!.close()
})

const brokenDb = {
	$executeRaw: async () => {
		throw new Error('away')
	},
} as never
