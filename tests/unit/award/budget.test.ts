import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Budget, type BudgetMovement, moveBudget } from '~/modules/award/rules/budget'

const fresh: Budget = { total: 1000n, committed: 0n, paid: 0n }

test('money is committed, paid, recovered and free again', () => {
	const kinds = ['commit', 'pay', 'recover'] as const
	const trace = kinds.reduce<Budget[]>(
		(budgets, kind) => {
			const result = moveBudget(budgets.at(-1)!, { kind, amount: 400n })
			return result.ok ? [...budgets, result.budget] : budgets
		},
		[fresh],
	)
	expect(trace.map((b) => [b.committed, b.paid, b.total - b.committed])).toEqual([
		[0n, 0n, 1000n],
		[400n, 0n, 600n],
		[400n, 400n, 600n],
		[0n, 0n, 1000n],
	])
})

test.each([
	['commit', 501n, 'over_total'],
	['pay', 301n, 'over_committed'],
	['free', 301n, 'over_committed'],
	['recover', 201n, 'over_paid'],
	['pay', 0n, 'not_positive'],
	['commit', -1n, 'not_positive'],
] as const)('%s of %s is refused: %s', (kind, amount, fault) => {
	const budget = { total: 1000n, committed: 500n, paid: 200n }
	expect(moveBudget(budget, { kind, amount })).toEqual({ ok: false, fault })
})

test('no sequence of movements takes a budget below zero or out of order', () => {
	const movement = fc.record<BudgetMovement>({
		kind: fc.constantFrom('commit', 'pay', 'free', 'recover'),
		amount: fc.bigInt({ min: -5n, max: 700n }),
	})
	fc.assert(
		fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
			let budget = fresh
			for (const each of movements) {
				const result = moveBudget(budget, each)
				if (result.ok) budget = result.budget
				expect(0n <= budget.paid && budget.paid <= budget.committed).toBe(true)
				expect(budget.committed <= budget.total).toBe(true)
			}
		}),
	)
})
