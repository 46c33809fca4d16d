import { parsePhone } from './phone'

/**
 * Where an account is reached, which is also the name one logs in with: an e-mail address in lower
 * case, or a number in E.164. Both are told apart by the "@".
 */
export type Channel = 'email' | 'sms'

export function channelOf(address: string): Channel {
	return address.includes('@') ? 'email' : 'sms'
}

/** A mail address is checked by its schema; a number becomes E.164; null for neither. */
export function parseAddress(text: string, isEmail: (text: string) => boolean): string | null {
	const typed = text.normalize('NFKC').trim()
	if (!typed.includes('@')) return parsePhone(typed)
	const email = typed.toLowerCase()
	return email.length <= 254 && isEmail(email) ? email : null
}

/** Enough to recognize one's own address by, too little to learn somebody else's. */
export function maskAddress(address: string): string {
	const [local = '', domain] = address.split('@')
	if (domain === undefined) return `${address.slice(0, -8)}****${address.slice(-4)}`
	return `${local.slice(0, Math.min(2, local.length - 1))}***@${domain}`
}
