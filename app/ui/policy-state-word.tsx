import { incentivePolicyText } from '~/messages/incentive-policy'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof incentivePolicyText)['zh-CN']['states']

const tones = { draft: 'quiet', published: 'ok', retired: 'no' } as const satisfies Record<
	State,
	string
>

/** Whether an incentive policy takes claims. */
export function PolicyStateWord({ state }: { state: State }) {
	const t = useText(incentivePolicyText)
	return <StateWord tone={tones[state]} word={t.states[state]} />
}
