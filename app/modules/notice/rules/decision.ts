/**
 * The committee's decision (审定) beside the computed ranking: seats are filled from the first
 * without a gap, each by an entry that has a place; what departs from the computation, settles a
 * tie at the cut or leaves a seat vacant that the computation filled is given a reason
 * (product §9: computation proposes, the committee decides).
 */
export type RankedEntry = {
	entryId: string
	rank: number
	/** Null where the rule selects nothing. */
	outcome: 'selected' | 'undecided' | 'not_selected' | null
	/** It still takes part: neither withdrawn nor disqualified, and no objection was upheld. */
	eligible: boolean
}

export type ChosenSeat = { entryId: string | null; reason: string }

/** The proposal a decision starts from: who takes each seat by the computation, null = open. */
export function computedSeats(ranked: readonly RankedEntry[], seats: number): (string | null)[] {
	const bySelection = ranked.some(({ outcome }) => outcome !== null)
	const chosen = ranked
		.filter(({ outcome, eligible }) => eligible && (!bySelection || outcome === 'selected'))
		.sort((a, b) => a.rank - b.rank)
		.slice(0, seats)
		.map(({ entryId }) => entryId)
	return Array.from({ length: seats }, (_, index) => chosen[index] ?? null)
}

export type SeatFault =
	| { seat: number; code: 'decision_gap' | 'decision_twice' | 'decision_not_ranked' }
	| { seat: number; code: 'decision_reason' }
	| { seat: null; code: 'decision_vacancy' | 'decision_empty' }

/** Why the chosen seats cannot be put forward; empty when they can. `seat` counts from 1. */
export function seatFaults(
	chosen: readonly ChosenSeat[],
	ranked: readonly RankedEntry[],
	note: string,
): SeatFault[] {
	const filled = chosen.filter(({ entryId }) => entryId !== null).length
	if (filled === 0) return [{ seat: null, code: 'decision_empty' }]
	const computed = computedSeats(ranked, chosen.length)
	const entries = new Map(ranked.map((entry) => [entry.entryId, entry]))
	const faults: SeatFault[] = []
	const taken = new Set<string>()
	for (const [index, { entryId, reason }] of chosen.entries()) {
		const seat = index + 1
		if (entryId === null) {
			if (index < filled) faults.push({ seat, code: 'decision_gap' })
			continue
		}
		const entry = entries.get(entryId)
		if (!entry?.eligible) faults.push({ seat, code: 'decision_not_ranked' })
		else if (taken.has(entryId)) faults.push({ seat, code: 'decision_twice' })
		else if (reason === '' && departs(entry, computed[index], entries)) {
			faults.push({ seat, code: 'decision_reason' })
		}
		taken.add(entryId)
	}
	const computedFilled = computed.filter((entryId) => entryId !== null).length
	if (filled < computedFilled && note === '') faults.push({ seat: null, code: 'decision_vacancy' })
	return faults
}

/** Equal places may stand in either order; anything else is the committee's own choice. */
function departs(
	entry: RankedEntry,
	computedId: string | null | undefined,
	entries: ReadonlyMap<string, RankedEntry>,
): boolean {
	if (entry.entryId === computedId) return false
	const computed = computedId ? entries.get(computedId) : undefined
	const sameKind = computed?.outcome === entry.outcome
	return !(computed && sameKind && computed.rank === entry.rank)
}
