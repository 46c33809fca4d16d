import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import type { Overview } from './route'

/** Every submitted version with its receipt; old ones stay readable. */
export function Versions({ data: { entry, versions } }: { data: Overview }) {
	const t = useText(entrantText).entry
	const words = useText(entryText)
	const base = `/entrant/entries/${entry.id}`
	return (
		<Section title={t.versions}>
			<Table
				caption={t.versions}
				captionHidden
				rows={versions}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.versionsEmpty}>{t.versionsEmptyText}</EmptyState>}
				columns={[
					{
						key: 'number',
						head: t.version,
						primary: true,
						cell: ({ number, current }) => (
							<Row gap={2}>
								{words.number(number)}
								{current ? <StateWord tone="ok" word={t.currentVersion} /> : null}
							</Row>
						),
					},
					{
						key: 'receivedAt',
						head: t.receivedAt,
						cell: ({ receivedAt }) => <Time value={receivedAt} />,
					},
					{ key: 'files', head: t.files, numeric: true, cell: ({ files }) => files },
					{
						key: 'links',
						head: t.receipt,
						nowrap: true,
						cell: ({ number }) => (
							<Row gap={3}>
								<TextLink href={`${base}/receipts/${number}`}>{t.openReceipt}</TextLink>
								<TextLink href={`${base}/receipts/${number}/pdf`} download>
									PDF
								</TextLink>
								<TextLink href={`${base}/versions/${number}`}>{t.openVersion}</TextLink>
							</Row>
						),
					},
				]}
			/>
		</Section>
	)
}
