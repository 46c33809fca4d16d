import { entryStateText } from '~/messages/entry-state'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof entryStateText)['zh-CN']

const tones = {
	draft: 'quiet',
	submitted: 'info',
	returned: 'wait',
	recommended: 'info',
	accepted: 'ok',
	rejected: 'no',
	under_review: 'info',
	advanced: 'ok',
	not_advanced: 'quiet',
	ranked: 'info',
	decided: 'ok',
	on_notice: 'wait',
	awarded: 'ok',
	withdrawn: 'quiet',
	disqualified: 'no',
} as const satisfies Record<State, string>

/** An entry's state as a word; the sentence behind it on hover. */
export function EntryStateWord({ state }: { state: State }) {
	const [word, title] = useText(entryStateText)[state]
	return <StateWord tone={tones[state]} word={word ?? state} title={title} />
}
