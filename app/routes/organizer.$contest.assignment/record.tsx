import { panelText } from '~/messages/panel'
import { signs } from '~/messages/punctuation'
import type { AssignmentDesk } from '~/modules/assignment/queries/assignment-desk.server'
import { EmptyState } from '~/ui/empty-state'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { useRoundName } from '~/ui/round-tabs'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { Timeline } from '~/ui/timeline'
import { PageNav } from '~/web/page-nav'

export function AssignedEntries({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const { list } = useText(signs)
	const roundName = useRoundName(desk.round)
	const { rows, ...place } = desk.assigned
	if (place.total === 0) return null
	return (
		<Section title={t.counted(t.current, place.total)} note={roundName}>
			<Table
				caption={t.current}
				captionHidden
				running
				dense
				sticky
				rows={rows}
				rowKey={(row) => row.id}
				columns={[
					{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code },
					{ key: 'title', head: t.columns.title, primary: true, cell: (row) => row.title },
					{
						key: 'judges',
						head: t.columns.judges,
						cell: (row) => list(row.judges.map(({ name }) => name)),
					},
				]}
			/>
			<PageNav {...place} />
		</Section>
	)
}

/** The record of every drawing, as the supervisor checks it. */
export function Drawings({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	return (
		<Section title={t.counted(t.history, desk.runs.length)}>
			{desk.runs.length === 0 ? (
				<EmptyState title={t.noHistory}>
					<Text>{t.noHistoryDetail}</Text>
				</EmptyState>
			) : (
				<Timeline
					steps={desk.runs.map((run) => ({
						key: run.id,
						title: t.runTitle(run.seed),
						who: run.author,
						when: run.at,
						state: run.unfilled.length === 0 ? 'done' : 'no',
						note: t.runNote(run.perEntry, run.minLoad, run.maxLoad),
					}))}
				/>
			)}
		</Section>
	)
}

export function Conflicts({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const reasons: Record<string, string> = t.reasons
	const { rows, ...place } = desk.conflicts
	return (
		<Section title={t.counted(t.conflicts, place.total)} note={t.conflictsNote}>
			<Table
				caption={t.conflicts}
				captionHidden
				running
				dense
				rows={rows}
				rowKey={(row) => `${row.entry.id} ${row.judge.id}`}
				empty={<Text tone="muted">{t.noConflicts}</Text>}
				columns={[
					{
						key: 'entry',
						head: t.conflictColumns.entry,
						nowrap: true,
						cell: (row) => row.entry.code,
					},
					{
						key: 'judge',
						head: t.conflictColumns.judge,
						primary: true,
						cell: (row) => row.judge.name,
					},
					{ key: 'source', head: t.conflictColumns.source, cell: (row) => t.sources[row.source] },
					{
						key: 'reason',
						head: t.conflictColumns.reason,
						cell: (row) => reasons[row.reason] ?? row.reason,
					},
				]}
			/>
			<PageNav name="conflicts" {...place} />
		</Section>
	)
}
