import { contestText } from '~/messages/contest'
import type { sinceLastVisit } from '~/modules/audit/since-last-visit.server'
import type { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { workKeys } from '~/modules/contest/rules/next-step'
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
	const { visit, contests, now } = data
	if (visit) {
		return (
			<NextStep
				now={now}
				tone={visit.events > 0 ? 'act' : 'done'}
				sentence={t.sinceVisit(formatCount(visit.events, locale))}
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
	const all = contests.flatMap((contest) => contest.work.map((work) => ({ contest, work })))
	const [first] = all.sort((a, b) => workKeys.indexOf(a.work.key) - workKeys.indexOf(b.work.key))
	if (!first) return null
	const { contest, work } = first
	return (
		<NextStep
			now={now}
			tone={work.key === 'sheets' ? 'wait' : 'act'}
			sentence={sentence(work)}
			detail={`${contest.name} · ${contest.edition}`}
			deadline={work.due && work.due > now ? work.due : null}
			action={{
				label: t.nextAction[work.key],
				href: `/organizer/${contest.slug}${workPlaces[work.key]}`,
			}}
		/>
	)
}
