import { panelText } from '~/messages/panel'
import type { ProgressDesk } from '~/modules/scoring/queries/progress.server'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import { PageNav } from '~/web/page-nav'

type Tally = ProgressDesk['judges']['rows'][number] | ProgressDesk['entries']['rows'][number]

/** One column for each state; void sheets are rare and have theirs where there is one. */
function useTallies<Row extends Tally>(rows: Row[]): Column<Row>[] {
	const t = useText(panelText).progress.columns
	const keys = ['assigned', 'submitted', 'draft', 'open', 'abstained', 'void'] as const
	const shown = keys.filter((key) => key !== 'void' || rows.some((row) => row.void > 0))
	return shown.map((key) => ({
		key,
		head: t[key],
		numeric: true,
		cell: (row) => row[key],
	}))
}

export function ByJudge({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	const { rows, ...place } = desk.judges
	return (
		<Section title={t.byJudge}>
			<Table
				caption={t.byJudge}
				captionHidden
				running
				dense
				rows={rows}
				rowKey={(row) => row.id}
				rowTone={(row) => (row.assigned > 0 && row.assigned === row.open ? 'wait' : undefined)}
				columns={[
					{ key: 'judge', head: t.columns.judge, primary: true, cell: (row) => row.name },
					...useTallies(rows),
				]}
			/>
			<PageNav name="judges" {...place} />
		</Section>
	)
}

export function ByEntry({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	const { rows, ...place } = desk.entries
	return (
		<Section title={t.byEntry}>
			<Table
				caption={t.byEntry}
				captionHidden
				running
				dense
				sticky
				rows={rows}
				rowKey={(row) => row.id}
				columns={[
					{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code },
					{ key: 'entry', head: t.columns.entry, primary: true, cell: (row) => row.title },
					...useTallies(rows),
					...(rows.some(({ wide }) => wide)
						? [
								{
									key: 'spread',
									head: t.columns.spread,
									cell: (row: ProgressDesk['entries']['rows'][number]) =>
										row.wide ? <StateWord tone="wait" word={t.spread} title={t.spreadTitle} /> : '',
								},
							]
						: []),
				]}
			/>
			<PageNav {...place} />
		</Section>
	)
}
