import { contestText } from '~/messages/contest'
import type { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { Count } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { ContestStateWord } from '~/ui/contest-state-word'
import { formatDeadline } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import type { Column } from '~/ui/table'
import { workPlaces } from '~/web/work-places'
import { useWorkSentence } from '~/web/work-sentence'

type Contest = Awaited<ReturnType<typeof listOrganizedContests>>['contests'][number]

function Waiting({ contest, supervises }: { contest: Contest; supervises: boolean }) {
	const sentence = useWorkSentence(supervises)
	if (contest.work.length === 0) return '—'
	return (
		<Stack gap={1}>
			{contest.work.map((work) => (
				<TextLink key={work.key} href={`/organizer/${contest.slug}${workPlaces[work.key]}`}>
					{sentence(work)}
				</TextLink>
			))}
		</Stack>
	)
}

function Stages({ stages }: Pick<Contest, 'stages'>) {
	const t = useText(contestText)
	const locale = useLocale()
	return (
		<Stack gap={1}>
			{stages.map(({ key, name, closesAt }) => (
				<Text key={key} as="span">
					{t.stageUntil(name, formatDeadline(closesAt, locale))}
				</Text>
			))}
		</Stack>
	)
}

/** A contest with what waits in it and the stages now open. */
export function useContestColumns(supervises: boolean): Column<Contest>[] {
	const t = useText(contestText)
	return [
		{
			key: 'name',
			head: t.contest,
			primary: true,
			cell: ({ slug, name, edition }) => (
				<TextLink href={`/organizer/${slug}`}>{`${name} · ${edition}`}</TextLink>
			),
		},
		{
			key: 'work',
			head: supervises ? t.workRead : t.work,
			cell: (contest) => <Waiting contest={contest} supervises={supervises} />,
		},
		{
			key: 'stage',
			head: t.stageNow,
			cell: ({ stages }) => (stages.length > 0 ? <Stages stages={stages} /> : '—'),
		},
		{
			key: 'entries',
			head: t.entries,
			numeric: true,
			cell: ({ entries }) => <Count value={entries} />,
		},
		{
			key: 'state',
			head: t.state,
			nowrap: true,
			cell: ({ state }) => <ContestStateWord state={state} />,
		},
	]
}
