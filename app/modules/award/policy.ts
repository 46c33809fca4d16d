import type { Actor } from '~/modules/context'
import { hasRole } from '~/modules/identity/policy'

type Place = { contestId: string; trackId: string }

/** The awards of a contest as its organizers and supervisors work on them. */
export function canReadAwards(actor: Actor, place: Place): boolean {
	return (
		hasRole(actor, 'organizer', place.contestId, place.trackId) ||
		hasRole(actor, 'supervisor', place.contestId, place.trackId)
	)
}

/** Asking for a revocation is an organizer's; a second one decides. */
export function canProposeRevocation(
	actor: Actor,
	award: Place & { revokedAt: Date | null },
): boolean {
	return award.revokedAt === null && hasRole(actor, 'organizer', award.contestId, award.trackId)
}

export function canSettleRevocation(
	actor: Actor,
	award: Place & { revokedAt: Date | null },
	request: { proposedById: string },
): boolean {
	const same = actor.kind === 'user' && actor.userId === request.proposedById
	return !same && canProposeRevocation(actor, award)
}
