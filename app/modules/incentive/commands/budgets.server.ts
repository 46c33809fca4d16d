import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { BudgetRefused } from '../errors'
import { canManageIncentives } from '../policy'
import { fenOf } from '../rules/yuan'
import type { BudgetInput } from '../schema/payment-forms'

/** A pool of money that policies of a contest draw on. */
export async function createBudget(ctx: Context, input: BudgetInput): Promise<{ id: string }> {
	if (!canManageIncentives(ctx.actor, input.contestId)) throw new NotFound()
	return ctx.transaction(async (tx) => {
		const { contestId, name } = input
		const taken = await tx.budget.count({ where: { contestId, name } })
		if (taken > 0) throw new BudgetRefused('budget_name_taken', 'name')
		const totalFen = fenOf(input.totalYuan)
		const budget = await tx.budget.create({
			data: { contestId, name, totalFen },
			select: { id: true },
		})
		await ctx.audit(tx, 'incentive.budget_created', {
			contestId,
			subjectType: 'budget',
			subjectId: budget.id,
			name,
			totalFen,
		})
		return budget
	})
}

/** Raises or lowers a budget's total, never below what is committed. */
export async function setBudgetTotal(ctx: Context, budgetId: string, totalYuan: string) {
	await ctx.transaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "budget" WHERE "id" = ${budgetId} FOR UPDATE`
		const budget = await tx.budget.findUnique({ where: { id: budgetId } })
		if (!budget || !canManageIncentives(ctx.actor, budget.contestId)) throw new NotFound()
		const totalFen = fenOf(totalYuan)
		if (totalFen < budget.committedFen) {
			throw new BudgetRefused('budget_below_committed', 'totalYuan')
		}
		await tx.budget.update({ where: { id: budgetId }, data: { totalFen }, select: { id: true } })
		await ctx.audit(tx, 'incentive.budget_total_set', {
			contestId: budget.contestId,
			subjectType: 'budget',
			subjectId: budgetId,
			from: budget.totalFen,
			to: totalFen,
		})
	})
}
