import type { Actor } from '~/modules/context'

type Subject = { id: string }

function roleIn(actor: Actor, organization: Subject): 'owner' | 'member' | null {
	if (actor.kind !== 'user') return null
	return actor.memberships.find((m) => m.organizationId === organization.id)?.role ?? null
}

/** Anyone with an account may enter an organization; that they speak for it is verified. */
export function canRegisterOrganization(actor: Actor): boolean {
	return actor.kind === 'user'
}

export function canViewOrganization(actor: Actor, organization: Subject): boolean {
	return roleIn(actor, organization) !== null
}

export function canEditOrganization(actor: Actor, organization: Subject): boolean {
	return roleIn(actor, organization) === 'owner'
}

export function canManageMembers(actor: Actor, organization: Subject): boolean {
	return roleIn(actor, organization) === 'owner'
}

export type Invitation = { email: string; expiresAt: Date; closedAt: Date | null }

/** Until it is answered or taken back, and before its time is over (half-open). */
export function isOpenInvitation({ expiresAt, closedAt }: Omit<Invitation, 'email'>, now: Date) {
	return closedAt === null && now < expiresAt
}

/** Whoever holds the link and is signed in learns where an open invitation was sent to. */
export function canOpenInvitation(actor: Actor, invitation: Invitation, now: Date): boolean {
	return actor.kind === 'user' && isOpenInvitation(invitation, now)
}

/** What it says, and from whom it is, are for the address it was made to. */
export function canReadInvitation(actor: Actor, invitation: Invitation, now: Date): boolean {
	return (
		canOpenInvitation(actor, invitation, now) &&
		actor.kind === 'user' &&
		actor.email === invitation.email
	)
}

/** Accepted or declined by whoever has shown that the address is theirs. */
export function canAnswerInvitation(
	actor: Actor,
	invitation: Invitation & { addressProven: boolean },
	now: Date,
): boolean {
	return invitation.addressProven && canReadInvitation(actor, invitation, now)
}

/** Taken back by an owner, also after its time. */
export function canWithdrawInvitation(
	actor: Actor,
	organization: Subject,
	{ closedAt }: Pick<Invitation, 'closedAt'>,
): boolean {
	return closedAt === null && canManageMembers(actor, organization)
}

/** An organizer of a contest it takes part in, and never one of its own people. */
export function canVerifyOrganization(
	actor: Actor,
	organization: Subject,
	{ organizes }: { organizes: boolean },
): boolean {
	return actor.kind === 'user' && organizes && roleIn(actor, organization) === null
}
