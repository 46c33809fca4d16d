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

export function AssignedEntries({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const { list } = useText(signs)
	const roundName = useRoundName(desk.round)
	if (desk.assigned.length === 0) return null
	return (
		<Section title={t.current} note={roundName}>
			<Table
				caption={t.current}
				captionHidden
				running
				dense
				sticky
				rows={desk.assigned}
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
		</Section>
	)
}

/** The record of every drawing, as the supervisor checks it. */
export function Drawings({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	return (
		<Section title={t.history}>
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
	return (
		<Section title={t.conflicts} note={t.conflictsNote}>
			<Table
				caption={t.conflicts}
				captionHidden
				running
				dense
				rows={desk.conflicts}
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
		</Section>
	)
}
