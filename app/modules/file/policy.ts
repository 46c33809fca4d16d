import type { Actor, Grant, StaffRole } from '~/modules/context'

export function isMember(actor: Actor, organizationId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some((membership) => membership.organizationId === organizationId)
	)
}

export function isUser(actor: Actor, userId: string): boolean {
	return actor.kind === 'user' && actor.userId === userId
}

const proofReaders: readonly StaffRole[] = ['organizer', 'incentive_officer', 'supervisor']

/**
 * Where the actor verifies, pays or supervises, and so reads the proofs of the organizations that
 * take part there: everywhere, or in these contests and tracks.
 */
export function proofScopes(
	actor: Actor,
): 'all' | { contestId: string; tracks: string[] | null }[] {
	if (actor.kind !== 'user') return []
	const grants = actor.grants.filter(({ role }) => proofReaders.includes(role))
	const scoped = grants.filter(
		(grant): grant is Grant & { contestId: string } => grant.contestId !== null,
	)
	if (scoped.length < grants.length) return 'all'
	return scoped.map(({ contestId, trackId }) => ({
		contestId,
		tracks: trackId === null ? null : [trackId],
	}))
}
