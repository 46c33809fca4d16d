import type { Actor, StaffRole } from '~/modules/context'

/**
 * Whether the actor holds a staff role over the whole of the scope asked for.
 * - no contest: any grant of the role, whatever its scope (may this person enter the area at all?)
 * - a contest: a grant for every contest, or for this one, on every track of it
 * - a contest and a track: also a grant for this track alone
 *
 * A grant limited to one track never covers an act on the contest as a whole. Visitors and system
 * actors hold no role.
 */
export function hasRole(
	actor: Actor,
	role: StaffRole,
	contestId?: string,
	trackId?: string | null,
): boolean {
	if (actor.kind !== 'user') return false
	return actor.grants.some((grant) => {
		if (grant.role !== role) return false
		if (contestId === undefined) return true
		if (grant.contestId !== null && grant.contestId !== contestId) return false
		return grant.trackId === null || (Boolean(trackId) && grant.trackId === trackId)
	})
}

/** Whether the actor holds the role for the contest or for any one of its tracks. */
export function hasRoleWithin(actor: Actor, role: StaffRole, contestId: string): boolean {
	if (actor.kind !== 'user') return false
	return actor.grants.some(
		(grant) => grant.role === role && (grant.contestId === null || grant.contestId === contestId),
	)
}

/** The contests in which a role may be exercised: every one, or those named. */
export function contestsOfRole(actor: Actor, role: StaffRole): 'all' | string[] {
	if (actor.kind !== 'user') return []
	const grants = actor.grants.filter((grant) => grant.role === role)
	if (grants.some(({ contestId }) => contestId === null)) return 'all'
	return [...new Set(grants.flatMap(({ contestId }) => contestId ?? []))]
}

/**
 * Roles held alone by an account, so that running the system, doing the contest's work and watching
 * over both are in different hands (三权分立).
 */
export function standsAlone(role: StaffRole): boolean {
	return role === 'administrator' || role === 'supervisor'
}

/** Accounts and settings are those of every contest: a grant limited to one administers nothing. */
export function isAdministrator(actor: Actor): boolean {
	if (actor.kind !== 'user') return false
	return actor.grants.some(({ role, contestId }) => role === 'administrator' && contestId === null)
}

export function canManageAccounts(actor: Actor): boolean {
	return isAdministrator(actor)
}

/** Roles are asked for by one administrator, for somebody else. */
export function canProposeGrant(actor: Actor, holderId: string): boolean {
	return canManageAccounts(actor) && actor.kind === 'user' && actor.userId !== holderId
}

/** … and given by a second one, who is neither the proposer nor the holder. */
export function canDecideGrant(
	actor: Actor,
	grant: { userId: string; proposedById: string | null },
): boolean {
	return canProposeGrant(actor, grant.userId) && !isProposer(actor, grant)
}

export function isProposer(actor: Actor, grant: { proposedById: string | null }): boolean {
	return actor.kind === 'user' && actor.userId === grant.proposedById
}

/** A role is taken back by one administrator at once, but never from oneself. */
export function canRevokeGrant(actor: Actor, grant: { userId: string }): boolean {
	return canProposeGrant(actor, grant.userId)
}
