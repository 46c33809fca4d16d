import { incentiveDeskText } from '~/messages/incentive-desk'
import type { Payments } from '~/modules/incentive/queries/payments.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Form } from '~/ui/form/form'
import { RowCheckbox } from '~/ui/form/row-checkbox'
import { HiddenField } from '~/ui/form/text-field'
import { formatDeadline } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import { type Part, usePartColumns } from './part-columns'

type Props = { contest: Payments['contests'][number]; several: boolean; parts: Part[] }

function useReadiness(): Column<Part> {
	const t = useText(incentiveDeskText).payments
	const locale = useLocale()
	const words = (row: Part) =>
		row.waits ? t.notice(formatDeadline(row.waits, locale)) : row.noNotice ? t.noNotice : ''
	return {
		key: 'state',
		head: t.state,
		cell: (row) => (
			<StateWord tone={row.ready ? 'ok' : 'wait'} word={row.ready ? t.ready : words(row)} />
		),
	}
}

/** Parts approved by two persons; finance chooses those that go into the next batch. */
export function WaitingParts({ contest, several, parts }: Props) {
	const t = useText(incentiveDeskText).payments
	const columns = [...usePartColumns(), useReadiness()]
	const form = `batch-${contest.id}`
	const choose: Column<Part> = {
		key: 'choose',
		head: t.export,
		headHidden: true,
		cell: (row) => (
			<RowCheckbox
				name="instalmentIds"
				value={row.id}
				form={form}
				label={t.choose(`${row.code} ${row.label}`)}
				disabled={!row.ready}
				checked={row.ready}
			/>
		),
	}
	return (
		<Section
			title={several ? `${t.waiting} · ${contest.name} ${contest.edition}` : t.waiting}
			id="waiting"
		>
			<Stack gap={4}>
				<Table
					caption={t.waiting}
					captionHidden
					rows={parts}
					rowKey={(row) => row.id}
					columns={contest.pays ? [choose, ...columns] : columns}
					empty={<EmptyState title={t.waitingEmpty}>{t.waitingEmptyDetail}</EmptyState>}
				/>
				{contest.pays && parts.some(({ ready }) => ready) ? (
					<Form id={form}>
						<HiddenField name="contestId" value={contest.id} />
						<Row gap={4} align="center">
							<Button>{t.export}</Button>
							<Text tone="hint" size="small">
								{t.exportNote}
							</Text>
						</Row>
					</Form>
				) : null}
			</Stack>
		</Section>
	)
}
