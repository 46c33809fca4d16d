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

/** Whether one account may hold the role beside what it holds, or waits for, already. */
export function standsBeside(role: StaffRole, held: readonly StaffRole[]): boolean {
	return held.every((other) => other === role || !(standsAlone(other) || standsAlone(role)))
}

/** Administering is for every contest or not at all. */
export function canBeLimited(role: StaffRole): boolean {
	return role !== 'administrator'
}

type Holder = { emailVerifiedAt: Date | null; phoneVerifiedAt: Date | null; hasPassword: boolean }

/**
 * Whoever registers may name anybody's address. Without a password the mailed link is the only way
 * in, so that an invited person proves the address before the role can be used.
 */
export function canHoldRole({ emailVerifiedAt, phoneVerifiedAt, hasPassword }: Holder): boolean {
	return emailVerifiedAt !== null || phoneVerifiedAt !== null || !hasPassword
}

/** Accounts and settings are those of every contest: a grant limited to one administers nothing. */
export function isAdministrator(actor: Actor): boolean {
	if (actor.kind !== 'user') return false
	return actor.grants.some(({ role, contestId }) => role === 'administrator' && contestId === null)
}

export function canManageAccounts(actor: Actor): boolean {
	return isAdministrator(actor)
}

/** The administration's area: all of it, or for a supervisor the audit log. */
export function canEnterAdministration(actor: Actor): boolean {
	return canManageAccounts(actor) || hasRole(actor, 'supervisor')
}

/** Whatever an administrator does to an account is done to somebody else's. */
function administersAnother(actor: Actor, userId: string): boolean {
	return canManageAccounts(actor) && actor.kind === 'user' && actor.userId !== userId
}

/** An account is stopped, and let in again, by an administrator who is not its holder. */
export function canSetAccountState(actor: Actor, userId: string): boolean {
	return administersAnother(actor, userId)
}

/** The second factor of a lost device: by an administrator, or on the machine itself. */
export function canResetSecondFactor(actor: Actor, userId: string): boolean {
	return actor.kind === 'system' || administersAnother(actor, userId)
}

/** From two administrators on, further ones are proposed and agreed to on the screens. */
const MADE_ON_THE_MACHINE = 2

/** The first administrators are made on the machine itself, of however many there are. */
export function canAppointAdministrator(actor: Actor, administrators: number): boolean {
	return actor.kind === 'system' && administrators < MADE_ON_THE_MACHINE
}

/** Roles are asked for by one administrator, for somebody else. */
export function canProposeGrant(actor: Actor, holderId: string): boolean {
	return administersAnother(actor, holderId)
}

type ProposedGrant = { userId: string; proposedById: string | null }
type KnownGrant = ProposedGrant & { state: 'proposed' | 'active' | 'revoked' }

/** … and given by a second one, who is neither the proposer nor the holder. */
export function isSecondPerson(actor: Actor, grant: ProposedGrant): boolean {
	return canProposeGrant(actor, grant.userId) && !isProposer(actor, grant)
}

/** The second person's word is said once. */
export function canDecideGrant(actor: Actor, grant: KnownGrant): boolean {
	return grant.state === 'proposed' && isSecondPerson(actor, grant)
}

export function isProposer(actor: Actor, grant: { proposedById: string | null }): boolean {
	return actor.kind === 'user' && actor.userId === grant.proposedById
}

/**
 * A role is taken back, or what was proposed withdrawn, by one administrator at once, but never
 * one's own.
 */
export function canRevokeGrant(actor: Actor, grant: KnownGrant): boolean {
	return grant.state !== 'revoked' && administersAnother(actor, grant.userId)
}
