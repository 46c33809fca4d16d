import { entrantText } from '~/messages/entrant'
import { organizationText } from '~/messages/organization'
import { signs } from '~/messages/punctuation'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { formatPercent } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import type { PartnersData } from './route'

type Partner = PartnersData['partners'][number]

/** The consortium's partners with their shares, confirmations and verification. */
export function Partners({ data, editable }: { data: PartnersData; editable: boolean }) {
	const t = useText(entrantText).partners
	const states = useText(organizationText).states
	const { aside } = useText(signs)
	const { entry, partners, leadShare } = data
	const removal = {
		key: 'remove',
		head: t.remove,
		headHidden: true,
		cell: ({ organizationId, name }: Partner) => (
			<ConfirmButton
				label={t.remove}
				kind="quiet"
				size="small"
				question={t.removeQuestion(name)}
				detail={t.removeDetail}
				confirmLabel={t.remove}
				action={`/entrant/entries/${entry.id}/partners/removals`}
				fields={{ organizationId }}
			/>
		),
	}
	return (
		<Stack gap={3}>
			<Table
				caption={t.caption}
				captionHidden
				rows={partners}
				rowKey={({ organizationId }) => organizationId}
				empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
				columns={[
					{
						key: 'name',
						head: t.name,
						primary: true,
						cell: ({ name, verification }) => aside(name, states[verification].word),
					},
					{
						key: 'share',
						head: t.share,
						numeric: true,
						cell: ({ shareBasisPoints }) => formatPercent(shareBasisPoints / 10_000),
					},
					{
						key: 'state',
						head: t.state,
						cell: ({ confirmedAt }) => (
							<StateWord
								tone={confirmedAt ? 'ok' : 'wait'}
								word={confirmedAt ? t.confirmed : t.waiting}
							/>
						),
					},
					...(editable ? [removal] : []),
				]}
			/>
			{partners.length > 0 ? (
				<Text tone="muted">{t.leadShare(formatPercent(leadShare / 10_000))}</Text>
			) : null}
		</Stack>
	)
}
