import { isDisclosed } from '~/modules/audit/disclosure.server'
import type { Context } from '~/modules/context'
import { openAccountNumber } from '../account-number.server'
import type { LoadedClaim } from '../load.server'
import { canDisclosePayee } from '../policy'

/**
 * A supervisor's way to the whole account number of a claim: `may` where there is one to open,
 * `number` once a reason was given. Each reading of the number is written to the audit log.
 */
export async function disclosedPayee(ctx: Context, claim: LoadedClaim) {
	const may = claim.payeeAccountId !== null && canDisclosePayee(ctx.actor, claim)
	if (!may || !(await isDisclosed(ctx, ctx.db, 'claim', claim.id))) return { may, number: null }
	const { numberEncrypted } = await ctx.db.payeeAccount.findUniqueOrThrow({
		where: { id: claim.payeeAccountId! },
		select: { numberEncrypted: true },
	})
	await ctx.transaction((tx) =>
		ctx.audit(tx, 'incentive.accounts_read', {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claim.id,
		}),
	)
	return { may, number: openAccountNumber(claim.organizationId, numberEncrypted) }
}
