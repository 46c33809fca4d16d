import { inStageOrder } from '~/modules/ranking/rules/deciding-round'

/** One round as far as its next step follows from it. */
export type RoundStanding = {
	stage: string
	state: 'preparing' | 'scoring' | 'closed' | 'ranked'
	/** Standing assignments, and those whose sheet is in or declined. */
	assigned: number
	finished: number
	/** Entries with too few judges, and those of them without any. */
	short: number
	unassigned: number
	/** Entries of the track not yet screened, or being corrected. */
	inScreening: number
	scoringOpensAt: Date
	scoringEndsAt: Date
}

export type RoundAsk = {
	key: 'assign' | 'sheets' | 'close' | 'rank'
	count: number
	due: Date | null
}

/**
 * The rounds of one track that are worked on: those judges were drawn for and that are not ranked
 * yet; before the drawing, the one that comes next.
 */
export function roundsAtWork<R extends RoundStanding>(rounds: readonly R[]): R[] {
	const inOrder = inStageOrder(rounds)
	const begun = inOrder.filter(({ assigned, state }) => assigned > 0 && state !== 'ranked')
	if (begun.length > 0) return begun
	const ranked = inOrder.map(({ state }) => state).lastIndexOf('ranked')
	return inOrder.slice(ranked + 1, ranked + 2)
}

/**
 * What a round asks of its organizers now: judges for every entry, their sheets, its closing, its
 * ranking. Once scoring is over nobody can be asked to judge any more; but an entry nobody was
 * given still keeps the round open, and so does one that is not screened yet.
 */
export function askOfRound(round: RoundStanding, now: Date): RoundAsk[] {
	const { state, assigned, finished, short, unassigned, scoringOpensAt, scoringEndsAt } = round
	if (state === 'ranked') return []
	if (state === 'closed') return [{ key: 'rank', count: 1, due: null }]
	const over = now >= scoringEndsAt
	const lacking = over && assigned > 0 ? unassigned : short
	const begun = assigned > 0 && now >= scoringOpensAt
	const assign: RoundAsk = {
		key: 'assign',
		count: lacking,
		due: begun ? scoringEndsAt : scoringOpensAt,
	}
	const asks: RoundAsk[] = lacking > 0 ? [assign] : []
	if (state === 'scoring' && (over || finished === assigned)) {
		const free = lacking === 0 && round.inScreening === 0 && assigned > 0
		return free ? [{ key: 'close', count: 1, due: null }] : asks
	}
	if (finished === assigned) return asks
	return [...asks, { key: 'sheets', count: assigned - finished, due: scoringEndsAt }]
}
