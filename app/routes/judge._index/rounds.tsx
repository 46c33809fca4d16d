import { judgingText } from '~/messages/judging'
import type { getJudgeHome } from '~/modules/scoring/queries/judge-list.server'
import { Score } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { useLocale, useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { SheetStateWord } from '~/ui/sheet-state-word'
import { type Column, Table } from '~/ui/table'
import { Time } from '~/ui/time'

type Round = Awaited<ReturnType<typeof getJudgeHome>>['rounds'][number]
type Row = NonNullable<Round['assignments']>[number]

function useColumns(): Column<Row>[] {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	return [
		{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.entry.code },
		{
			key: 'title',
			head: t.columns.title,
			primary: true,
			cell: (row) => (
				<TextLink href={`/judge/assignments/${row.id}`}>{row.title ?? t.blindTitle}</TextLink>
			),
		},
		{
			key: 'domain',
			head: t.columns.domain,
			cell: (row) => (english ? row.entry.domain?.nameEn : row.entry.domain?.name) ?? '—',
		},
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => <SheetStateWord state={row.sheet?.state ?? null} />,
		},
		{
			key: 'total',
			head: t.columns.total,
			numeric: true,
			cell: (row) => {
				const total = row.sheet?.total ?? null
				return total === null ? '—' : <Score hundredths={total} />
			},
		},
	]
}

/** A round's name, led by its track's unless it says so itself. */
function useRoundName() {
	const english = useLocale() === 'en'
	return ({ name, nameEn, track }: Round) => {
		const [own, of] = english ? [nameEn, track.nameEn] : [name, track.name]
		return own.startsWith(of) ? own : `${of} · ${own}`
	}
}

/** One round's entries, with what has been done of them. */
export function RoundSection({ round }: { round: Round }) {
	const t = useText(judgingText)
	const columns = useColumns()
	const name = useRoundName()(round)
	const rows = round.assignments ?? []
	const when = round.isOpen ? (
		<>
			{t.until} <Time value={round.scoringEndsAt} format="deadline" />
		</>
	) : round.over ? (
		t.closed
	) : (
		t.notOpenYet
	)
	return (
		<Section
			title={name}
			note={
				<>
					{round.contest} · {when} · {t.progress(rows.length - round.left, rows.length)}
				</>
			}
		>
			<Table
				caption={name}
				captionHidden
				running
				columns={columns}
				rows={rows}
				rowKey={(row) => row.id}
			/>
		</Section>
	)
}

/** Rounds that are over, closed until asked for. */
export function PastRounds({ rounds }: { rounds: Round[] }) {
	const t = useText(judgingText)
	const nameOf = useRoundName()
	if (rounds.length === 0) return null
	return (
		<Section title={t.past}>
			<Table
				caption={t.past}
				captionHidden
				rows={rounds}
				rowKey={({ id }) => id}
				columns={[
					{ key: 'round', head: t.columnsPast.round, primary: true, cell: nameOf },
					{ key: 'contest', head: t.columnsPast.contest, cell: ({ contest }) => contest },
					{
						key: 'entries',
						head: t.columnsPast.entries,
						cell: ({ id, entries }) => (
							<TextLink href={`/judge?round=${id}`}>{t.pastOpen(entries)}</TextLink>
						),
					},
				]}
			/>
		</Section>
	)
}
