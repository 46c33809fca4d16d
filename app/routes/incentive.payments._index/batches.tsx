import { incentiveDeskText } from '~/messages/incentive-desk'
import type { Payments } from '~/modules/incentive/queries/payments.server'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { usePartColumns } from './part-columns'

/** Batches made so far, with the sheet for the bank. */
export function Batches({ payments }: { payments: Payments }) {
	const t = useText(incentiveDeskText).payments
	if (payments.batches.length === 0) return null
	return (
		<Section title={t.batches} id="batches" note={t.exportNote}>
			<Table
				caption={t.batches}
				captionHidden
				rows={payments.batches}
				rowKey={(row) => row.id}
				columns={[
					{ key: 'number', head: t.batch, primary: true, cell: (row) => row.number },
					{
						key: 'created',
						head: t.created,
						cell: (row) => <Time value={row.createdAt} format="datetime" />,
					},
					{ key: 'count', head: t.count, numeric: true, cell: (row) => row.count },
					{ key: 'open', head: t.open, numeric: true, cell: (row) => row.open },
					{
						key: 'total',
						head: t.total,
						numeric: true,
						cell: (row) => <Money fen={row.totalFen} />,
					},
					{
						key: 'download',
						head: t.download,
						headHidden: true,
						cell: (row) =>
							row.pays ? (
								<TextLink href={`/incentive/batches/${row.id}/sheet`} download>
									{t.download}
								</TextLink>
							) : null,
					},
				]}
			/>
		</Section>
	)
}

/** What the bank confirmed, newest first. */
export function PaidParts({ payments }: { payments: Payments }) {
	const t = useText(incentiveDeskText).payments
	const columns = usePartColumns()
	return (
		<Section title={t.paid}>
			<Table
				caption={t.paid}
				captionHidden
				rows={payments.paid}
				rowKey={(row) => row.id}
				empty={<Text tone="muted">{t.paidEmpty}</Text>}
				columns={[
					...columns,
					{
						key: 'paidOn',
						head: t.paidOn,
						cell: (row) => (row.paidAt ? <Time value={row.paidAt} format="date" /> : '—'),
					},
					{ key: 'reference', head: t.reference, cell: (row) => row.bankReference },
				]}
			/>
		</Section>
	)
}
