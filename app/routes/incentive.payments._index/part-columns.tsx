import { incentiveDeskText } from '~/messages/incentive-desk'
import type { Payments } from '~/modules/incentive/queries/payments.server'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import type { Column } from '~/ui/table'

export type Part = Payments['approved'][number]

/** What every list of instalments tells finance: of which claim, to whom, how much. */
export function usePartColumns(): Column<Part>[] {
	const t = useText(incentiveDeskText).payments
	return [
		{
			key: 'code',
			head: t.code,
			nowrap: true,
			primary: true,
			cell: (row) => <TextLink href={`/incentive/claims/${row.claimId}`}>{row.code}</TextLink>,
		},
		{
			key: 'payee',
			head: t.payee,
			cell: (row) =>
				row.payee ? (
					<Stack gap={1}>
						<span>{row.payee.name}</span>
						<Text as="span" size="small" tone="hint">
							{`${row.payee.bank} ${row.payee.masked}`}
						</Text>
					</Stack>
				) : (
					'—'
				),
		},
		{ key: 'instalment', head: t.instalment, cell: (row) => `${row.policyName} · ${row.label}` },
		{ key: 'amount', head: t.amount, numeric: true, cell: (row) => <Money fen={row.amountFen} /> },
	]
}
