/**
 * The public bundle: everything needed to compute a published ranking again, and what was
 * published (docs/formats/ranking-bundle.md). Judges are pseudonyms fresh for the round, entries
 * that were not selected are random codes; both are chosen by the caller.
 */
import { BundleSchema, bundleFormat } from '../schema'
import type { Bundle, RankInput } from '../schema'
import { firstDifference } from './first-difference'
import type { Difference } from './first-difference'
import { rankRound } from './rank-round'
import type { RankingResult } from './rank-round'
import { hashOf, inOrder } from './snapshot'
import type { Sha256 } from './snapshot'

export type PublicNames = {
	entries: ReadonlyMap<string, string>
	judges: ReadonlyMap<string, string>
}

/** Seals a round for publication. Throws as `rankRound` does. */
export function bundleOf(
	title: { contest: string; round: string },
	input: RankInput,
	sha256: Sha256,
): Bundle {
	const ordered = inOrder(input)
	const body = { format: bundleFormat, ...title, ...ordered, result: rankRound(ordered) } as const
	return { ...body, hash: hashOf(body, sha256) }
}

/**
 * The same input under its public names. Rank the renamed input, not the original: among equal
 * scores the pseudonym decides which one is trimmed. Throws RangeError for a name without a
 * public one, and for two names that would become one.
 */
export function underPublicNames(input: RankInput, names: PublicNames): RankInput {
	const entry = renamer(names.entries)
	const judge = renamer(names.judges)
	return {
		...input,
		scores: input.scores.map((cell) => ({
			...cell,
			entry: entry(cell.entry),
			judge: judge(cell.judge),
		})),
		entries: input.entries.map((fact) => ({ ...fact, entry: entry(fact.entry) })),
		...(input.excluded && {
			excluded: input.excluded.map((sheet) => ({
				...sheet,
				entry: entry(sheet.entry),
				judge: judge(sheet.judge),
			})),
		}),
		...(input.committee && { committee: input.committee.map((order) => order.map(entry)) }),
	}
}

export type Verdict = { valid: true; hash: string } | { valid: false; difference: Difference }

/**
 * Computes the ranking again from the bundle's own scores. `expected` in a difference is what
 * the scores give, `found` what the bundle says. Marks come first, so that a changed digit is
 * named by entry and judge before the places it moved. Takes the file's JSON as it is, since the
 * hash covers every byte of it. Throws ZodError where it is not a bundle.
 */
export function verifyBundle(document: unknown, sha256: Sha256): Verdict {
	const { result, hash, ...input } = BundleSchema.parse(document)
	const sealed = { ...(document as object), hash: undefined }
	const difference =
		firstDifference(readingOrder(rankRound(input)), result) ??
		firstDifference({ hash: hashOf(sealed, sha256) }, { hash })
	return difference ? { valid: false, difference } : { valid: true, hash }
}

function readingOrder({ ledger, ranking, ...rest }: RankingResult) {
	return { ledger, ranking, ...rest }
}

function renamer(names: ReadonlyMap<string, string>) {
	if (new Set(names.values()).size < names.size)
		throw new RangeError('two names share a public one')
	return (name: string) => {
		const known = names.get(name)
		if (known === undefined) throw new RangeError(`no public name for ${name}`)
		return known
	}
}
