import { panelText } from '~/messages/panel'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof panelText)['zh-CN']['judges']['states']

const tones = {
	invited: 'wait',
	accepted: 'ok',
	declined: 'quiet',
	removed: 'quiet',
} as const satisfies Record<State, string>

/** How a judge answered the invitation. */
export function JudgeStateWord({ state }: { state: State }) {
	const [word, title] = useText(panelText).judges.states[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}
