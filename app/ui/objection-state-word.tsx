import { objectionText } from '~/messages/objection'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof objectionText)['zh-CN']['objection']['states']

const tones = {
	received: 'wait',
	accepted: 'wait',
	not_accepted: 'quiet',
	upheld: 'no',
	dismissed: 'ok',
} as const satisfies Record<State, string>

/** An objection's state; `proposed`: a first person has proposed to uphold it. */
export function ObjectionStateWord({ state, proposed = false }: Props) {
	const t = useText(objectionText).objection
	const [word, title] = proposed ? t.proposed : t.states[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}

type Props = { state: State; proposed?: boolean }
