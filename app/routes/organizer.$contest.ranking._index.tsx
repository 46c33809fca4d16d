import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { rankingText } from '~/messages/ranking'
import { listRankings } from '~/modules/ranking/queries/rounds.server'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount } from '~/ui/format'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Hash } from '~/ui/proof-line'
import { RoundStateWord } from '~/ui/round-state-word'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { tracks: await listRankings(ctx, params.contest!) }
}

type Track = ReturnType<typeof useLoaderData<typeof loader>>['tracks'][number]

function Rounds({ track }: { track: Track }) {
	const t = useText(rankingText)
	const base = `/organizer/${useParams().contest}/ranking`
	return (
		<Table
			caption={track.name}
			captionHidden
			rows={track.rounds}
			rowKey={({ id }) => id}
			empty={<EmptyState title={t.noRounds}>{t.noRoundsNote}</EmptyState>}
			columns={[
				{
					key: 'round',
					head: t.round,
					primary: true,
					cell: ({ id, name }) => <TextLink href={`${base}/${id}`}>{name}</TextLink>,
				},
				{
					key: 'use',
					head: t.columns.note,
					cell: ({ deciding, state }) =>
						deciding ? t.deciding : state === 'preparing' ? '—' : t.notDeciding,
				},
				{
					key: 'sheets',
					head: t.sheets,
					numeric: true,
					cell: ({ submitted, assignments }) =>
						t.sheetsOf(formatCount(submitted), formatCount(assignments)),
				},
				{
					key: 'state',
					head: t.state,
					cell: ({ state }) => <RoundStateWord state={state} />,
				},
				{
					key: 'snapshot',
					head: t.snapshot,
					cell: ({ snapshot }) =>
						snapshot ? (
							<Hash value={snapshot.hash} label={t.frozen(String(snapshot.number))} />
						) : (
							t.noSnapshot
						),
				},
			]}
		/>
	)
}

export default function Rankings() {
	const t = useText(rankingText)
	const { tracks } = useLoaderData<typeof loader>()
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			{tracks.map((track) => (
				<Section key={track.id} title={track.name}>
					<Rounds track={track} />
				</Section>
			))}
		</Page>
	)
}
