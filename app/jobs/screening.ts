import { systemContext } from '~/modules/context.server'
import { expireReturned } from '~/modules/screening/commands/expire-returned.server'

export async function expireReturnedEntries(): Promise<void> {
	await expireReturned(await systemContext('expire-returned'))
}
