import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import { currentDatabase } from '~/platform/db.server'
import { countJobs, listTroubledJobs, retryJob } from '~/platform/jobs.server'
import { canRunJobs } from './policy'

const LISTED = 50

/** What the background has to do, and what it failed at. */
export async function getQueue(ctx: Context) {
	if (!canRunJobs(ctx.actor)) throw new NotFound()
	const database = currentDatabase()
	const [counts, troubled] = await Promise.all([
		countJobs(database),
		listTroubledJobs(database, LISTED),
	])
	return { counts, troubled }
}

/** Runs a failed job again at once, as if it had never been tried. */
export async function runAgain(ctx: Context, jobId: string): Promise<void> {
	if (!canRunJobs(ctx.actor) || !/^\d{1,18}$/.test(jobId)) throw new NotFound()
	await ctx.transaction(async (tx) => {
		if (!(await retryJob(tx, jobId))) throw new Conflict()
		await ctx.audit(tx, 'message.job_retried', { subjectType: 'job', subjectId: jobId })
	})
}
