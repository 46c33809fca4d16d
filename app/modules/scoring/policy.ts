import type { Actor } from '~/modules/context'
import { hasRole } from '~/modules/identity/policy'

export type ScoredAssignment = {
	withdrawn: boolean
	conflicted: boolean
	judge: { userId: string; state: 'invited' | 'accepted' | 'declined' | 'removed' }
}

/**
 * A judge reaches an entry only by an own assignment that stands, without a conflict, and after
 * accepting the letter of commitment. Everything else is missing, not forbidden.
 */
export function canOpenAssignment(actor: Actor, assignment: ScoredAssignment): boolean {
	if (actor.kind !== 'user' || assignment.judge.userId !== actor.userId) return false
	return assignment.judge.state === 'accepted' && !assignment.withdrawn && !assignment.conflicted
}

type Sheet = { state: 'draft' | 'submitted' | 'abstained' | 'void' } | null
type RoundState = 'preparing' | 'scoring' | 'closed' | 'ranked'

/** Marks may change while the round takes them and the judge has not said the last word. */
export function canScore(
	actor: Actor,
	assignment: ScoredAssignment & { sheet: Sheet; round: { state: RoundState } },
): boolean {
	const open = assignment.round.state === 'preparing' || assignment.round.state === 'scoring'
	const unlocked = assignment.sheet === null || assignment.sheet.state === 'draft'
	return open && unlocked && canOpenAssignment(actor, assignment)
}

type Place = { contestId: string; trackId: string }

export function canManageScoring(actor: Actor, round: Place): boolean {
	return hasRole(actor, 'organizer', round.contestId, round.trackId)
}

/** Voiding a submitted sheet is a two-person act: the second is never the first. */
export function canDecideVoid(
	actor: Actor,
	round: Place,
	request: { proposedById: string },
): boolean {
	return (
		canManageScoring(actor, round) && actor.kind === 'user' && actor.userId !== request.proposedById
	)
}
