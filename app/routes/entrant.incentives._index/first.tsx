import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { EntrantIncentives } from '~/modules/incentive/queries/entrant-incentives.server'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'

const over = ['paid', 'closed', 'rejected', 'forfeited', 'clawed_back']
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)

/** What the firm must do first: mend, hand in, claim before the day ends, or wait. */
export function First({ data }: { data: EntrantIncentives }) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const { now, claims, matches } = data
	const returned = claims.find(({ state }) => state === 'returned')
	if (returned) {
		const action = { label: t.step.open, href: `/entrant/claims/${returned.id}` }
		return <NextStep now={now} sentence={t.step.mend(returned.code ?? '')} action={action} />
	}
	const draft = claims
		.filter(({ state, lapsed }) => state === 'draft' && !lapsed)
		.sort((a, b) => a.daysLeft - b.daysLeft)[0]
	if (draft) {
		const action = { label: t.continue, href: `/entrant/claims/${draft.id}` }
		const deadline = endOf(draft.lastDay)
		const sentence = t.step.finish(draft.policyName)
		return <NextStep now={now} sentence={sentence} action={action} deadline={deadline} />
	}
	const open = matches
		.filter(({ claim, window }) => !claim && window?.state === 'open')
		.sort((a, b) => (a.window?.daysLeft ?? 0) - (b.window?.daysLeft ?? 0))[0]
	if (open?.window) {
		return (
			<NextStep
				now={now}
				sentence={t.step.claim(open.policyName)}
				detail={open.matterTitle}
				deadline={endOf(open.window.lastDay)}
				action={{ label: t.step.see, href: '#policies' }}
			/>
		)
	}
	const running = claims.find(({ state }) => state !== 'draft' && !over.includes(state))
	if (running) {
		const sentence = t.step.wait(running.code ?? '', words.states[running.state])
		return (
			<NextStep
				now={now}
				tone="wait"
				sentence={sentence}
				detail={words.stateNotes[running.state]}
			/>
		)
	}
	const waits = matches.some(({ window }) => window === null)
	return (
		<NextStep
			now={now}
			tone={waits ? 'wait' : 'done'}
			sentence={waits ? t.step.before : t.step.done}
		/>
	)
}
