import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { listDecisions } from '~/modules/notice/queries/decisions.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { DecisionStateWord } from '~/ui/decision-state-word'
import { EmptyState } from '~/ui/empty-state'
import { formatDateTime } from '~/ui/format'
import { Page, Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Changes } from '~/ui/read-only'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { tracks: await listDecisions(ctx, params.contest!) }
}

type Track = ReturnType<typeof useLoaderData<typeof loader>>['tracks'][number]

function Actions({ track, base }: { track: Track; base: string }) {
	const t = useText(noticeText)
	if (track.released || !track.frozen) return null
	if (track.pendingId) {
		return (
			<Row>
				{track.mine ? (
					<Changes>
						<Text as="span" tone="wait">
							{t.waitsForOther}
						</Text>
					</Changes>
				) : null}
				<ButtonLink
					kind={track.mine ? 'alt' : 'primary'}
					href={`${base}/${track.pendingId}/review`}
				>
					{track.mine ? t.decision.view : t.decision.review}
				</ButtonLink>
			</Row>
		)
	}
	return (
		<Changes>
			<ButtonLink kind={track.due ? 'primary' : 'alt'} href={`${base}/${track.id}`}>
				{track.approved ? t.decision.again : t.decision.enter}
			</ButtonLink>
		</Changes>
	)
}

function History({ track, base }: { track: Track; base: string }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const { columns } = t.decision
	const by = (person: { name: string } | null, when: Date | null) =>
		person && when ? t.decision.on(person.name, formatDateTime(when, locale)) : '—'
	return (
		<Table
			caption={track.listTitle}
			captionHidden
			rows={track.decisions}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'minutes',
					head: columns.minutes,
					primary: true,
					cell: ({ id, minutesNumber }) => (
						<TextLink href={`${base}/${id}/review`}>{minutesNumber}</TextLink>
					),
				},
				{
					key: 'seats',
					head: columns.seats,
					numeric: true,
					cell: ({ _count }) => `${_count.seats} / ${track.seats}`,
				},
				{ key: 'by', head: columns.by, cell: (row) => by(row.proposedBy, row.proposedAt) },
				{
					key: 'approved',
					head: columns.approved,
					cell: (row) => by(row.approvedBy, row.decidedAt),
				},
				{
					key: 'state',
					head: columns.state,
					cell: ({ state }) => <DecisionStateWord state={state} />,
				},
			]}
		/>
	)
}

export default function Decisions() {
	const t = useText(noticeText)
	const { tracks } = useLoaderData<typeof loader>()
	const { contest } = useParams()
	const base = `/organizer/${contest}/decision`
	return (
		<Page width="wide">
			<PageHeader title={t.decision.title} lead={t.decision.lead} />
			{tracks.map((track) => (
				<Section
					key={track.id}
					title={track.listTitle}
					note={track.name}
					actions={<Actions track={track} base={base} />}
				>
					<Stack gap={4}>
						{track.frozen ? null : (
							<EmptyState
								title={t.decision.notFrozen}
								action={{ label: t.decision.toRanking, href: `/organizer/${contest}/ranking` }}
							>
								{t.decision.notFrozenNote}
							</EmptyState>
						)}
						{track.spoilt.map((blocker) => (
							<Text key={blocker} tone="wait">
								{t.release.blockers[blocker]}
							</Text>
						))}
						{track.frozen && track.decisions.length === 0 ? (
							<Text tone="muted">{t.decision.noHistory}</Text>
						) : null}
						{track.decisions.length > 0 ? <History track={track} base={base} /> : null}
					</Stack>
				</Section>
			))}
		</Page>
	)
}
