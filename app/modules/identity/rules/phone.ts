/**
 * Phone numbers as one text each, E.164 (ITU-T E.164: "+", country code, number; at most 15 digits).
 * A number without a country code is a mainland mobile number: 11 digits, 1 and then 3 to 9. A
 * mainland landline cannot receive a text message and is no address of an account.
 */
const MAINLAND = /^1[3-9]\d{9}$/
const INTERNATIONAL = /^[1-9]\d{6,14}$/
/** What people write between the digits, the full-width forms of a Chinese keyboard included. */
const SEPARATORS = /[\s().\-–—·]/g

const narrowed = (text: string) => text.normalize('NFKC').replace(SEPARATORS, '')

/** The number in E.164, e.g. +8613800000000; null for anything that receives no text messages. */
export function parsePhone(text: string): string | null {
	const plain = narrowed(text)
	if (MAINLAND.test(plain)) return `+86${plain}`
	const digits = plain.replace(/^(\+|00)/, '')
	if (digits === plain || !INTERNATIONAL.test(digits)) return null
	if (!digits.startsWith('86')) return `+${digits}`
	return MAINLAND.test(digits.slice(2)) ? `+${digits}` : null
}

/** As it is read: 138 0013 8000 in the mainland, E.164 elsewhere. */
export function formatPhone(number: string): string {
	const mainland = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(number)
	return mainland ? mainland.slice(1).join(' ') : number
}
