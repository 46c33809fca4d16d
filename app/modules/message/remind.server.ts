import type { Context } from '~/modules/context'
import { systemContext } from '~/modules/context.server'
import { remindClaims } from './reminders/claims.server'
import { remindDrafts, remindReturned } from './reminders/entries.server'
import { remindScoring } from './reminders/judges.server'
import { remindObjections } from './reminders/objections.server'

/**
 * Reminds of everything that ends soon by the contest's clock. Run every few minutes and by as many
 * processes as there are: each reminder's key is made once only.
 */
export async function remind(): Promise<void> {
	await remindEach(await systemContext('remind'), kinds)
}

type Reminding = (ctx: Context) => Promise<unknown>

const kinds: Reminding[] = [
	remindDrafts,
	remindReturned,
	remindScoring,
	remindClaims,
	remindObjections,
]

/** One kind that fails keeps none of the others back; what failed is thrown when all have run. */
export async function remindEach(ctx: Context, reminders: Reminding[]): Promise<void> {
	const errors: unknown[] = []
	for (const reminder of reminders) {
		await reminder(ctx).catch((error: unknown) => errors.push(error))
	}
	if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('; '))
}
