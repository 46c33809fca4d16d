import { type ProblemContent, type ProblemPart, problemParts } from '../schema'

/**
 * What changed between two versions of a problem statement: part by part, and within a part
 * paragraph by paragraph, by the longest common subsequence, so that a reader sees only what is
 * new beside what it replaced.
 */
export type PartChange = { part: ProblemPart; changes: { old: string; new: string }[] }

export function differenceOf(before: ProblemContent, after: ProblemContent): PartChange[] {
	return problemParts
		.filter((part) => before[part] !== after[part])
		.map((part) => ({ part, changes: changedParagraphs(before[part], after[part]) }))
		.filter(({ changes }) => changes.length > 0)
}

type Published = ProblemContent & { number: number; publishedAt: Date | null; changeNote: string }

/** What each published version but the first changed; `versions`: the published ones, newest first. */
export function revisionsOf(versions: readonly Published[]) {
	return versions.slice(0, -1).map((version, index) => ({
		number: version.number,
		publishedAt: version.publishedAt!,
		changeNote: version.changeNote,
		changes: differenceOf(versions[index + 1]!, version),
	}))
}

export function sameContent(a: ProblemContent, b: ProblemContent): boolean {
	return differenceOf(a, b).length === 0
}

const paragraphs = (text: string) =>
	text
		.split(/\n+/)
		.map((line) => line.trim())
		.filter((line) => line !== '')

/** Each run of paragraphs that differs, as the old run and the new one; either may be empty. */
function changedParagraphs(before: string, after: string): { old: string; new: string }[] {
	const a = paragraphs(before)
	const b = paragraphs(after)
	const kept = commonParagraphs(a, b)
	const changes: { old: string; new: string }[] = []
	let i = 0
	let j = 0
	for (const [nextI, nextJ] of [...kept, [a.length, b.length] as const]) {
		if (i < nextI || j < nextJ) {
			changes.push({ old: a.slice(i, nextI).join('\n'), new: b.slice(j, nextJ).join('\n') })
		}
		i = nextI + 1
		j = nextJ + 1
	}
	return changes
}

/** Beyond this many comparisons a text is shown as replaced whole. */
const MOST_COMPARISONS = 1_000_000

/** Pairs of positions of the paragraphs both texts share, in order. */
function commonParagraphs(a: string[], b: string[]): (readonly [number, number])[] {
	if (a.length * b.length > MOST_COMPARISONS) return []
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			lengths[i]![j] =
				a[i] === b[j]
					? lengths[i + 1]![j + 1]! + 1
					: Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
		}
	}
	const pairs: (readonly [number, number])[] = []
	let i = 0
	let j = 0
	while (i < a.length && j < b.length) {
		if (a[i] === b[j]) pairs.push([i++, j++])
		else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1
		else j += 1
	}
	return pairs
}
