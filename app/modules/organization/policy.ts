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

/** An organizer of a contest it takes part in, and never one of its own people. */
export function canVerifyOrganization(
	actor: Actor,
	organization: Subject,
	{ organizes }: { organizes: boolean },
): boolean {
	return actor.kind === 'user' && organizes && roleIn(actor, organization) === null
}
