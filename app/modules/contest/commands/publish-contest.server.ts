import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { requireOrganizerContest } from '../access.server'
import { ContestNotReady, WrongContestState } from '../errors'
import { canCreateContest } from '../policy'
import { getReadiness } from '../queries/readiness.server'
import { isReady } from '../rules/readiness'
import { lockContest } from './lock-contest.server'

/** Makes the contest and its calendar public; its problems and announcements go out one by one. */
export async function publishContest(ctx: Context, slug: string, version: string) {
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, version)
		if (contest.state === 'published') throw new WrongContestState()
		if (!isReady(await getReadiness(tx, contest.id))) throw new ContestNotReady()
		await tx.contest.update({
			where: { id: contest.id },
			data: { state: 'published' },
			select: { id: true },
		})
		// Windows of policies count from the first announcement: reopening an edition keeps it.
		await tx.contest.updateMany({
			where: { id: contest.id, publishedAt: null },
			data: { publishedAt: ctx.contestNow() },
		})
		await ctx.audit(tx, 'contest.published', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
		})
	})
}

/** Ends an edition: its pages stay readable and say so. */
export async function archiveContest(ctx: Context, slug: string, version: string) {
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, version)
		if (contest.state !== 'published') throw new WrongContestState()
		await tx.contest.update({
			where: { id: contest.id },
			data: { state: 'archived' },
			select: { id: true },
		})
		await ctx.audit(tx, 'contest.archived', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
		})
	})
}

/** Puts a public contest at the short addresses (/, /problems, …). */
export async function makeContestCurrent(ctx: Context, slug: string) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		if (!canCreateContest(ctx.actor)) throw new Forbidden()
		if (contest.state === 'draft') throw new WrongContestState()
		await tx.setting.upsert({
			where: { key: 'current_contest' },
			create: { key: 'current_contest', value: contest.id },
			update: { value: contest.id },
		})
		await ctx.audit(tx, 'contest.made_current', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
		})
	})
}
