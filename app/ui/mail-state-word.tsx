import { mailDeskText } from '~/messages/mail-desk'
import { useText } from './locale'
import { StateWord } from './state-word'

type State = keyof (typeof mailDeskText)['zh-CN']['states']

const tones = {
	queued: 'wait',
	held: 'wait',
	sent: 'ok',
	stored: 'info',
	gathered: 'info',
	failed: 'no',
	discarded: 'quiet',
} as const satisfies Record<State, string>

/** What became of a mail or a text message. */
export function MailStateWord({ state }: { state: State }) {
	const t = useText(mailDeskText)
	return <StateWord tone={tones[state]} word={t.states[state]} title={t.stateHelp[state]} />
}
