/**
 * Whether a budget's three accounts of the same money agree: its columns, its ledger and the
 * instalments charged to it. Amounts in fen.
 */
import type { LedgerKind } from '~/platform/generated/prisma/enums'

export type LedgerSums = Partial<Record<LedgerKind, bigint>>

export type BudgetBooks = {
	columns: { total: bigint; committed: bigint; paid: bigint }
	ledger: LedgerSums
	/** Of approved claims: parts still open or paid, and those paid. */
	instalments: { standing: bigint; paid: bigint }
}

export type Reconciliation = {
	committed: { columns: bigint; ledger: bigint; instalments: bigint }
	paid: { columns: bigint; ledger: bigint; instalments: bigint }
	available: bigint
	agrees: boolean
}

/** A claw-back takes back money paid, and with it its commitment. */
export function reconcileBudget({ columns, ledger, instalments }: BudgetBooks): Reconciliation {
	const sum = (kind: LedgerKind) => ledger[kind] ?? 0n
	const committed = {
		columns: columns.committed,
		ledger: sum('commit') - sum('release') - sum('claw_back'),
		instalments: instalments.standing,
	}
	const paid = {
		columns: columns.paid,
		ledger: sum('pay') - sum('claw_back'),
		instalments: instalments.paid,
	}
	const same = (of: Reconciliation['paid']) =>
		of.columns === of.ledger && of.ledger === of.instalments
	return {
		committed,
		paid,
		available: columns.total - columns.committed,
		agrees: same(committed) && same(paid) && columns.committed <= columns.total,
	}
}
