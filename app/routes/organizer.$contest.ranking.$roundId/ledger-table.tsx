import { rankingText } from '~/messages/ranking'
import { signs } from '~/messages/punctuation'
import type { LedgerLine } from '~/modules/ranking/rules/ledger'
import { Details } from '~/ui/details'
import { formatScore } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import type { RoundPage } from './ranking-table'

const tones = {
	counted: 'ok',
	trimmed_high: 'info',
	trimmed_low: 'info',
	not_counted: 'no',
} as const

function useWhy(): (line: LedgerLine) => string {
	const t = useText(rankingText)
	const s = useText(signs)
	return ({ why, missing = [] }) => {
		if (!why) return ''
		if (why === 'incomplete') return t.ledgerWhy.incomplete(s.list(missing))
		return t.ledgerWhy[why as 'void'] ?? why
	}
}

function useColumns({ ranking }: RoundPage, byCriterion: boolean): Column<LedgerLine>[] {
	const t = useText(rankingText)
	const why = useWhy()
	return [
		{
			key: 'entry',
			head: t.ledgerColumns.entry,
			primary: true,
			cell: ({ entry }) => `${ranking.entries[entry]?.code ?? entry}`,
		},
		{
			key: 'judge',
			head: t.ledgerColumns.judge,
			cell: ({ judge }) => (
				<>
					<code>{judge}</code> {ranking.judges[judge]}
				</>
			),
		},
		...(byCriterion
			? [{ key: 'criterion', head: t.criterion, cell: ({ criterion }: LedgerLine) => criterion }]
			: []),
		{
			key: 'score',
			head: t.ledgerColumns.score,
			numeric: true,
			cell: ({ score }) => (score === null ? '—' : formatScore(score)),
		},
		{
			key: 'status',
			head: t.ledgerColumns.status,
			cell: ({ status }) => (
				<StateWord
					tone={tones[status]}
					word={t.ledgerStatus[status][0]!}
					title={t.ledgerStatus[status][1]}
				/>
			),
		},
		{ key: 'why', head: t.ledgerColumns.why, cell: (line) => why(line) || '—' },
	]
}

/** Every sheet, in the order of the ranking, folded away until somebody asks. */
export function Ledger({ page }: { page: RoundPage }) {
	const t = useText(rankingText)
	const { ledger, ranking } = page.ranking.result
	const place = new Map(ranking.map(({ entry }, index) => [entry, index]))
	const rows = [...ledger].sort((a, b) => (place.get(a.entry) ?? 0) - (place.get(b.entry) ?? 0))
	const columns = useColumns(page, page.round.rule.by === 'criterion')
	return (
		<Details summary={t.ledger}>
			<Stack gap={4}>
				<Text tone="muted">{t.ledgerNote}</Text>
				<Table
					caption={t.ledger}
					captionHidden
					running
					dense
					rows={rows}
					rowKey={({ entry, judge, criterion = '' }) => `${entry} ${judge} ${criterion}`}
					columns={columns}
				/>
			</Stack>
		</Details>
	)
}
