import { contestText } from '~/messages/contest'
import type { getContestOverview } from '~/modules/contest/queries/overview.server'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { workPlaces } from '~/web/work-places'
import { useWorkSentence } from '~/web/work-sentence'

type Overview = Awaited<ReturnType<typeof getContestOverview>>

function Due({ due, now }: { due: Date | null; now: Date }) {
	const t = useText(contestText)
	if (!due) return '—'
	if (due > now) return <Time value={due} format="deadline" />
	return (
		<Row gap={2}>
			<Time value={due} format="deadline" />
			<StateWord tone="no" word={t.workOverdue} />
		</Row>
	)
}

/** All that waits in the contest, with the instant by which. */
export function OpenWork({ overview }: { overview: Overview }) {
	const t = useText(contestText)
	const { work, slug, calendar, readOnly } = overview
	const sentence = useWorkSentence(readOnly)
	if (work.length === 0 && !readOnly) return null
	return (
		<Section title={readOnly ? t.workRead : t.work}>
			<Table
				caption={readOnly ? t.workRead : t.work}
				captionHidden
				rows={work}
				rowKey={({ key }) => key}
				empty={<EmptyState title={t.noWork} />}
				columns={[
					{
						key: 'work',
						head: t.workItem,
						primary: true,
						cell: (row) => (
							<TextLink href={`/organizer/${slug}${workPlaces[row.key]}`}>{sentence(row)}</TextLink>
						),
					},
					{
						key: 'due',
						head: t.workDue,
						cell: ({ due }) => <Due due={due} now={calendar.now} />,
					},
				]}
			/>
		</Section>
	)
}
