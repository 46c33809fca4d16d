/**
 * The receipt (回执) of one submitted version: what it holds, and how its code is written. The
 * record's canonical form (RFC 8785) is hashed; nothing in it names a person or an organization.
 */
export type ReceiptFile = { slot: string; name: string; size: number; sha256: string }

export type ReceiptRecord = {
	contestId: string
	/** The entry's code, e.g. A-017. */
	entry: string
	/** The version, from 1. */
	number: number
	/** ISO 8601, UTC, milliseconds. */
	receivedAt: string
	/** SHA-256 of the canonical text of the version, so that the words are proven as well. */
	contentHash: string
	files: ReceiptFile[]
}

/** Crockford's alphabet: nothing in it is mistaken for something else. */
const receiptAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const receiptLength = 16

/** A code from random bytes (one symbol each, the low five bits). */
export function receiptCodeFrom(bytes: Uint8Array): string {
	return Array.from(bytes.slice(0, receiptLength), (byte) => receiptAlphabet[byte & 31]).join('')
}

/** As printed: four groups of four. */
export function printedReceiptCode(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? code
}

/** A code of so many symbols as people type or scan it; null when it cannot be one. */
export function readCode(input: string, length: number): string | null {
	const code = input
		.normalize('NFKC')
		.replace(/[\s\p{Cf}\p{Pd}]/gu, '')
		.toUpperCase()
		.replaceAll('O', '0')
		.replaceAll('I', '1')
		.replaceAll('L', '1')
	const fits = code.length === length && [...code].every((c) => receiptAlphabet.includes(c))
	return fits ? code : null
}

/** What people type or scan, as stored; null when it cannot be a receipt's code. */
export function normalizeReceiptCode(input: string): string | null {
	return readCode(input, receiptLength)
}

/** `A-001`: the track's letters and the number, at least three digits. */
export function entryCode(trackCode: string, number: number): string {
	return `${trackCode}-${String(number).padStart(3, '0')}`
}
