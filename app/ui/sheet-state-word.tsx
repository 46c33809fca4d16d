import { judgingText } from '~/messages/judging'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof judgingText)['zh-CN']['states']

const tones = {
	none: 'quiet',
	draft: 'wait',
	submitted: 'ok',
	abstained: 'quiet',
	void: 'no',
} as const satisfies Record<State, string>

/** A score sheet's state as a word; null = not begun. */
export function SheetStateWord({ state }: { state: Exclude<State, 'none'> | null }) {
	const key = state ?? 'none'
	const [word, title] = useText(judgingText).states[key]
	return <StateWord tone={tones[key]} word={word ?? key} title={title} />
}
