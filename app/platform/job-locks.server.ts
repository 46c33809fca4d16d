import type { DatabaseLine } from './database-line.server'

/** First halves of two-part advisory locks, beside nobody else's. */
const WORKERS = 7_305_001
const CRONTAB = 7_305_002

/**
 * Who of all processes on the database is alive, told by locks of their lines' sessions: these end
 * with the process, however that ends.
 */
export function jobLocks(line: DatabaseLine) {
	const mine = new Set<string>()
	let last: Promise<unknown> = Promise.resolve()
	/** One after another: several workers are claimed at the same time. */
	function ask<Row>(text: string, values: unknown[]): Promise<Row[]> {
		const answer = last.then(() => line.query<Row>(text, values))
		last = answer.catch(() => {})
		return answer
	}
	const take = (workerId: string) =>
		ask('select pg_try_advisory_lock($1, hashtext($2))', [WORKERS, workerId])
	return {
		/** The jobs of this worker are nobody else's until it is released. */
		async claim(workerId: string) {
			mine.add(workerId)
			await take(workerId)
		},
		release(workerId: string) {
			if (!mine.delete(workerId)) return
			ask('select pg_advisory_unlock($1, hashtext($2))', [WORKERS, workerId]).catch(() => {})
		},
		/** A line that came back is a new session: what this process still works at is claimed anew. */
		async claimAgain() {
			for (const workerId of mine) await take(workerId)
		},
		/** Lets the jobs run again whose workers are alive nowhere. */
		async freeOrphans() {
			await ask(
				`select graphile_worker.force_unlock_workers(array(
					select distinct locked_by from graphile_worker.jobs
					where locked_by is not null and not exists (
						select from pg_locks
						where locktype = 'advisory' and granted and objsubid = 2
							and database = (select oid from pg_database where datname = current_database())
							and classid = $1::int::oid
							and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
					)
				))`,
				[WORKERS],
			)
		},
		/** True in one process at a time, which adds the jobs that come by the clock. */
		async keepsTime() {
			const [row] = await ask<{ got: boolean }>('select pg_try_advisory_lock($1, 0) as got', [
				CRONTAB,
			])
			return row?.got === true
		},
	}
}

export type JobLocks = ReturnType<typeof jobLocks>
