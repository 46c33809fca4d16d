import { entrantText } from '~/messages/entrant'
import { TextLink } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { OwnStateWord } from '~/web/entrant/own-state-word'
import type { Home } from './route'

type Entry = Home['entries'][number]

/** What is left to do on an entry; nothing for one in others' hands. */
function Missing({ entry }: { entry: Entry }) {
	const t = useText(entrantText).home
	const { missing, state, task } = entry
	const after =
		task === 'resubmit' ? t.unsubmitted : task === 'acknowledge' ? t.problemChanged : null
	if (state !== 'draft' && state !== 'returned' && !after) return null
	return (
		<Text as="span" size="small" tone={after ? 'wait' : 'hint'}>
			{after ?? (missing > 0 ? t.missing(missing) : t.complete)}
		</Text>
	)
}

/** One's entries with their states and deadlines. */
export function Entries({ entries }: { entries: Entry[] }) {
	const t = useText(entrantText)
	return (
		<Table
			caption={t.home.entries}
			captionHidden
			rows={entries}
			rowKey={({ id }) => id}
			rowTone={({ state }) => (state === 'returned' ? 'wait' : undefined)}
			columns={[
				{
					key: 'title',
					head: t.home.entry,
					primary: true,
					cell: (entry) => (
						<Stack gap={1}>
							<TextLink href={`/entrant/entries/${entry.id}`}>{entry.title}</TextLink>
							<Text as="span" size="small" tone="muted">
								{[entry.code ?? t.home.noCode, entry.organization].join(' · ')}
							</Text>
						</Stack>
					),
				},
				{
					key: 'track',
					head: t.entry.track,
					cell: ({ contest, track }) => `${contest.name} · ${track}`,
				},
				{
					key: 'state',
					head: t.home.state,
					cell: (entry) => (
						<Stack gap={1}>
							<Row>
								<OwnStateWord entry={entry} />
							</Row>
							<Missing entry={entry} />
						</Stack>
					),
				},
				{
					key: 'deadline',
					head: t.home.deadline,
					nowrap: true,
					cell: ({ until }) => (until ? <Time value={until} format="deadline" /> : '—'),
				},
			]}
		/>
	)
}
