import { claimWords } from '~/messages/incentive'
import { useText } from './locale'
import { StateWord, type Tone } from './state-word'

type Words = (typeof claimWords)['zh-CN']
type State = keyof Words['states']
type Part = keyof Words['instalmentStates']

const tones: Record<State, Tone> = {
	draft: 'quiet',
	claimed: 'info',
	returned: 'wait',
	district_check: 'info',
	joint_check: 'info',
	credit_check: 'info',
	approved: 'ok',
	payout_notice: 'info',
	paying: 'info',
	paid: 'ok',
	performance_review: 'info',
	closed: 'ok',
	rejected: 'no',
	withheld: 'wait',
	forfeited: 'no',
	clawed_back: 'no',
}

/** A claim's state; a draft whose last day is over is too late. */
export function ClaimStateWord({ state, lapsed = false }: { state: State; lapsed?: boolean }) {
	const t = useText(claimWords)
	if (lapsed) return <StateWord tone="no" word={t.lapsed} title={t.stateNotes.forfeited} />
	return <StateWord tone={tones[state]} word={t.states[state]} title={t.stateNotes[state]} />
}

const partTones: Record<Part, Tone> = {
	pending: 'quiet',
	proposed: 'wait',
	approved: 'info',
	exported: 'info',
	paid: 'ok',
	withheld: 'wait',
	forfeited: 'no',
	clawed_back: 'no',
}

export function InstalmentStateWord({ state }: { state: Part }) {
	const t = useText(claimWords)
	return <StateWord tone={partTones[state]} word={t.instalmentStates[state]} />
}

const truthTones: Record<'met' | 'not_met' | 'unknown', Tone> = {
	met: 'ok',
	not_met: 'no',
	unknown: 'wait',
}

/** Whether a condition is met; the words are the caller's. */
export function TruthWord({ result, word }: { result: keyof typeof truthTones; word: string }) {
	return <StateWord tone={truthTones[result]} word={word} />
}
