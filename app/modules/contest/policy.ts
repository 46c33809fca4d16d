import type { Actor, Grant } from '~/modules/context'
import { contestsOfRole, hasRole, hasRoleWithin } from '~/modules/identity/policy'

type Place = { id: string }
type PublicPlace = { state: 'draft' | 'published' | 'archived' }

function organizerGrants(actor: Actor): Grant[] {
	return actor.kind === 'user' ? actor.grants.filter(({ role }) => role === 'organizer') : []
}

/** A contest is everybody's to read from its publication on, also after it is archived. */
export function canReadContest(contest: PublicPlace): boolean {
	return contest.state !== 'draft'
}

/** Only an organizer of every contest begins a new one. */
export function canCreateContest(actor: Actor): boolean {
	return organizerGrants(actor).some(({ contestId }) => contestId === null)
}

/** An organizer of the contest or of one of its tracks may enter its working area. */
export function canOrganizeContest(actor: Actor, contest: Place): boolean {
	return organizerGrants(actor).some(
		({ contestId }) => contestId === null || contestId === contest.id,
	)
}

/** What binds the whole contest (calendar, rules, publication) is not a track organizer's. */
export function canSetUpContest(actor: Actor, contest: Place): boolean {
	return organizerGrants(actor).some(
		({ contestId, trackId }) =>
			contestId === null || (contestId === contest.id && trackId === null),
	)
}

/** The tracks an organizer works on; null = all of the contest's. */
export function organizedTracks(actor: Actor, contest: Place): string[] | null {
	if (canSetUpContest(actor, contest)) return null
	return organizerGrants(actor)
		.filter(({ contestId }) => contestId === contest.id)
		.flatMap(({ trackId }) => trackId ?? [])
}

/** Organizers work on these pages, supervisors read them; both within the scope of their grants. */
export function canReadContestDesk(actor: Actor, contest: Place): boolean {
	return canOrganizeContest(actor, contest) || hasRoleWithin(actor, 'supervisor', contest.id)
}

/** What binds the whole contest is read by those who set it up or supervise all of it. */
export function canReadSetUp(actor: Actor, contest: Place): boolean {
	return canSetUpContest(actor, contest) || hasRole(actor, 'supervisor', contest.id)
}

/** The tracks whose work an organizer or supervisor reads; null = all of the contest's. */
export function readableTracks(actor: Actor, contest: Place): string[] | null {
	if (canReadSetUp(actor, contest)) return null
	if (actor.kind !== 'user') return []
	return actor.grants
		.filter(({ role }) => role === 'organizer' || role === 'supervisor')
		.filter(({ contestId }) => contestId === contest.id)
		.flatMap(({ trackId }) => trackId ?? [])
}

/** The contests the lists of organizers and supervisors may name: all, or those of the grants. */
export function readableContests(actor: Actor): 'all' | string[] {
	const scopes = (['organizer', 'supervisor'] as const).map((role) => contestsOfRole(actor, role))
	if (scopes.includes('all')) return 'all'
	return [...new Set((scopes as string[][]).flat())]
}

/** Whoever organizes or supervises some contest has a list of them. */
export function canListContests(actor: Actor): boolean {
	return hasRole(actor, 'organizer') || hasRole(actor, 'supervisor')
}
