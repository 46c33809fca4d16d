import type { Actor } from '~/modules/context'
import { isAdministrator } from '~/modules/identity/policy'

export function canReadMail(actor: Actor): boolean {
	return isAdministrator(actor)
}
