import type { Actor } from '~/modules/context'
import { type EntryState, untilRelease } from './rules/lifecycle'

/** What the policy must know of an entry. */
export type EntrySubject = {
	organizationId: string
	state: EntryState
	collaborators: readonly { userId: string; role: string }[]
	partners: readonly { organizationId: string }[]
}

/**
 * What a person is to an entry. The lead organization's owner leads every entry of it; its other
 * members see what they are not named for. A role without the membership is worth nothing.
 */
export type EntryRelation =
	'lead' | 'editor' | 'viewer' | 'partner_owner' | 'partner_member' | 'stranger'

export type EntryAction =
	| 'view'
	| 'edit'
	| 'submit'
	| 'withdraw'
	| 'manage_team'
	| 'manage_roles'
	| 'manage_partners'
	| 'confirm_partnership'

const allowed: Record<EntryRelation, readonly EntryAction[]> = {
	lead: ['view', 'edit', 'submit', 'withdraw', 'manage_team', 'manage_roles', 'manage_partners'],
	editor: ['view', 'edit', 'manage_team'],
	viewer: ['view'],
	partner_owner: ['view', 'confirm_partnership'],
	partner_member: ['view'],
	stranger: [],
}

const beforeScreening: readonly EntryState[] = ['draft', 'submitted', 'returned']

/** The states in which an action can come into question at all; the deadline is the rules' matter. */
const during: Record<EntryAction, readonly EntryState[] | 'always'> = {
	view: 'always',
	edit: beforeScreening,
	submit: beforeScreening,
	withdraw: untilRelease,
	manage_team: beforeScreening,
	manage_roles: beforeScreening,
	manage_partners: beforeScreening,
	confirm_partnership: beforeScreening,
}

export function relationTo(actor: Actor, entry: Omit<EntrySubject, 'state'>): EntryRelation {
	if (actor.kind !== 'user') return 'stranger'
	const member = actor.memberships.find((m) => m.organizationId === entry.organizationId)
	if (member) {
		if (member.role === 'owner') return 'lead'
		const named = entry.collaborators.find(({ userId }) => userId === actor.userId)?.role
		return named === 'lead' || named === 'editor' ? named : 'viewer'
	}
	const asPartner = actor.memberships.filter((m) =>
		entry.partners.some(({ organizationId }) => organizationId === m.organizationId),
	)
	if (asPartner.length === 0) return 'stranger'
	return asPartner.some(({ role }) => role === 'owner') ? 'partner_owner' : 'partner_member'
}

/** Whether this person may do this to this entry in its present state; what is not listed is not. */
export function canDo(actor: Actor, action: EntryAction, entry: EntrySubject): boolean {
	const states = during[action]
	if (states !== 'always' && !states.includes(entry.state)) return false
	return allowed[relationTo(actor, entry)].includes(action)
}

export const canViewEntry = (actor: Actor, entry: EntrySubject) => canDo(actor, 'view', entry)

/** Whether this person may start an entry for this organization. */
export function canCreateEntry(actor: Actor, organizationId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some((membership) => membership.organizationId === organizationId)
	)
}

/** A partner's part and share are agreed to by an owner of that very organization. */
export function canConfirmFor(actor: Actor, partnerId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some(
			({ organizationId, role }) => organizationId === partnerId && role === 'owner',
		)
	)
}

/** Organizations whose entries a person's own lists show, as lead or as partner. */
export function ownOrganizations(actor: Actor): string[] {
	return actor.kind === 'user' ? actor.memberships.map(({ organizationId }) => organizationId) : []
}
