import type { Tone } from '~/ui/state-word'

/** How an organization's verification is coloured; its word always stands beside it. */
export const verificationTone = {
	unverified: 'quiet',
	pending: 'info',
	verified: 'ok',
	returned: 'wait',
} as const satisfies Record<string, Tone>
