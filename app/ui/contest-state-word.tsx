import { contestText } from '~/messages/contest'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof contestText)['zh-CN']['states']

const tones = { draft: 'wait', published: 'ok', archived: 'quiet' } as const satisfies Record<
	State,
	string
>

/** Whether a contest is prepared, public or archived. */
export function ContestStateWord({ state }: { state: State }) {
	const t = useText(contestText)
	return <StateWord tone={tones[state]} word={t.states[state]} title={t.stateNotes[state]} />
}
