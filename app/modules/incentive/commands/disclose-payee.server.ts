import { recordDisclosure } from '~/modules/audit/disclosure.server'
import type { DisclosureInput } from '~/modules/audit/schema'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { findClaim } from '../load.server'
import { canDisclosePayee } from '../policy'

/** Opens a claim's account number to a supervisor who says why; the reason is on record first. */
export async function disclosePayee(
	ctx: Context,
	claimId: string,
	{ reason }: DisclosureInput,
): Promise<void> {
	await ctx.transaction(async (tx) => {
		const claim = await findClaim(tx, claimId)
		if (!canDisclosePayee(ctx.actor, claim)) throw new NotFound()
		await recordDisclosure(ctx, tx, {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claimId,
			reason,
		})
	})
}
