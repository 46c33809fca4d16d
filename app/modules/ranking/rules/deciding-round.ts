/**
 * Which round of a track decides its list: the last one, in the order of the stages, that judges
 * were assigned to. Its ranking leads to the decision; every earlier one only to the next round.
 */
const order = ['preliminary', 'semi_final', 'final'] as const

export type JudgedRound = { id: string; stage: string; assignments: number }

/** Null while no round of the track has assignments. */
export function decidingRound<R extends JudgedRound>(rounds: readonly R[]): R | null {
	const judged = rounds.filter(({ assignments }) => assignments > 0)
	return inStageOrder(judged).at(-1) ?? null
}

/** A track's rounds, the first to be judged first. */
export function inStageOrder<R extends { stage: string }>(rounds: readonly R[]): R[] {
	return [...rounds].sort((a, b) => place(a) - place(b))
}

function place({ stage }: { stage: string }): number {
	return order.indexOf(stage as (typeof order)[number])
}
