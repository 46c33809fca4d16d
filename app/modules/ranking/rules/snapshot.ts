/**
 * A snapshot freezes what a ranking was computed from, what came out and by which algorithm
 * (product §8). Its SHA-256 is taken over canonical JSON (RFC 8785), so that the same ranking has
 * the same hash on every machine. Hashing itself is passed in: rules do no I/O.
 */
import canonicalize from 'canonicalize'
import type { RankInput } from '../schema'
import { byName } from './order'

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export type Sha256 = (text: string) => string

/** RFC 8785 text of any plain JSON value. */
export function canonicalText(value: unknown): string {
	const text = canonicalize(value)
	if (text === undefined) throw new TypeError('not a JSON value')
	return text
}

export function hashOf(value: unknown, sha256: Sha256): string {
	return sha256(canonicalText(value))
}

/** Lists sorted by name: the order in which sheets arrived leaves no trace in a hash. */
export function inOrder(input: RankInput): RankInput {
	return {
		...input,
		weights: [...input.weights].sort((a, b) => byName(a.criterion, b.criterion)),
		scores: [...input.scores].sort(
			(a, b) =>
				byName(a.entry, b.entry) ||
				byName(a.judge, b.judge) ||
				byName(a.criterion ?? '', b.criterion ?? ''),
		),
		entries: [...input.entries].sort((a, b) => byName(a.entry, b.entry)),
		...(input.excluded && {
			excluded: [...input.excluded].sort(
				(a, b) => byName(a.entry, b.entry) || byName(a.judge, b.judge),
			),
		}),
	}
}
