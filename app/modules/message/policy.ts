import type { Actor } from '~/modules/context'
import { hasRole } from '~/modules/identity/policy'

export function canReadMail(actor: Actor): boolean {
	return hasRole(actor, 'administrator')
}
