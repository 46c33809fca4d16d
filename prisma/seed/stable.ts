import { createHash } from 'node:crypto'

/**
 * Ids, lots and figures of the demonstration come from names, so that every installation shows the
 * same contest: the panels drawn and the places taken do not change from one to the next.
 */

/** A UUID (version 8, RFC 9562: custom) made from a name. */
export function idOf(name: string): string {
	const hex = createHash('sha256').update(`shijia-demo ${name}`).digest('hex')
	const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-')
}

/** A number in [0, 1) made from a name. */
export function fractionOf(name: string): number {
	return Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 12), 16) / 2 ** 48
}

/** Bytes made from a name, e.g. for a receipt's code. */
export function bytesOf(name: string): Uint8Array {
	return createHash('sha256').update(`shijia-demo ${name}`).digest()
}
