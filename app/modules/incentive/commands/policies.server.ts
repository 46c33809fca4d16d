import type { Context } from '~/modules/context'
import { NotFound, type FieldIssue } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { PolicyFaulty, PolicyRefused } from '../errors'
import { canManageIncentives } from '../policy'
import { writeConditions } from '../rules/condition-fields'
import { columnOf, dayOf } from '../rules/dates'
import { type PolicyTemplate, policyTemplates } from '../rules/policy-templates'
import { fenOf } from '../rules/yuan'
import type { PolicyNode } from '../schema/policy-conditions'
import { PolicySchema } from '../schema/policy-conditions'
import type { PolicyHeadInput, PolicyVersionInput } from '../schema/policy-form'
import type { Schedule } from '../schema/schedule'

type Rows = PolicyVersionInput['schedule']

/** The rows that say something, as a schedule; each fault at its row. */
function readSchedule(rows: Rows): { schedule: Schedule } | { issues: FieldIssue[] } {
	const issues: FieldIssue[] = []
	const schedule = rows.flatMap(({ percent, ...row }, index) => {
		if (row.label === '' && percent === '') return []
		const points = /^\d{1,3}(\.\d{1,2})?$/.test(percent) ? Number(fenOf(percent)) : 0
		if (row.label === '' || points < 1 || points > 10_000) {
			issues.push({ field: `schedule[${index}].percent`, code: 'policy_schedule_row' })
		}
		return [{ ...row, basisPoints: points }]
	})
	const sum = schedule.reduce((total, { basisPoints }) => total + basisPoints, 0)
	if (issues.length === 0 && sum !== 10_000) {
		const params = { sum: String(sum / 100) }
		issues.push({ field: 'schedule[0].percent', code: 'policy_schedule_sum', params })
	}
	return issues.length > 0 ? { issues } : { schedule }
}

function readConditions(
	input: PolicyVersionInput,
): { node: PolicyNode } | { issues: FieldIssue[] } {
	const written = writeConditions(input, fenOf(input.amountYuan), input.claimMonths)
	if ('faults' in written) {
		return {
			issues: written.faults.map(({ code, ...params }) => ({ field: 'more', code, params })),
		}
	}
	const whole = PolicySchema.safeParse({ policy: 'P', version: input.version, ...written.node })
	if (whole.success) return written
	return {
		issues: whole.error.issues.map(({ path, message }) => ({
			field: 'more',
			code: 'policy_condition',
			params: { where: path.map(String).join('.'), fault: message },
		})),
	}
}

/** A version's columns; earlier structured conditions of its parts (`when`) are kept by their place. */
function versionData(input: PolicyVersionInput, earlier: Schedule | null) {
	const conditions = readConditions(input)
	const schedule = readSchedule(input.schedule)
	const issues = [conditions, schedule].flatMap((read) => ('issues' in read ? read.issues : []))
	if ('issues' in conditions || 'issues' in schedule) throw new PolicyFaulty(issues)
	const parts = schedule.schedule.map((part, index) => ({
		...part,
		...(earlier?.[index]?.when && { when: earlier[index].when }),
	}))
	return {
		version: input.version,
		clause: input.clause,
		benefit: input.benefit,
		benefitEn: input.benefitEn,
		amountFen: fenOf(input.amountYuan),
		isExample: input.isExample === 'on',
		claimMonths: input.claimMonths,
		requiresAward: input.requiresAward === 'on',
		validFrom: columnOf(input.validFrom),
		validTo: input.validTo === '' ? null : columnOf(input.validTo),
		conditions: conditions.node as unknown as Prisma.InputJsonObject,
		schedule: parts as unknown as Prisma.InputJsonArray,
	}
}

function fromTemplate(ctx: Context, template: PolicyTemplate): PolicyVersionInput {
	const { conditions, requiresAward, ...rest } = template
	return {
		rewards: 'any',
		contractYuan: '',
		capitalYuan: '',
		sharePercent: '',
		more: '',
		...conditions,
		...rest,
		version: dayOf(ctx.receivedAt).slice(0, 7),
		clause: '',
		benefit: rest.benefit || '—',
		amountYuan: rest.amountYuan || '0',
		isExample: rest.amountYuan ? 'on' : undefined,
		requiresAward: requiresAward ? 'on' : undefined,
		validFrom: dayOf(ctx.receivedAt),
		validTo: '',
	}
}

/** A policy with a first draft version made from a template. */
export async function createPolicy(ctx: Context, input: PolicyHeadInput): Promise<{ id: string }> {
	if (!canManageIncentives(ctx.actor, input.contestId)) throw new NotFound()
	const { template, ...head } = input
	return ctx.transaction(async (tx) => {
		const budget = await tx.budget.count({
			where: { id: head.budgetId, contestId: head.contestId },
		})
		if (budget === 0) throw new NotFound()
		const { contestId, code } = head
		if ((await tx.policy.count({ where: { contestId, code } })) > 0) {
			throw new PolicyRefused('policy_code_taken', 'code')
		}
		const first = versionData(fromTemplate(ctx, policyTemplates[template]), null)
		const policy = await tx.policy.create({
			data: { ...head, versions: { create: first } },
			select: { id: true },
		})
		await ctx.audit(tx, 'incentive.policy_created', {
			contestId,
			subjectType: 'policy',
			subjectId: policy.id,
			code,
			template,
		})
		return policy
	})
}

async function lockPolicy(ctx: Context, tx: Tx, policyId: string) {
	await tx.$queryRaw`SELECT 1 FROM "policy" WHERE "id" = ${policyId} FOR UPDATE`
	const policy = await tx.policy.findUnique({
		where: { id: policyId },
		select: {
			id: true,
			contestId: true,
			state: true,
			versions: { orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }] },
		},
	})
	if (!policy || !canManageIncentives(ctx.actor, policy.contestId)) throw new NotFound()
	return policy
}

type Locked = Awaited<ReturnType<typeof lockPolicy>>

const draftOf = (policy: Locked) => policy.versions.find(({ publishedAt }) => !publishedAt)

/** Saves the policy's draft version; where all are published, a new one begins. */
export async function savePolicyVersion(ctx: Context, policyId: string, input: PolicyVersionInput) {
	await ctx.transaction(async (tx) => {
		const policy = await lockPolicy(ctx, tx, policyId)
		const draft = draftOf(policy)
		const taken = policy.versions.some(
			({ id, version }) => version === input.version && id !== draft?.id,
		)
		if (taken) throw new PolicyRefused('policy_version_taken', 'version')
		const basis = draft ?? policy.versions[0]
		const data = versionData(input, (basis?.schedule ?? null) as Schedule | null)
		const { id } = draft
			? await tx.policyVersion.update({ where: { id: draft.id }, data, select: { id: true } })
			: await tx.policyVersion.create({ data: { ...data, policyId }, select: { id: true } })
		await ctx.audit(tx, 'incentive.policy_version_saved', {
			contestId: policy.contestId,
			subjectType: 'policy',
			subjectId: policyId,
			versionId: id,
			version: input.version,
			amountFen: data.amountFen,
		})
	})
}

/** Publishes the draft version. From now on it never changes; claims keep the version they answer. */
export async function publishPolicy(ctx: Context, policyId: string) {
	await ctx.transaction(async (tx) => {
		const policy = await lockPolicy(ctx, tx, policyId)
		const draft = draftOf(policy)
		if (!draft) throw new PolicyRefused('policy_published')
		const conditions = draft.conditions as { all?: unknown[] }
		if (draft.amountFen <= 0n || (conditions.all?.length ?? 2) < 2) {
			throw new PolicyRefused('policy_incomplete')
		}
		await tx.policyVersion.update({
			where: { id: draft.id },
			data: { publishedAt: ctx.contestNow() },
			select: { id: true },
		})
		await tx.policy.update({
			where: { id: policyId },
			data: { state: 'published' },
			select: { id: true },
		})
		await ctx.audit(tx, 'incentive.policy_published', {
			contestId: policy.contestId,
			subjectType: 'policy',
			subjectId: policyId,
			versionId: draft.id,
			version: draft.version,
		})
	})
}

/** Takes a policy out of the catalogue or back in; claims already made under it go on. */
export async function setPolicyRetired(ctx: Context, policyId: string, retired: boolean) {
	await ctx.transaction(async (tx) => {
		const policy = await lockPolicy(ctx, tx, policyId)
		if (policy.state !== (retired ? 'published' : 'retired')) {
			throw new PolicyRefused('policy_published')
		}
		await tx.policy.update({
			where: { id: policyId },
			data: { state: retired ? 'retired' : 'published' },
			select: { id: true },
		})
		await ctx.audit(tx, retired ? 'incentive.policy_retired' : 'incentive.policy_restored', {
			contestId: policy.contestId,
			subjectType: 'policy',
			subjectId: policyId,
		})
	})
}
