import type { EntryState } from './lifecycle'

/** ok: safe or won · wait: something waits for the entrant · no: over · info: in others' hands. */
export type EntryTone = 'ok' | 'wait' | 'no' | 'info' | 'quiet'

const tones: Record<EntryState, EntryTone> = {
	draft: 'wait',
	submitted: 'ok',
	returned: 'wait',
	recommended: 'info',
	accepted: 'ok',
	rejected: 'no',
	under_review: 'info',
	advanced: 'ok',
	not_advanced: 'quiet',
	ranked: 'info',
	decided: 'info',
	on_notice: 'info',
	awarded: 'ok',
	withdrawn: 'quiet',
	disqualified: 'no',
}

/** How an entry's state is coloured to its people; the word always stands beside it. */
export function entryTone(state: EntryState): EntryTone {
	return tones[state]
}
