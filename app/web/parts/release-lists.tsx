import { noticeText } from '~/messages/notice'
import type { getRelease } from '~/modules/notice/queries/releases.server'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'

type List = Awaited<ReturnType<typeof getRelease>>['lists'][number]

/** The lists as they would be published now, seat by seat. */
export function ReleaseLists({ lists }: { lists: List[] }) {
	const t = useText(noticeText)
	return lists.map((list) => (
		<Section key={list.trackId} title={list.title} note={list.trackName}>
			<Stack gap={3}>
				{list.blockers.map((blocker) => (
					<Text key={blocker} tone="wait">
						{t.release.blockers[blocker]}
					</Text>
				))}
				<Table
					caption={list.title}
					captionHidden
					rows={list.seats}
					rowKey={({ entryId }) => entryId}
					rowTone={({ waiting }) => (waiting ? 'wait' : undefined)}
					columns={[
						{ key: 'seat', head: t.seat, numeric: true, nowrap: true, cell: (row) => row.seat },
						{
							key: 'title',
							head: t.entry,
							primary: true,
							cell: (row) => (
								<>
									{row.code} {row.title}{' '}
									{row.waiting ? <StateWord tone="wait" word={t.release.waiting} /> : null}
								</>
							),
						},
						{ key: 'by', head: t.organization, cell: (row) => row.organization },
						{ key: 'score', head: t.score, numeric: true, cell: (row) => row.score },
					]}
				/>
			</Stack>
		</Section>
	))
}
