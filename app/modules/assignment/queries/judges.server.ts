import { requireContestReader, requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canManageJudges, canReadJudges } from '../policy'
import type { JudgeFilter } from '../schema'

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

const PAGE = 50

/** By name or employer, and by domain; the state narrows further. */
function matching({ q, domain }: JudgeFilter): Prisma.JudgeWhereInput {
	const contains = { contains: q, mode: 'insensitive' } as const
	return {
		...(q && { OR: [{ name: contains }, { employer: contains }] }),
		...(domain && { domains: { some: { domainId: domain } } }),
	}
}

/** One page of a contest's experts with their load; who was removed only where asked for. */
export async function listJudges(ctx: Context, slug: string, filter: JudgeFilter) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadJudges(ctx.actor, contest.id)) throw new NotFound()
	const scope = { AND: [{ contestId: contest.id }, matching(filter)] }
	const where = { ...scope, state: filter.state ?? { not: 'removed' as const } }
	const [counts, total, judges, domains] = await Promise.all([
		ctx.db.judge.groupBy({ by: ['state'], where: scope, _count: true }),
		ctx.db.judge.count({ where }),
		ctx.db.judge.findMany({
			where,
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			skip: (filter.page - 1) * PAGE,
			take: PAGE,
			select,
		}),
		listDomains(ctx, contest.id),
	])
	return {
		judges,
		domains,
		counts: Object.fromEntries(counts.map(({ state, _count }) => [state, _count])),
		total,
		page: filter.page,
		pages: Math.ceil(total / PAGE),
		canManage: canManageJudges(ctx.actor, contest.id),
	}
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
