import { inLanguage } from '~/messages/define'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { groupCounts } from '~/modules/group-counts'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canManageIncentives, canPay, canReadIncentives, incentiveScope } from '../policy'
import { dayOf } from '../rules/dates'
import { daysLeft } from '../rules/period'
import type { ClaimFilterInput } from '../schema/desk-forms'
import { claimGroups, waits } from './claim-groups'
import { nextClaimWork } from './claim-work.server'

const PAGE = 50

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
	const states = claimGroups[filter.state]
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
	return groupCounts(rows, claimGroups)
}

/** The officers' work list, longest waiting first, and what to do next. */
export async function listClaims(ctx: Context, filter: ClaimFilterInput) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const where = filterOf(ctx, filter)
	const [rows, total, counts, contests, first] = await Promise.all([
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
				submittedAt: true,
				organization: { select: { name: true } },
				policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
			},
		}),
		ctx.db.claim.count({ where }),
		countGroups(ctx),
		contestsInScope(ctx),
		nextClaimWork(ctx),
	])
	const today = dayOf(ctx.receivedAt)
	return {
		now: ctx.contestNow(),
		rows: rows.map(({ amountFen, policyVersion, organization, ...row }) => ({
			...row,
			organizationName: organization.name,
			policyName: inLanguage(ctx.locale, policyVersion.policy.name, policyVersion.policy.nameEn),
			amountFen: amountFen.toString(),
			daysWaited:
				row.submittedAt && waits(row.state) ? daysLeft(dayOf(row.submittedAt), today) : null,
		})),
		total,
		counts,
		contests,
		first,
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
			? ctx.db.claim.count({ where: { ...scopeWhere(ctx), state: { in: [...claimGroups.todo] } } })
			: 0,
		canPay(ctx.actor)
			? ctx.db.instalment.count({
					where: { claim: scopeWhere(ctx), state: { in: ['approved', 'exported'] } },
				})
			: 0,
	])
	return { claims, payments }
}
