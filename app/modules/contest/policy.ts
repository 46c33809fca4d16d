import type { Actor, Grant } from '~/modules/context'

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

/** The contests an organizer's lists may name: all, or those of the grants. */
export function organizedContests(actor: Actor): 'all' | string[] {
	const grants = organizerGrants(actor)
	if (grants.some(({ contestId }) => contestId === null)) return 'all'
	return grants.flatMap(({ contestId }) => contestId ?? [])
}
