import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { useRoot } from '~/web/use-root'
import type { Home } from './route'

const open = (entry: { id: string }) => `/entrant/entries/${entry.id}`

/** Before there is an entry: register the organization, then start one while a contest is open. */
function Begin({ home: { organizations, contests } }: { home: Home }) {
	const t = useText(entrantText).home
	const now = useRoot()?.now ?? 0
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

/** What must I do now, and until when. */
export function Step({ home }: { home: Home }) {
	const t = useText(entrantText).home
	const states = useText(entryStateText)
	const now = useRoot()?.now ?? 0
	const { next } = home
	if (!next) return <Begin home={home} />
	const { entry, kind } = next
	const action = { label: t.openEntry, href: open(entry) }
	if (kind === 'wait') {
		return (
			<NextStep
				tone="wait"
				label={t.state}
				sentence={t.wait(entry.title)}
				detail={states[entry.state][1]}
				action={action}
				now={now}
			/>
		)
	}
	const missing = entry.lacks.filter(({ blocking }) => blocking).length
	if (kind === 'finish') {
		return (
			<NextStep
				sentence={t.finish(entry.title)}
				detail={t.finishDetail(missing)}
				action={action}
				deadline={next.until}
				now={now}
			/>
		)
	}
	return (
		<NextStep
			sentence={kind === 'mend' ? t.mend(entry.title) : t.submit(entry.title)}
			detail={kind === 'mend' ? states.returned[1] : t.submitDetail}
			action={
				kind === 'mend' || !entry.may.submit
					? action
					: { label: t.goSubmit, href: `${open(entry)}/submission` }
			}
			deadline={next.until}
			now={now}
		/>
	)
}
