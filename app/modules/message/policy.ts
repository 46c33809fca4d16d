import type { Actor } from '~/modules/context'
import { hasRole, isAdministrator } from '~/modules/identity/policy'

export function canReadMail(actor: Actor): boolean {
	return isAdministrator(actor)
}

/** The background's jobs are the machine's matter, and so the administrator's. */
export function canRunJobs(actor: Actor): boolean {
	return isAdministrator(actor)
}

/** Mails to many people are read, and sent or discarded, by organizers of the whole contest. */
export function canSettleMailing(actor: Actor, contestId: string): boolean {
	return hasRole(actor, 'organizer', contestId)
}
