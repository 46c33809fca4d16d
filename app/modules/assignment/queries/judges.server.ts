import { requireContestReader, requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { canManageJudges, canReadJudges } from '../policy'

const select = {
	id: true,
	name: true,
	employer: true,
	employerCode: true,
	title: true,
	capacity: true,
	state: true,
	invitedAt: true,
	acceptedAt: true,
	user: { select: { email: true } },
	domains: { select: { domain: { select: { id: true, name: true, nameEn: true } } } },
	_count: { select: { assignments: { where: { withdrawnAt: null } } } },
} as const

function listDomains(ctx: Context, contestId: string) {
	return ctx.db.domain.findMany({
		where: { contestId },
		orderBy: { position: 'asc' },
		select: { id: true, name: true, nameEn: true },
	})
}

/** What an invitation is filled from; refused to whoever may not send it. */
export async function getJudgeForm(ctx: Context, slug: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canManageJudges(ctx.actor, contest.id)) throw new Forbidden()
	return { domains: await listDomains(ctx, contest.id) }
}

/** The experts of a contest with their load, and the domains to choose from. */
export async function listJudges(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadJudges(ctx.actor, contest.id)) throw new NotFound()
	const [judges, domains] = await Promise.all([
		ctx.db.judge.findMany({
			where: { contestId: contest.id, state: { not: 'removed' } },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select,
		}),
		listDomains(ctx, contest.id),
	])
	return { judges, domains, canManage: canManageJudges(ctx.actor, contest.id) }
}

export async function getJudge(ctx: Context, slug: string, judgeId: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadJudges(ctx.actor, contest.id)) throw new NotFound()
	const [judge, domains] = await Promise.all([
		ctx.db.judge.findFirst({ where: { id: judgeId, contestId: contest.id }, select }),
		listDomains(ctx, contest.id),
	])
	if (!judge) throw new NotFound()
	return { judge, domains, canManage: canManageJudges(ctx.actor, contest.id) }
}
