import type { Actor } from '~/modules/context'
import { hasRole, hasRoleWithin } from '~/modules/identity/policy'

type Place = { contestId: string; trackId: string }

/** The list of judges is the contest's, seen by its organizers and its supervisor. */
export function canReadJudges(actor: Actor, contestId: string): boolean {
	return (
		hasRoleWithin(actor, 'organizer', contestId) || hasRoleWithin(actor, 'supervisor', contestId)
	)
}

/**
 * The list serves every track: the contest's organizers invite, and change what is known of anyone.
 */
export function canManageJudges(actor: Actor, contestId: string): boolean {
	return hasRole(actor, 'organizer', contestId)
}

/** Judges are drawn by the organizers of the track while the round still takes marks. */
export function canAssign(
	actor: Actor,
	round: Place & { state: 'preparing' | 'scoring' | 'closed' | 'ranked' },
): boolean {
	const open = round.state === 'preparing' || round.state === 'scoring'
	return open && hasRole(actor, 'organizer', round.contestId, round.trackId)
}
