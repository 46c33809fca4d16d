import { inLanguage } from '~/messages/define'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { groupCounts } from '~/modules/group-counts'
import { endOfDay } from '~/modules/notice/rules/closing'
import type { Prisma } from '~/platform/generated/prisma/client'
import type { ClaimState } from '~/platform/generated/prisma/enums'
import { APPROVE_CLAIM } from '../commands/approve-claim.server'
import { canManageIncentives, canPay, canReadIncentives, incentiveScope } from '../policy'
import { dayOf, isoOf, ZONE } from '../rules/dates'
import { daysLeft } from '../rules/period'
import type { ClaimFilterInput } from '../schema/desk-forms'

const PAGE = 50

const underCheck = ['claimed', 'district_check', 'joint_check', 'credit_check'] as const

const groups = {
	todo: [...underCheck, 'approved', 'withheld'],
	checking: ['claimed', 'returned', 'district_check', 'joint_check', 'credit_check'],
	approved: ['approved', 'payout_notice', 'paying'],
	paid: ['paid', 'performance_review', 'closed'],
	ended: ['rejected', 'withheld', 'forfeited', 'clawed_back'],
	all: undefined,
} as const satisfies Record<ClaimFilterInput['state'], readonly ClaimState[] | undefined>

/** Contests whose incentives the actor may read, as a filter. */
export function scopeWhere(ctx: Context): { contestId?: { in: string[] } } {
	const scope = incentiveScope(ctx.actor)
	return scope === 'all' ? {} : { contestId: { in: scope } }
}

export async function contestsInScope(ctx: Context) {
	const scope = incentiveScope(ctx.actor)
	const rows = await ctx.db.contest.findMany({
		where: scope === 'all' ? {} : { id: { in: scope } },
		orderBy: { createdAt: 'desc' },
		select: { id: true, ...contestNameSelect },
	})
	return rows.map(({ id, name, nameEn, edition, editionEn }) => ({
		id,
		name: inLanguage(ctx.locale, name, nameEn),
		edition: inLanguage(ctx.locale, edition, editionEn),
	}))
}

function filterOf(ctx: Context, filter: ClaimFilterInput): Prisma.ClaimWhereInput {
	const states = groups[filter.state]
	return {
		AND: [
			scopeWhere(ctx),
			{ state: { not: 'draft' } },
			states ? { state: { in: [...states] } } : {},
			filter.contest ? { contestId: filter.contest } : {},
			filter.q
				? {
						OR: [
							{ code: { contains: filter.q, mode: 'insensitive' } },
							{ organization: { name: { contains: filter.q, mode: 'insensitive' } } },
						],
					}
				: {},
		],
	}
}

async function countGroups(ctx: Context) {
	const rows = await ctx.db.claim.groupBy({
		by: ['state'],
		where: { AND: [scopeWhere(ctx), { state: { not: 'draft' } }] },
		_count: true,
	})
	return groupCounts(rows, groups)
}

/** What waits for this officer as the second person: grants and instalments others proposed. */
async function waitingForSecond(ctx: Context) {
	const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : ''
	if (!canManageIncentives(ctx.actor)) return []
	const [grants, parts] = await Promise.all([
		ctx.db.approvalRequest.findMany({
			where: {
				...scopeWhere(ctx),
				kind: APPROVE_CLAIM,
				state: 'pending',
				proposedById: { not: userId },
			},
			select: { subjectId: true },
		}),
		ctx.db.instalment.findMany({
			where: { claim: scopeWhere(ctx), state: 'proposed', proposedById: { not: userId } },
			select: { claimId: true },
		}),
	])
	const ids = [...grants.map(({ subjectId }) => subjectId), ...parts.map(({ claimId }) => claimId)]
	return ctx.db.claim.findMany({
		where: { id: { in: [...new Set(ids)] } },
		orderBy: { submittedAt: 'asc' },
		select: { id: true, code: true, lastDay: true, organization: { select: { name: true } } },
	})
}

async function oldestClaim(ctx: Context) {
	return ctx.db.claim.findFirst({
		where: {
			...scopeWhere(ctx),
			state: { in: [...underCheck] },
		},
		orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
		select: {
			id: true,
			code: true,
			state: true,
			submittedAt: true,
			lastDay: true,
			organization: { select: { name: true } },
		},
	})
}

/** What is done now: `until`, the end of the claim's period while it is to come. */
function pressing<Claim extends { lastDay: Date }>(ctx: Context, { lastDay, ...claim }: Claim) {
	const until = endOfDay(isoOf(lastDay), ZONE)
	return { ...claim, until: ctx.receivedAt < until ? until : null }
}

/** The officers' work list, longest waiting first, and what to do next. */
export async function listClaims(ctx: Context, filter: ClaimFilterInput) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const where = filterOf(ctx, filter)
	const [rows, total, counts, contests, second, oldest] = await Promise.all([
		ctx.db.claim.findMany({
			where,
			orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
			skip: (filter.page - 1) * PAGE,
			take: PAGE,
			select: {
				id: true,
				code: true,
				state: true,
				amountFen: true,
				lastDay: true,
				submittedAt: true,
				organization: { select: { name: true } },
				policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
			},
		}),
		ctx.db.claim.count({ where }),
		countGroups(ctx),
		contestsInScope(ctx),
		waitingForSecond(ctx),
		oldestClaim(ctx),
	])
	const today = dayOf(ctx.receivedAt)
	return {
		now: ctx.contestNow(),
		rows: rows.map(({ amountFen, lastDay, policyVersion, organization, ...row }) => ({
			...row,
			organizationName: organization.name,
			policyName: inLanguage(ctx.locale, policyVersion.policy.name, policyVersion.policy.nameEn),
			amountFen: amountFen.toString(),
			lastDay: isoOf(lastDay),
			daysLeft: daysLeft(today, isoOf(lastDay)),
		})),
		total,
		counts,
		contests,
		second: second.map((claim) => pressing(ctx, claim)),
		oldest: oldest && pressing(ctx, oldest),
		mayCheck: canManageIncentives(ctx.actor),
		page: filter.page,
		pages: Math.max(1, Math.ceil(total / PAGE)),
	}
}

/** What waits in each area, for the navigation; nobody but officers, finance and supervisors enters. */
export async function incentiveAreas(ctx: Context) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const [claims, payments] = await Promise.all([
		canManageIncentives(ctx.actor)
			? ctx.db.claim.count({ where: { ...scopeWhere(ctx), state: { in: [...underCheck] } } })
			: 0,
		canPay(ctx.actor)
			? ctx.db.instalment.count({
					where: { claim: scopeWhere(ctx), state: { in: ['approved', 'exported'] } },
				})
			: 0,
	])
	return { claims, payments }
}
