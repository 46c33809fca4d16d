import { incentiveDeskText } from '~/messages/incentive-desk'
import type { Payments } from '~/modules/incentive/queries/payments.server'
import { Button } from '~/ui/button'
import { plainField } from '~/ui/form/field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { formatBeijingInput } from '~/ui/format'
import { Row, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { type Column, Table } from '~/ui/table'
import { type Part, usePartColumns } from './part-columns'

function MarkPaid({ part, today }: { part: Part; today: string }) {
	const t = useText(incentiveDeskText).payments
	const field = (name: string, value?: string) => ({
		...plainField(name, value),
		id: `${name}-${part.id}`,
	})
	return (
		<Form action={`/incentive/payments/${part.id}/payment`}>
			<FieldRow>
				<TextField
					field={field('paidOn', today)}
					label={t.paidOn}
					type="date"
					width="short"
					required
				/>
				<TextField field={field('bankReference')} label={t.reference} width="medium" required />
			</FieldRow>
			<Row>
				<Button size="small">{t.markPaid}</Button>
			</Row>
		</Form>
	)
}

/** Parts handed to the bank, each waiting for its answer. */
export function AtTheBank({ payments }: { payments: Payments }) {
	const t = useText(incentiveDeskText).payments
	const paysFor = new Set(payments.contests.filter(({ pays }) => pays).map(({ id }) => id))
	const today = formatBeijingInput(payments.now).slice(0, 10)
	const columns: Column<Part>[] = [
		...usePartColumns(),
		{ key: 'batch', head: t.batch, nowrap: true, cell: (row) => row.batch?.number ?? '—' },
		{
			key: 'paid',
			head: t.markPaid,
			cell: (row) => (paysFor.has(row.contestId) ? <MarkPaid part={row} today={today} /> : '—'),
		},
	]
	return (
		<Section title={t.bank} id="bank">
			<Table
				caption={t.bank}
				captionHidden
				rows={payments.exported}
				rowKey={(row) => row.id}
				columns={columns}
				empty={<Text tone="muted">{t.bankEmpty}</Text>}
			/>
		</Section>
	)
}
