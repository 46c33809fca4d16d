import { useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import type { getDecision } from '~/modules/notice/queries/decisions.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDate, formatDateTime } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Hash } from '~/ui/proof-line'
import { Panel, Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'

type Loaded = Awaited<ReturnType<typeof getDecision>>

/** The minutes, the snapshot the list rests on, and who entered and reviewed it. */
export function DecisionFacts({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const { contest } = useParams()
	const { decision } = page
	const { snapshot, minutesFile, approvedBy, decidedAt } = decision
	const on = (who: string, when: Date) => t.decision.on(who, formatDateTime(when, locale))
	const ranking = `/organizer/${contest}/ranking/${snapshot.roundId}?snapshot=${snapshot.number}`
	return (
		<Panel>
			<DescriptionList
				columns={2}
				items={[
					{ term: t.decision.minutesNumber, value: decision.minutesNumber },
					{ term: t.decision.minutesDate, value: formatDate(decision.minutesDate, locale) },
					{
						term: t.decision.minutesFile,
						value: minutesFile ? (
							<TextLink href={`/files/${minutesFile.id}`}>{minutesFile.name}</TextLink>
						) : (
							t.decision.noFile
						),
					},
					{
						term: t.decision.snapshot,
						value: (
							<TextLink href={ranking}>
								{t.decision.basis(String(snapshot.number))} <Hash value={snapshot.hash} />
							</TextLink>
						),
					},
					{
						term: t.decision.proposedBy,
						value: on(decision.proposedBy.name, decision.proposedAt),
					},
					{
						term: t.decision.approvedBy,
						value: approvedBy && decidedAt ? on(approvedBy.name, decidedAt) : t.waitsForOther,
					},
					...(decision.note ? [{ term: t.decision.note, value: decision.note }] : []),
					...(decision.refusal ? [{ term: t.refusal, value: decision.refusal }] : []),
				]}
			/>
		</Panel>
	)
}

/** The seats beside the computed places; a departure stands out. */
export function DecisionSeats({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const { columns, reason, rank, newSeat, lost, lostLine, vacantLine } = t.decision
	return (
		<Section title={columns.seats}>
			<Stack gap={4}>
				<Table
					caption={columns.seats}
					captionHidden
					running
					rows={page.seats}
					rowKey={({ seat }) => String(seat)}
					rowTone={({ rank: place, seat }) => (place === seat ? undefined : 'wait')}
					columns={[
						{ key: 'seat', head: t.seat, numeric: true, nowrap: true, cell: (row) => row.seat },
						{
							key: 'title',
							head: t.entry,
							primary: true,
							cell: (row) => (
								<Stack gap={1}>
									<Text as="span">
										{row.code} {row.title}{' '}
										{row.isNew ? <StateWord tone="info" word={newSeat} /> : null}
									</Text>
									<Text as="span" size="small" tone="muted">
										{[row.organization, row.domain].filter(Boolean).join(' · ')}
									</Text>
								</Stack>
							),
						},
						{ key: 'rank', head: rank, numeric: true, cell: (row) => row.rank ?? '—' },
						{ key: 'score', head: t.score, numeric: true, cell: (row) => row.score },
						{ key: 'reason', head: reason, cell: (row) => row.reason || t.decision.asComputed },
					]}
				/>
				{page.decision.vacant > 0 ? (
					<Text tone="muted">{vacantLine(String(page.decision.vacant))}</Text>
				) : null}
				{page.lost.map(({ seat, title }) => (
					<Text key={title} tone="no">
						{`${lost}${t.colon}${lostLine(String(seat), title)}`}
					</Text>
				))}
			</Stack>
		</Section>
	)
}
