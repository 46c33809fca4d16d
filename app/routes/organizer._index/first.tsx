import { contestText } from '~/messages/contest'
import type { sinceLastVisit } from '~/modules/audit/since-last-visit.server'
import type { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { formatBeijingInput, formatCount, formatDateTime } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { workPlaces } from '~/web/work-places'
import { useWorkSentence } from '~/web/work-sentence'

type Data = Awaited<ReturnType<typeof listOrganizedContests>> & {
	visit: Awaited<ReturnType<typeof sinceLastVisit>> | null
}

/** What presses most over all contests; to a supervisor, what is new since the last visit. */
export function First({ data }: { data: Data }) {
	const t = useText(contestText)
	const sentence = useWorkSentence()
	const locale = useLocale()
	const { visit, first, now, contests } = data
	if (visit) {
		return (
			<NextStep
				now={now}
				tone={visit.events > 0 ? 'act' : 'done'}
				sentence={t.sinceVisit(formatCount(visit.events))}
				detail={visit.at ? t.lastVisit(formatDateTime(visit.at, locale)) : undefined}
				action={{
					label: t.readAudit,
					href: visit.at
						? `/admin/audit?from=${formatBeijingInput(visit.at).slice(0, 10)}`
						: '/admin/audit',
				}}
			/>
		)
	}
	if (contests.length === 0) return null
	if (!first) return <NextStep now={now} tone="done" sentence={t.next.nothing} />
	return (
		<NextStep
			now={now}
			tone={first.watched ? 'wait' : 'act'}
			sentence={sentence(first)}
			detail={`${first.name} · ${first.edition}`}
			deadline={first.due}
			action={{
				label: t.nextAction[first.key as keyof typeof t.nextAction],
				href: `/organizer/${first.slug}${workPlaces[first.key]}`,
			}}
		/>
	)
}
