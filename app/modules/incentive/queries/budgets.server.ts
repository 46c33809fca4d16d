import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Db, Tx } from '~/platform/db.server'
import { canManageIncentives, canReadIncentives } from '../policy'
import { type LedgerSums, reconcileBudget } from '../rules/reconcile'
import { contestsInScope } from './claims.server'

async function ledgerSums(reader: Db | Tx, budgetIds: string[]) {
	const rows = await reader.ledgerEntry.groupBy({
		by: ['budgetId', 'kind'],
		where: { budgetId: { in: budgetIds } },
		_sum: { amountFen: true },
	})
	const sums = new Map<string, LedgerSums>()
	for (const { budgetId, kind, _sum } of rows) {
		sums.set(budgetId, { ...sums.get(budgetId), [kind]: _sum.amountFen ?? 0n })
	}
	return sums
}

async function instalmentSums(reader: Db | Tx, contestId: string) {
	const rows = await reader.instalment.findMany({
		where: { claim: { contestId } },
		select: {
			amountFen: true,
			state: true,
			claim: { select: { policyVersion: { select: { policy: { select: { budgetId: true } } } } } },
		},
	})
	const sums = new Map<string, { standing: bigint; paid: bigint }>()
	for (const { amountFen, state, claim } of rows) {
		const { budgetId } = claim.policyVersion.policy
		const sum = sums.get(budgetId) ?? { standing: 0n, paid: 0n }
		if (state === 'forfeited' || state === 'clawed_back') continue
		sums.set(budgetId, {
			standing: sum.standing + amountFen,
			paid: sum.paid + (state === 'paid' ? amountFen : 0n),
		})
	}
	return sums
}

/**
 * The budgets of a contest with their three accounts side by side: columns, ledger, instalments.
 * `agrees` says whether they tell the same. Amounts are digits of fen.
 */
export async function reconcile(ctx: Pick<Context, 'db'>, contestId: string) {
	const budgets = await ctx.db.budget.findMany({
		where: { contestId },
		orderBy: { name: 'asc' },
		include: { _count: { select: { policies: true } } },
	})
	const [ledger, instalments] = await Promise.all([
		ledgerSums(
			ctx.db,
			budgets.map(({ id }) => id),
		),
		instalmentSums(ctx.db, contestId),
	])
	const digits = (of: Record<'columns' | 'ledger' | 'instalments', bigint>) => ({
		columns: of.columns.toString(),
		ledger: of.ledger.toString(),
		instalments: of.instalments.toString(),
	})
	return budgets.map((budget) => {
		const books = reconcileBudget({
			columns: { total: budget.totalFen, committed: budget.committedFen, paid: budget.paidFen },
			ledger: ledger.get(budget.id) ?? {},
			instalments: instalments.get(budget.id) ?? { standing: 0n, paid: 0n },
		})
		return {
			id: budget.id,
			name: budget.name,
			policies: budget._count.policies,
			totalFen: budget.totalFen.toString(),
			availableFen: books.available.toString(),
			committed: digits(books.committed),
			paid: digits(books.paid),
			agrees: books.agrees,
		}
	})
}

/** Every contest's budgets, reconciled. */
export async function listBudgets(ctx: Context) {
	if (!canReadIncentives(ctx.actor)) throw new NotFound()
	const contests = await contestsInScope(ctx)
	return Promise.all(
		contests.map(async (contest) => ({
			...contest,
			manages: canManageIncentives(ctx.actor, contest.id),
			budgets: await reconcile(ctx, contest.id),
		})),
	)
}

export type ContestBudgets = Awaited<ReturnType<typeof listBudgets>>[number]
