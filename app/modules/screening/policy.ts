import type { Actor } from '~/modules/context'
import type { EntryState } from '~/modules/entry/rules/lifecycle'
import { hasRole } from '~/modules/identity/policy'

type Place = { contestId: string; trackId: string }

/** Organizers of the contest or of the entry's track, once something was submitted. */
export function canReadScreening(actor: Actor, entry: Place & { state: EntryState }): boolean {
	if (entry.state === 'draft') return false
	return (
		hasRole(actor, 'organizer', entry.contestId, entry.trackId) ||
		hasRole(actor, 'supervisor', entry.contestId, entry.trackId)
	)
}

type Parties = { organizationId: string; partners: readonly { organizationId: string }[] }

function isOwn(actor: Actor, { organizationId, partners }: Parties): boolean {
	const parties = [organizationId, ...partners.map((partner) => partner.organizationId)]
	return (
		actor.kind === 'user' &&
		actor.memberships.some((membership) => parties.includes(membership.organizationId))
	)
}

/**
 * Screening is not the supervisor's to do, nor that of an organizer who belongs to the firm itself
 * or to a partner of it.
 */
export function isScreener(actor: Actor, entry: Place & Parties): boolean {
	return hasRole(actor, 'organizer', entry.contestId, entry.trackId) && !isOwn(actor, entry)
}

/** Screening waits for an entry that is in. */
export function canScreen(actor: Actor, entry: Place & Parties & { state: EntryState }): boolean {
	const waiting = entry.state === 'submitted' || entry.state === 'recommended'
	return waiting && isScreener(actor, entry)
}
