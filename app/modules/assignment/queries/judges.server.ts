import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
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

/** The experts of a contest with their load, and the domains to choose from. */
export async function listJudges(ctx: Context, slug: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canReadJudges(ctx.actor, contest.id)) throw new NotFound()
	const [judges, domains] = await Promise.all([
		ctx.db.judge.findMany({
			where: { contestId: contest.id, state: { not: 'removed' } },
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select,
		}),
		ctx.db.domain.findMany({
			where: { contestId: contest.id },
			orderBy: { position: 'asc' },
			select: { id: true, name: true, nameEn: true },
		}),
	])
	return { judges, domains, canManage: canManageJudges(ctx.actor, contest.id) }
}

export async function getJudge(ctx: Context, slug: string, judgeId: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canReadJudges(ctx.actor, contest.id)) throw new NotFound()
	const [judge, domains] = await Promise.all([
		ctx.db.judge.findFirst({ where: { id: judgeId, contestId: contest.id }, select }),
		ctx.db.domain.findMany({
			where: { contestId: contest.id },
			orderBy: { position: 'asc' },
			select: { id: true, name: true, nameEn: true },
		}),
	])
	if (!judge) throw new NotFound()
	return { judge, domains, canManage: canManageJudges(ctx.actor, contest.id) }
}
