import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import { signs } from '~/messages/punctuation'
import type { OwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { Money } from '~/ui/amount'
import { InstalmentStateWord } from '~/ui/claim-state-word'
import { formatDate, formatPercent } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { Table } from '~/ui/table'

type Part = OwnClaim['instalments'][number]

/** The parts of a grant as their owner sees them: how much, on what condition, paid when. */
export function InstalmentList({ parts }: { parts: Part[] }) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const { aside } = useText(signs)
	const locale = useLocale()
	return (
		<Table
			caption={t.instalments}
			captionHidden
			dense
			rows={parts}
			rowKey={(row) => row.id}
			columns={[
				{
					key: 'label',
					head: t.columns.instalment,
					primary: true,
					cell: (row) => row.label,
				},
				{
					key: 'amount',
					head: t.columns.amount,
					numeric: true,
					cell: (row) => <Money fen={row.amountFen} />,
				},
				{
					key: 'condition',
					head: t.columns.condition,
					cell: (row) =>
						aside(row.condition || '—', words.share(formatPercent(row.basisPoints / 10_000))),
				},
				{
					key: 'state',
					head: t.columns.state,
					cell: (row) => <InstalmentStateWord state={row.state} />,
				},
				{
					key: 'paid',
					head: t.columns.paid,
					cell: (row) =>
						row.paidAt ? t.paidOn(formatDate(row.paidAt, locale), row.bankReference) : '—',
				},
			]}
		/>
	)
}
