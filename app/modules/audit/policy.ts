import type { Actor } from '~/modules/context'
import { contestsOfRole, hasRole, isAdministrator } from '~/modules/identity/policy'

/** The supervisor reads what happened; the administrator reads that it happened. */
export function canReadAudit(actor: Actor): boolean {
	return hasRole(actor, 'supervisor') || isAdministrator(actor)
}

/**
 * The contests whose events the actor may read. Events of no contest (accounts, settings) belong
 * to those who read everything.
 */
export function auditScope(actor: Actor): 'all' | string[] {
	if (isAdministrator(actor)) return 'all'
	return contestsOfRole(actor, 'supervisor')
}

const OWN_AREAS = /^(identity|audit|message|cli)\./

/** Scores stand in the details of judging events: administrators see those of accounts only. */
export function canReadDetail(
	actor: Actor,
	event: { event: string; contestId: string | null },
): boolean {
	const supervised = contestsOfRole(actor, 'supervisor')
	if (supervised === 'all') return true
	if (event.contestId !== null && supervised.includes(event.contestId)) return true
	return isAdministrator(actor) && OWN_AREAS.test(event.event)
}

export function canMoveClock(actor: Actor): boolean {
	return isAdministrator(actor)
}
