import type { WorkKey } from '../rules/next-step'

/** So many things of one kind in one contest; a kind may be found in several portions. */
export type Found = { contestId: string; key: WorkKey; count: number; due?: Date | null }

/** Rows counted by contest, as so many of a kind. */
export function countsOf(
	key: WorkKey,
	rows: readonly { contestId: string | null; _count: number }[],
): Found[] {
	return rows.flatMap(({ contestId, _count }) =>
		contestId === null ? [] : [{ contestId, key, count: _count }],
	)
}
