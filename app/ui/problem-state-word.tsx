import { statementText } from '~/messages/problem-statement'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof statementText)['zh-CN']['states']

const tones = {
	draft: 'wait',
	reviewed: 'info',
	published: 'ok',
	withdrawn: 'no',
} as const satisfies Record<State, string>

/** A problem statement's state as its organizers read it. */
export function ProblemStateWord({ state }: { state: State }) {
	const t = useText(statementText)
	return <StateWord tone={tones[state]} word={t.states[state]} title={t.stateNotes[state]} />
}
