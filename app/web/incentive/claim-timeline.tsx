import { claimWords } from '~/messages/incentive'
import { signs } from '~/messages/punctuation'
import type { ClaimView } from '~/modules/incentive/queries/claim-view.server'
import { formatDeadline } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { Timeline } from '~/ui/timeline'

type State = ClaimView['state']
type Step = {
	id: string
	action: string
	fromState: State
	toState: State
	note: string
	role: 'claimant' | 'officer' | 'finance'
	at: Date
	/** Staff read the name beside the role. */
	who?: string | null
}

/** The way of a claim that nothing stops. */
const way: State[] = [
	'claimed',
	'district_check',
	'joint_check',
	'credit_check',
	'approved',
	'payout_notice',
	'paying',
	'paid',
]
const setBack = [
	'return',
	'reject',
	'withhold',
	'decline_approval',
	'return_instalment',
	'forfeit_instalment',
	'claw_back',
]

function ahead(state: State): State[] {
	const at = state === 'draft' || state === 'returned' ? 0 : way.indexOf(state) + 1
	const open = way.includes(state) || state === 'draft' || state === 'returned'
	return open ? way.slice(at) : []
}

/** Every step so far in words, by whose hand and when, and what comes next. */
export function ClaimTimeline({
	state,
	steps,
	noticeClosesAt,
	noticeOver,
	noticeUntil,
}: {
	state: State
	steps: Step[]
	noticeClosesAt: Date | null
	noticeOver: boolean
	noticeUntil: (when: string) => string
}) {
	const t = useText(claimWords)
	const locale = useLocale()
	const titles: Record<string, string> = t.steps
	const { pair } = useText(signs)
	const title = ({ action, toState }: Step) =>
		action === 'pass' ? pair(titles.pass ?? '', t.states[toState]) : (titles[action] ?? action)
	const coming = ahead(state)
	const isOver = !way.includes(state) && state !== 'draft' && state !== 'returned'
	const now = isOver || state === 'paid' ? null : state
	return (
		<Timeline
			steps={[
				...steps.map((step) => ({
					key: step.id,
					title: title(step),
					who: step.who ? `${t.roles[step.role]} ${step.who}` : t.roles[step.role],
					when: step.at,
					state: setBack.includes(step.action) ? ('no' as const) : ('done' as const),
					note: step.note || undefined,
				})),
				...(now
					? [
							{
								key: 'now',
								title: t.states[now],
								when: noticeClosesAt ? noticeUntil(formatDeadline(noticeClosesAt, locale)) : null,
								state: 'now' as const,
								note: noticeOver ? t.noticeOver : t.stateNotes[now],
							},
						]
					: []),
				...coming.map((next) => ({ key: next, title: t.states[next], state: 'next' as const })),
			]}
		/>
	)
}
