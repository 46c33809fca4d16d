import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { TextLink } from '~/ui/button'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { useRoot } from '~/web/use-root'
import type { Home } from './route'
import type { Task } from './tasks'

/** Before there is an entry: register the organization, then start one while a contest is open. */
function Begin({ home: { organizations, contests } }: { home: Home }) {
	const t = useText(entrantText).home
	const now = useRoot().now
	const contest = contests.find(({ registration }) => registration.open)
	if (organizations.length === 0) {
		return (
			<NextStep
				sentence={t.register}
				detail={t.registerDetail}
				action={{ label: t.registerAction, href: '/entrant/organizations/new' }}
				deadline={contest?.registration.at}
				now={now}
			/>
		)
	}
	if (!contest) {
		return <NextStep tone="wait" sentence={t.notOpen} detail={t.notOpenDetail} now={now} />
	}
	return (
		<NextStep
			sentence={t.start}
			detail={t.startDetail(contest.name)}
			action={{ label: t.startAction, href: `/entrant/entries/new?contest=${contest.slug}` }}
			deadline={contest.registration.at}
			now={now}
		/>
	)
}

/** What must I do now, and until when; with nothing to do, what is being waited for. */
export function Step({ home, task }: { home: Home; task?: Task }) {
	const t = useText(entrantText).home
	const states = useText(entryStateText)
	const now = useRoot().now
	if (task) {
		const { sentence, detail, label, href, until } = task
		const action = { label, href }
		return (
			<NextStep sentence={sentence} detail={detail} action={action} deadline={until} now={now} />
		)
	}
	if (!home.waiting) return <Begin home={home} />
	const { id, title, state } = home.waiting
	return (
		<NextStep
			tone="wait"
			label={t.state}
			sentence={t.wait(title)}
			detail={states[state][1]}
			action={{ label: t.openEntry, href: `/entrant/entries/${id}` }}
			now={now}
		/>
	)
}

/** What else waits, each with its own deadline. */
export function OtherTasks({ tasks }: { tasks: Task[] }) {
	const t = useText(entrantText).home
	if (tasks.length === 0) return null
	return (
		<Section title={t.otherTasks}>
			<Table
				caption={t.otherTasks}
				captionHidden
				rows={tasks}
				rowKey={({ key }) => key}
				columns={[
					{
						key: 'task',
						head: t.task,
						primary: true,
						cell: ({ sentence, detail, href }) => (
							<Stack gap={1}>
								<TextLink href={href}>{sentence}</TextLink>
								{detail ? (
									<Text as="span" size="small" tone="muted">
										{detail}
									</Text>
								) : null}
							</Stack>
						),
					},
					{
						key: 'until',
						head: t.deadline,
						nowrap: true,
						cell: ({ until }) => (until ? <Time value={until} format="deadline" /> : t.soon),
					},
				]}
			/>
		</Section>
	)
}
