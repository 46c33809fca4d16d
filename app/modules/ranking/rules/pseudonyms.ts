/**
 * Public codes of judges (J-xxxx) and entries (E-xxxx), fresh for a round: the first characters
 * of a keyed hash of the id under the round's secret salt. The same salt and ids always give the
 * same codes, whatever their order; without the salt nobody gets from a code to an id.
 */

/** No 0 O 1 I L: codes are read aloud and typed. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 4

/** HMAC-SHA-256 of a text under a key, lower-case hex. */
export type KeyedHash = (key: string, text: string) => string

type Kind = 'judge' | 'entry'
const prefix: Record<Kind, string> = { judge: 'J-', entry: 'E-' }

/** Codes by id. Where two ids would share a code, the later by hash takes further characters. */
export function pseudonyms(
	kind: Kind,
	ids: readonly string[],
	salt: string,
	keyedHash: KeyedHash,
): Map<string, string> {
	const hashed = [...new Set(ids)]
		.map((id) => ({ id, hash: keyedHash(salt, `${kind}:${id}`) }))
		.sort((a, b) => (a.hash < b.hash ? -1 : 1))
	const taken = new Set<string>()
	const codes = new Map<string, string>()
	for (const { id, hash } of hashed) {
		const letters = spell(hash)
		let from = 0
		while (taken.has(letters.slice(from, from + length))) from += 1
		const code = letters.slice(from, from + length)
		taken.add(code)
		codes.set(id, prefix[kind] + code)
	}
	return codes
}

/** One sign a byte of the hash: 32 signs, enough to step aside from any collision. */
function spell(hash: string): string {
	const bytes = hash.match(/../g) ?? []
	return bytes.map((byte) => signs.charAt(Number.parseInt(byte, 16) % signs.length)).join('')
}
