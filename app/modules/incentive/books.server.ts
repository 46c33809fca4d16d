import { type BudgetMovement, moveBudget } from '~/modules/award/rules/budget'
import type { Context } from '~/modules/context'
import { Conflict } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { LedgerKind } from '~/platform/generated/prisma/enums'
import { BudgetExhausted } from './errors'

const movementOf = {
	commit: 'commit',
	pay: 'pay',
	release: 'free',
	claw_back: 'recover',
} as const satisfies Record<LedgerKind, BudgetMovement['kind']>

type Part = { id: string; amountFen: bigint }

/**
 * Moves money of a budget for instalments: its row is locked, its columns and the ledger change
 * together. A movement that would take more than there is refuses the whole transaction.
 */
export async function moveBooks(
	ctx: Context,
	tx: Tx,
	budgetId: string,
	kind: LedgerKind,
	parts: readonly Part[],
): Promise<void> {
	const moved = parts.filter(({ amountFen }) => amountFen > 0n)
	const amount = moved.reduce((sum, { amountFen }) => sum + amountFen, 0n)
	if (amount === 0n) return
	await tx.$queryRaw`SELECT 1 FROM "budget" WHERE "id" = ${budgetId} FOR UPDATE`
	const row = await tx.budget.findUniqueOrThrow({
		where: { id: budgetId },
		select: { totalFen: true, committedFen: true, paidFen: true },
	})
	const budget = { total: row.totalFen, committed: row.committedFen, paid: row.paidFen }
	const result = moveBudget(budget, { kind: movementOf[kind], amount })
	if (!result.ok) {
		if (result.fault !== 'over_total') throw new Conflict()
		throw new BudgetExhausted(budget.total - budget.committed, amount)
	}
	await tx.budget.update({
		where: { id: budgetId },
		data: { committedFen: result.budget.committed, paidFen: result.budget.paid },
		select: { id: true },
	})
	await tx.ledgerEntry.createMany({
		data: moved.map((part) => ({
			budgetId,
			instalmentId: part.id,
			kind,
			amountFen: part.amountFen,
			actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			at: ctx.receivedAt,
		})),
	})
}
