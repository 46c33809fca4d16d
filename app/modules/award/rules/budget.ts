/**
 * A budget in fen: 0 <= paid <= committed <= total holds after every movement, or the movement is
 * refused. Committing reserves money for an approved amount, paying spends what is committed,
 * freeing gives up a commitment not yet paid, and recovering takes back money paid (追回).
 */
export type Budget = { total: bigint; committed: bigint; paid: bigint }
export type BudgetMovement = { kind: 'commit' | 'pay' | 'free' | 'recover'; amount: bigint }
export type BudgetFault = 'not_positive' | 'over_total' | 'over_committed' | 'over_paid'

export type BudgetResult = { ok: true; budget: Budget } | { ok: false; fault: BudgetFault }

/** The budget after a movement, or why it cannot be made. */
export function moveBudget(budget: Budget, { kind, amount }: BudgetMovement): BudgetResult {
	const { total, committed, paid } = budget
	const refuse = (fault: BudgetFault): BudgetResult => ({ ok: false, fault })
	const accept = (change: Partial<Budget>): BudgetResult => ({
		ok: true,
		budget: { ...budget, ...change },
	})
	if (amount <= 0n) return refuse('not_positive')
	switch (kind) {
		case 'commit':
			return committed + amount > total
				? refuse('over_total')
				: accept({ committed: committed + amount })
		case 'pay':
			return paid + amount > committed ? refuse('over_committed') : accept({ paid: paid + amount })
		case 'free':
			return committed - amount < paid
				? refuse('over_committed')
				: accept({ committed: committed - amount })
		case 'recover':
			return amount > paid
				? refuse('over_paid')
				: accept({ committed: committed - amount, paid: paid - amount })
	}
}
