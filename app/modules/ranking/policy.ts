import type { Actor } from '~/modules/context'
import { hasRole } from '~/modules/identity/policy'

type Place = { contestId: string; trackId: string }

/** A round's ranking before it is public: its organizers, and the supervisors who read everything. */
export function canReadRanking(actor: Actor, place: Place): boolean {
	return (
		hasRole(actor, 'organizer', place.contestId, place.trackId) ||
		hasRole(actor, 'supervisor', place.contestId, place.trackId)
	)
}

export type FreezableRound = Place & {
	state: 'preparing' | 'scoring' | 'closed' | 'ranked'
	/** The list was released: its ranking stands for good. */
	released: boolean
}

/** While judges score, nobody but each judge sees a score: it could reach the others. */
export function canReadScores(actor: Actor, round: FreezableRound): boolean {
	return scoringIsOver(round) && canReadRanking(actor, round)
}

const scoringIsOver = ({ state }: FreezableRound) => state === 'closed' || state === 'ranked'

/** Scoring is over; a ranking frozen before may be followed by another until the release. */
export function canFreezeRanking(actor: Actor, round: FreezableRound): boolean {
	return (
		scoringIsOver(round) &&
		!round.released &&
		hasRole(actor, 'organizer', round.contestId, round.trackId)
	)
}

/** A frozen ranking is everybody's to recompute once its list stands on public notice. */
export function canReadBundle(snapshot: { onNotice: boolean }): boolean {
	return snapshot.onNotice
}

/** An entry's own code, score and place are its organization's alone. */
export function canReadOwnPlace(actor: Actor, entry: { organizationId: string }): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some(({ organizationId }) => organizationId === entry.organizationId)
	)
}
