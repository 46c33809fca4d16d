import { systemContext } from '~/modules/context.server'
import { eachApart } from '~/platform/each-apart'
import { remindClaims } from './reminders/claims.server'
import { remindDrafts, remindReturned } from './reminders/entries.server'
import { remindScoring } from './reminders/judges.server'
import { remindObjections } from './reminders/objections.server'

/**
 * Reminds of everything that ends soon by the contest's clock. Run every few minutes and by as many
 * processes as there are: each reminder's key is made once only.
 */
export async function remind(): Promise<void> {
	const ctx = await systemContext('remind')
	await eachApart(kinds, (reminder) => reminder(ctx))
}

const kinds = [remindDrafts, remindReturned, remindScoring, remindClaims, remindObjections]
