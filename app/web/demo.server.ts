import { NotFound } from '~/modules/domain-error'
import { env } from '~/platform/env.server'

/** Pages that only a demonstration has are missing elsewhere. */
export function requireDemo(): void {
	if (!env.DEMO) throw new NotFound()
}
