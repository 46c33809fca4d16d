import { rankingText } from '~/messages/ranking'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof rankingText)['zh-CN']['states']

const tones = {
	preparing: 'quiet',
	scoring: 'info',
	closed: 'wait',
	ranked: 'ok',
} as const satisfies Record<State, string>

/** A round's state as a word; the sentence behind it on hover. */
export function RoundStateWord({ state }: { state: State }) {
	const [word, title] = useText(rankingText).states[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}
