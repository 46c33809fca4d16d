import { Fragment } from 'react'
import { rankingText } from '~/messages/ranking'
import type { getRoundRanking } from '~/modules/ranking/queries/round.server'
import { Row as Line, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import { useNoteWords } from './note-words'

export type RoundPage = Awaited<ReturnType<typeof getRoundRanking>>
type Row = RoundPage['ranking']['result']['ranking'][number]
type Seat = NonNullable<RoundPage['ranking']['result']['selection']>['entries'][number]

const tones = { selected: 'ok', undecided: 'wait', not_selected: 'quiet' } as const

function SeatWord({ seat }: { seat: Seat | undefined }) {
	const t = useText(rankingText)
	if (!seat) return '—'
	const { outcome, reason } = seat
	return (
		<Stack gap={1}>
			<Line>
				<StateWord tone={tones[outcome]} word={t.outcomes[outcome]} title={t.why[reason]} />
			</Line>
			{reason === 'by_rank' || reason === 'seats_filled' ? null : (
				<Text size="small" tone="muted">
					{t.why[reason]}
				</Text>
			)}
		</Stack>
	)
}

function EntryCell({ page, code }: { page: RoundPage; code: string }) {
	const entry = page.ranking.entries[code]
	if (!entry) return code
	return (
		<Stack gap={1}>
			<Text as="span">{`${entry.code ?? ''} ${entry.title}`.trim()}</Text>
			<Text as="span" size="small" tone="muted">
				{[entry.organization, entry.domain].filter(Boolean).join(' · ')}
			</Text>
		</Stack>
	)
}

function useColumns(page: RoundPage): Column<Row>[] {
	const t = useText(rankingText)
	const names = new Map(page.round.criteria.map(({ name, label }) => [name, label]))
	const words = useNoteWords(names)
	const { selection } = page.ranking.result
	const seats = new Map(selection?.entries.map((seat) => [seat.entry, seat]))
	return [
		{
			key: 'rank',
			head: t.columns.rank,
			numeric: true,
			nowrap: true,
			cell: ({ rank }) => rank ?? t.unranked,
		},
		{
			key: 'entry',
			head: t.columns.entry,
			primary: true,
			cell: ({ entry }) => <EntryCell page={page} code={entry} />,
		},
		{ key: 'score', head: t.columns.score, numeric: true, cell: ({ score }) => score ?? '—' },
		{ key: 'sheets', head: t.columns.sheets, numeric: true, cell: ({ sheets }) => sheets },
		{
			key: 'seat',
			head: t.columns.seat,
			cell: ({ entry }) => <SeatWord seat={seats.get(entry)} />,
		},
		{
			key: 'note',
			head: t.columns.note,
			cell: ({ notes }) =>
				notes.length === 0
					? '—'
					: notes.map((note, index) => (
							<Fragment key={note.code}>
								{index > 0 ? <br /> : null}
								{words(note)}
							</Fragment>
						)),
		},
		{ key: 'code', head: t.columns.code, nowrap: true, cell: ({ entry }) => <code>{entry}</code> },
	]
}

/** The places of a round; entries without one stand last, with the reason. */
export function RankingTable({ page, caption }: { page: RoundPage; caption: string }) {
	const over = page.round.state === 'closed' || page.round.state === 'ranked'
	const unranked = over ? 'no' : undefined
	const tied = (row: Row) => row.notes.some(({ code }) => code === 'tie_shared')
	return (
		<Table
			caption={caption}
			captionHidden
			running
			dense
			sticky
			rows={page.ranking.result.ranking}
			rowKey={({ entry }) => entry}
			columns={useColumns(page)}
			rowTone={(row) => (row.rank === null ? unranked : tied(row) ? 'wait' : undefined)}
		/>
	)
}
