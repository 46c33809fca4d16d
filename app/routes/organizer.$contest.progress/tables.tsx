import { panelText } from '~/messages/panel'
import type { ProgressDesk } from '~/modules/scoring/queries/progress.server'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'

type Tally = ProgressDesk['judges'][number] | ProgressDesk['entries'][number]

function useTallies<Row extends Tally>(): Column<Row>[] {
	const t = useText(panelText).progress.columns
	return (['assigned', 'submitted', 'draft', 'open', 'abstained'] as const).map((key) => ({
		key,
		head: t[key],
		numeric: true,
		cell: (row) => row[key],
	}))
}

export function ByJudge({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	return (
		<Section title={t.byJudge}>
			<Table
				caption={t.byJudge}
				captionHidden
				running
				dense
				rows={desk.judges}
				rowKey={(row) => row.id}
				rowTone={(row) => (row.assigned > 0 && row.assigned === row.open ? 'wait' : undefined)}
				columns={[
					{ key: 'judge', head: t.columns.judge, primary: true, cell: (row) => row.name },
					...useTallies<ProgressDesk['judges'][number]>(),
				]}
			/>
		</Section>
	)
}

export function ByEntry({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	return (
		<Section title={t.byEntry}>
			<Table
				caption={t.byEntry}
				captionHidden
				running
				dense
				sticky
				rows={desk.entries}
				rowKey={(row) => row.id}
				columns={[
					{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code },
					{ key: 'entry', head: t.columns.entry, primary: true, cell: (row) => row.title },
					...useTallies<ProgressDesk['entries'][number]>(),
					...(desk.entries.some(({ wide }) => wide)
						? [
								{
									key: 'spread',
									head: t.columns.spread,
									cell: (row: ProgressDesk['entries'][number]) =>
										row.wide ? <StateWord tone="wait" word={t.spread} title={t.spreadTitle} /> : '',
								},
							]
						: []),
				]}
			/>
		</Section>
	)
}
