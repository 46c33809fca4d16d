import { conditionWords } from '~/messages/condition-words'
import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canManageIncentives, canReadIncentives } from '../policy'
import { readConditionFields } from '../rules/condition-fields'
import { isoOf } from '../rules/dates'
import { readConditions } from '../rules/fact-shape'
import { flatConditions } from '../rules/flat-conditions'
import { yuanText } from '../rules/yuan'
import { scheduleRows } from '../schema/policy-form'
import { ScheduleSchema } from '../schema/schedule'
import { contestsInScope, scopeWhere } from './claims.server'

/** All policies of the contests in the actor's scope, drafts included. */
export async function listPolicies(ctx: Context) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const [rows, contests] = await Promise.all([
		ctx.db.policy.findMany({
			where: scopeWhere(ctx),
			orderBy: [{ contestId: 'desc' }, { code: 'asc' }],
			select: {
				id: true,
				contestId: true,
				code: true,
				kind: true,
				name: true,
				nameEn: true,
				state: true,
				budget: { select: { name: true } },
				versions: {
					orderBy: { id: 'desc' },
					select: {
						version: true,
						amountFen: true,
						isExample: true,
						publishedAt: true,
						_count: { select: { claims: { where: { state: { not: 'draft' } } } } },
					},
				},
			},
		}),
		contestsInScope(ctx),
	])
	return {
		contests,
		manages: canManageIncentives(ctx.actor),
		policies: rows.map(({ versions, name, nameEn, budget, ...policy }) => {
			const shown = versions.find(({ publishedAt }) => publishedAt) ?? versions[0]
			return {
				...policy,
				name: inLanguage(ctx.locale, name, nameEn),
				budgetName: budget.name,
				version: shown?.version ?? '',
				amountFen: (shown?.amountFen ?? 0n).toString(),
				isExample: shown?.isExample ?? false,
				hasDraft: versions.some(({ publishedAt }) => !publishedAt),
				claims: versions.reduce((sum, { _count }) => sum + _count.claims, 0),
			}
		}),
	}
}

/** Contests and their budgets, to choose from for a new policy. */
export async function getPolicyChoices(ctx: Context) {
	if (!canManageIncentives(ctx.actor)) throw new NotFound()
	const contests = (await contestsInScope(ctx)).filter(({ id }) =>
		canManageIncentives(ctx.actor, id),
	)
	const budgets = await ctx.db.budget.findMany({
		where: { contestId: { in: contests.map(({ id }) => id) } },
		orderBy: { name: 'asc' },
		select: { id: true, name: true, contestId: true },
	})
	return { contests, budgets }
}

async function findPolicy(ctx: Context, policyId: string) {
	const policy = await ctx.db.policy.findUnique({
		where: { id: policyId },
		include: { budget: { select: { name: true } }, versions: { orderBy: { id: 'desc' } } },
	})
	if (!policy || !canReadIncentives(ctx.actor, policy.contestId)) throw new NotFound()
	return policy
}

type Version = Awaited<ReturnType<typeof findPolicy>>['versions'][number]

function formOf(version: Version, isDraft: boolean) {
	const { amountFen, claimMonths } = version
	const schedule = ScheduleSchema.safeParse(version.schedule).data ?? []
	return {
		...readConditionFields(readConditions(version.conditions), amountFen, claimMonths),
		version: isDraft ? version.version : `${version.version}-2`,
		clause: version.clause,
		benefit: version.benefit,
		benefitEn: version.benefitEn,
		amountYuan: yuanText(amountFen),
		isExample: version.isExample ? 'on' : undefined,
		claimMonths,
		requiresAward: version.requiresAward ? 'on' : undefined,
		validFrom: isoOf(version.validFrom),
		validTo: version.validTo ? isoOf(version.validTo) : '',
		schedule: Array.from({ length: scheduleRows }, (_, index) => {
			const part = schedule[index]
			return {
				label: part?.label ?? '',
				labelEn: part?.labelEn ?? '',
				percent: part ? yuanText(part.basisPoints) : '',
				condition: part?.condition ?? '',
				conditionEn: part?.conditionEn ?? '',
			}
		}),
	}
}

function versionView(ctx: Context, version: Version) {
	const schedule = ScheduleSchema.safeParse(version.schedule).data ?? []
	return {
		id: version.id,
		version: version.version,
		clause: version.clause,
		benefit: inLanguage(ctx.locale, version.benefit, version.benefitEn),
		amountFen: version.amountFen.toString(),
		isExample: version.isExample,
		claimMonths: version.claimMonths,
		requiresAward: version.requiresAward,
		validFrom: isoOf(version.validFrom),
		validTo: version.validTo && isoOf(version.validTo),
		publishedAt: version.publishedAt,
		conditions: flatConditions(readConditions(version.conditions)).map(
			({ condition, negated, choice }) => ({
				id: condition.id,
				words: conditionWords(ctx.locale, condition),
				negated,
				choice,
			}),
		),
		schedule: schedule.map(({ label, labelEn, basisPoints, condition, conditionEn }) => ({
			label: inLanguage(ctx.locale, label, labelEn),
			basisPoints,
			condition: inLanguage(ctx.locale, condition, conditionEn),
		})),
	}
}

/** A policy with all its versions, and its draft (or the next version) as the form's values. */
export async function getPolicy(ctx: Context, policyId: string) {
	const policy = await findPolicy(ctx, policyId)
	const draft = policy.versions.find(({ publishedAt }) => !publishedAt)
	const basis = draft ?? policy.versions[0]
	return {
		id: policy.id,
		code: policy.code,
		kind: policy.kind,
		state: policy.state,
		name: inLanguage(ctx.locale, policy.name, policy.nameEn),
		document: [policy.documentTitle, policy.documentNumber, policy.issuer].filter(Boolean),
		budgetName: policy.budget.name,
		manages: canManageIncentives(ctx.actor, policy.contestId),
		hasDraft: draft !== undefined,
		form: basis ? formOf(basis, draft !== undefined) : null,
		versions: policy.versions.map((version) => versionView(ctx, version)),
	}
}

export type PolicyPage = Awaited<ReturnType<typeof getPolicy>>
