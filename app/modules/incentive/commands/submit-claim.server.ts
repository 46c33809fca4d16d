import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { ClaimIncomplete } from '../errors'
import { evaluateClaim, storeEvaluation } from '../evaluate.server'
import { findClaim, type LoadedClaim, recordStep, requireNext } from '../load.server'
import { claimWindow } from '../rules/claim-window'
import { missingKinds } from '../rules/missing-facts'
import { columnOf, dayOf, isoOf } from '../rules/dates'
import { readConditions } from '../rules/fact-shape'
import type { SubmitClaimInput } from '../schema/claim-forms'
import { requireWithin } from '../window.server'
import { lockOwnClaim } from './edit-claim.server'

/** DX + year + number in the order of arrival, e.g. DX2026-0042. */
async function nextCode(ctx: Context, tx: Tx): Promise<string> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('incentive.claim_code'))`
	const head = `DX${dayOf(ctx.receivedAt).slice(0, 4)}-`
	const last = await tx.claim.findFirst({
		where: { code: { startsWith: head } },
		orderBy: { code: 'desc' },
		select: { code: true },
	})
	const number = Number(last?.code?.slice(head.length) ?? 0) + 1
	return head + String(number).padStart(4, '0')
}

/** The first time: inside the window, which may have learnt of days off since the draft began. */
async function firstSubmission(ctx: Context, tx: Tx, claim: LoadedClaim) {
	const window = claimWindow(isoOf(claim.anchorDate), claim.policyVersion.claimMonths)
	requireWithin(ctx, window)
	return {
		code: await nextCode(ctx, tx),
		submittedAt: ctx.receivedAt,
		lastDay: columnOf(window.lastDay),
	}
}

async function requireComplete(ctx: Context, tx: Tx, claim: LoadedClaim) {
	const today = dayOf(ctx.receivedAt)
	const trusting = await evaluateClaim(ctx, tx, claim, { trusting: true, claimedOn: today })
	const missing = missingKinds(readConditions(claim.policyVersion.conditions), trusting.conditions)
	if (missing.length > 0) throw new ClaimIncomplete('claim_facts_missing')
	if (!claim.payeeAccountId) throw new ClaimIncomplete('claim_payee_missing')
}

/**
 * Hands a claim in, or in again after it was returned. Only the first handing-in is bound to the
 * window: what is returned may be mended after its last day.
 */
export async function submitClaim(
	ctx: Context,
	claimId: string,
	input: SubmitClaimInput,
): Promise<{ code: string }> {
	return ctx.transaction(async (tx) => {
		const claim = await lockOwnClaim(ctx, tx, claimId, input.revision)
		const action = claim.state === 'returned' ? 'resubmit' : 'submit'
		const to = requireNext(claim, action)
		const first = action === 'submit' ? await firstSubmission(ctx, tx, claim) : {}
		await requireComplete(ctx, tx, claim)
		await recordStep(ctx, tx, claim, {
			action,
			to,
			changes: { ...first, statement: input.statement },
		})
		const handedIn = await findClaim(tx, claimId)
		await storeEvaluation(ctx, tx, handedIn)
		return { code: handedIn.code ?? '' }
	})
}
