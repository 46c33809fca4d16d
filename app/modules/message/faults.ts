const faults = [
	'unreachable',
	'timeout',
	'login',
	'tls',
	'sender',
	'address',
	'later',
	'expired',
] as const

/** What went wrong, of an error as sendMail books it: a kind of fault and the server's words. */
export function faultOf(error: string | null): (typeof faults)[number] | 'other' | null {
	if (error === null) return null
	return faults.find((fault) => error.startsWith(`${fault}:`)) ?? 'other'
}
