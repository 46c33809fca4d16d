import { createBudget } from '~/modules/incentive/commands/budgets.server'
import {
	createPolicy,
	publishPolicy,
	savePolicyVersion,
} from '~/modules/incentive/commands/policies.server'
import { dayOf } from '~/modules/incentive/rules/dates'
import { policyTemplates } from '~/modules/incentive/rules/policy-templates'
import type { PolicyVersionInput } from '~/modules/incentive/schema/policy-form'
import { budgetPlans, type PolicyPlan, policyPlans, policySource } from './content/policies'
import type { SeededContest } from './contests'
import { beijing } from './dates'
import { contextAt, personOf, type World } from './world'

function versionOf({ template, version }: PolicyPlan, at: Date): PolicyVersionInput {
	const { conditions, requiresAward: _, ...rest } = policyTemplates[template]
	return {
		contractYuan: '',
		capitalYuan: '',
		sharePercent: '',
		...conditions,
		...rest,
		version: dayOf(at).slice(0, 7),
		clause: '',
		isExample: 'on',
		requiresAward: 'on',
		validFrom: dayOf(at),
		validTo: '',
		...version,
	}
}

/** The budgets and published policies of a contest; ids of the policies' versions by code. */
export async function seedPolicies(
	world: World,
	contest: SeededContest,
	published: Date,
): Promise<Map<string, string>> {
	const at = beijing(published, 5, 10)
	const ctx = contextAt(world, personOf(world, 'officer'), at)
	const budgets = {
		award: await createBudget(ctx, { contestId: contest.id, ...budgetPlans.award }),
		settlement: await createBudget(ctx, { contestId: contest.id, ...budgetPlans.settlement }),
	}
	for (const plan of policyPlans) {
		const { code, kind, name, nameEn, template } = plan
		const { id } = await createPolicy(ctx, {
			...policySource,
			contestId: contest.id,
			code,
			kind,
			name,
			nameEn,
			template,
			budgetId: budgets[plan.budget].id,
		})
		await savePolicyVersion(ctx, id, versionOf(plan, at))
		await publishPolicy(ctx, id)
	}
	const versions = await world.tx.policyVersion.findMany({
		where: { policy: { contestId: contest.id } },
		select: { id: true, policy: { select: { code: true } } },
	})
	return new Map(versions.map(({ id, policy }) => [policy.code, id]))
}
