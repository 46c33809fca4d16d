import { noticeText } from '~/messages/notice'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof noticeText)['zh-CN']['release']['states']

const tones = { proposed: 'wait', released: 'ok', rejected: 'no' } as const satisfies Record<
	State,
	string
>

/** The state of a release of results. */
export function ReleaseStateWord({ state }: { state: State }) {
	const [word, title] = useText(noticeText).release.states[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}
