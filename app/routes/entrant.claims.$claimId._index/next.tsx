import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { OwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'

const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)
const settled = ['paid', 'closed', 'performance_review']
const lost = ['rejected', 'forfeited', 'clawed_back']

/** What the claimant must do now, or what is being done. */
export function ClaimNext({ claim }: { claim: OwnClaim }) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const { now, state } = claim
	const note = [...claim.steps].reverse().find((step) => step.note !== '')?.note
	if (claim.lapsed) {
		return (
			<NextStep now={now} tone="over" sentence={t.now.lapsed} detail={words.stateNotes.forfeited} />
		)
	}
	if (state === 'draft' || state === 'returned') {
		const ready = claim.missing.length === 0 && claim.payee !== null
		const action = ready
			? { label: t.submitAction, href: `/entrant/claims/${claim.id}/submission` }
			: { label: t.continueAction, href: '#tasks' }
		const returned = state === 'returned'
		return (
			<NextStep
				now={now}
				sentence={returned ? t.now.returned : ready ? t.now.ready : t.now.draft}
				detail={returned && note ? t.state.returned(note) : t.state.claimBy}
				deadline={returned ? null : endOf(claim.lastDay)}
				action={action}
			/>
		)
	}
	if (settled.includes(state)) return <NextStep now={now} tone="done" sentence={t.now.paid} />
	const sentence = t.step.wait(claim.code ?? '', words.states[state])
	if (lost.includes(state)) {
		return <NextStep now={now} tone="over" sentence={words.stateNotes[state]} detail={note} />
	}
	return (
		<NextStep
			now={now}
			tone="wait"
			sentence={sentence}
			detail={claim.noticeOver ? words.noticeOver : words.stateNotes[state]}
			deadline={claim.noticeClosesAt}
			action={claim.noticeClosesAt ? { label: t.seeNotice, href: '/payout-notices' } : undefined}
		/>
	)
}
