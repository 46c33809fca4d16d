import type { Actor } from '~/modules/context'
import { hasRole, hasRoleWithin } from '~/modules/identity/policy'

type Place = { contestId: string; trackId: string }
type Proposal = { state: string; proposedById: string | null }

function isProposer(actor: Actor, { proposedById }: { proposedById: string | null }): boolean {
	return actor.kind === 'user' && actor.userId === proposedById
}

/** A decision is the organizers' and supervisors' alone until its list stands on notice. */
export function canReadDecision(actor: Actor, place: Place): boolean {
	return (
		hasRole(actor, 'organizer', place.contestId, place.trackId) ||
		hasRole(actor, 'supervisor', place.contestId, place.trackId)
	)
}

export function canProposeDecision(actor: Actor, place: Place): boolean {
	return hasRole(actor, 'organizer', place.contestId, place.trackId)
}

/** The second person, whoever of the organizers did not enter it. */
export function canSettleDecision(actor: Actor, decision: Place & Proposal): boolean {
	return (
		decision.state === 'proposed' &&
		canProposeDecision(actor, decision) &&
		!isProposer(actor, decision)
	)
}

/** A notice and a release speak for the whole contest: not a track organizer's to open. */
export function canOpenNotice(actor: Actor, contest: { id: string }): boolean {
	return hasRole(actor, 'organizer', contest.id)
}

/** Minutes are laid down by those who will enter what was decided, of whatever track. */
export function canLayMinutes(actor: Actor, contestId: string): boolean {
	return hasRoleWithin(actor, 'organizer', contestId)
}

type Minutes = { contestId: string; ownerId: string; tracks: readonly string[] }

/**
 * Minutes tell how a list came about: those of the tracks that cite them read them, beside whoever
 * laid them there and those who answer for the whole contest.
 */
export function canReadMinutes(actor: Actor, { contestId, ownerId, tracks }: Minutes): boolean {
	if (actor.kind !== 'user') return false
	const roles = ['organizer', 'supervisor'] as const
	if (actor.userId === ownerId) return roles.some((role) => hasRoleWithin(actor, role, contestId))
	return [null, ...tracks].some((trackId) =>
		roles.some((role) => hasRole(actor, role, contestId, trackId)),
	)
}

export type NoticePeriod = { openedAt: Date; closesAt: Date; withdrawnAt: Date | null }

/** Everybody, a visitor too, while the window printed on the notice is open (half-open). */
export function canFileObjection(notice: NoticePeriod, receivedAt: Date): boolean {
	if (notice.withdrawnAt) return false
	return notice.openedAt <= receivedAt && receivedAt < notice.closesAt
}

type Objected = Place & { organizationIds: readonly string[] }

/** Whoever belongs to a party of the entry, or judges in the contest, stands back (回避). */
function isRecused(actor: Actor, { contestId, organizationIds }: Objected): boolean {
	if (actor.kind !== 'user') return true
	return (
		actor.memberships.some((member) => organizationIds.includes(member.organizationId)) ||
		actor.judges.some((seat) => seat.contestId === contestId)
	)
}

/** The handlers: organizers of the entry's track. The filer's identity is sealed from all others. */
export function canHandleObjection(actor: Actor, objection: Objected): boolean {
	const { contestId, trackId } = objection
	return hasRole(actor, 'organizer', contestId, trackId) && !isRecused(actor, objection)
}

/** Supervisors read how it is handled; the sealed identity only after saying why. */
export function canReadObjection(actor: Actor, objection: Objected): boolean {
	return canHandleObjection(actor, objection) || canDiscloseFiler(actor, objection)
}

export function canDiscloseFiler(actor: Actor, { contestId, trackId }: Place): boolean {
	return hasRole(actor, 'supervisor', contestId, trackId)
}

/** An upheld objection takes two of the handlers. */
export function canSettleUpholding(
	actor: Actor,
	objection: Objected & { proposedState: string | null; proposedById: string | null },
): boolean {
	return (
		objection.proposedState === 'upheld' &&
		canHandleObjection(actor, objection) &&
		!isProposer(actor, objection)
	)
}

export function canReadRelease(actor: Actor, contest: { id: string }): boolean {
	return (
		hasRoleWithin(actor, 'organizer', contest.id) || hasRoleWithin(actor, 'supervisor', contest.id)
	)
}

export function canProposeRelease(actor: Actor, contest: { id: string }): boolean {
	return hasRole(actor, 'organizer', contest.id)
}

export function canSettleRelease(actor: Actor, release: { contestId: string } & Proposal): boolean {
	return (
		release.state === 'proposed' &&
		hasRole(actor, 'organizer', release.contestId) &&
		!isProposer(actor, release)
	)
}
