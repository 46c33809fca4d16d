import { noticeText } from '~/messages/notice'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof noticeText)['zh-CN']['decision']['states']

const tones = {
	proposed: 'wait',
	approved: 'ok',
	rejected: 'no',
	superseded: 'quiet',
} as const satisfies Record<State, string>

/** The state of the committee's decision on a list. */
export function DecisionStateWord({ state }: { state: State }) {
	const [word, title] = useText(noticeText).decision.states[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}
