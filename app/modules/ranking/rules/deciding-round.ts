/**
 * Which round of a track decides its list: the last one, in the order of the stages, that judges
 * were assigned to. Its ranking leads to the decision; every earlier one only to the next round.
 */
const order = ['preliminary', 'semi_final', 'final'] as const

export type JudgedRound = { id: string; stage: string; assignments: number }

/** Null while no round of the track has assignments. */
export function decidingRound<R extends JudgedRound>(rounds: readonly R[]): R | null {
	const judged = rounds.filter(({ assignments }) => assignments > 0)
	return judged.sort((a, b) => place(b) - place(a))[0] ?? null
}

function place({ stage }: JudgedRound): number {
	return order.indexOf(stage as (typeof order)[number])
}
