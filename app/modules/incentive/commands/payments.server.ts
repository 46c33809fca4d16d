import { signs } from '~/messages/punctuation'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { moveBooks } from '../books.server'
import { CheckedAndPays, PaymentRefused, PayoutNoticeOpen } from '../errors'
import {
	deedsOf,
	findClaim,
	type LoadedClaim,
	lockClaim,
	recordStep,
	requireStanding,
} from '../load.server'
import { canPay, canPayClaim } from '../policy'
import { personFault } from '../rules/claim'
import { dayOf } from '../rules/dates'
import { closingAction } from '../rules/payment'
import type { BatchInput, PaidInput } from '../schema/payment-forms'
import { payoutNoticeCloses } from './take-step.server'

/** PF + year + number of the batch within its contest. */
async function nextNumber(ctx: Context, tx: Tx, contestId: string): Promise<string> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`incentive.batch:${contestId}`}))`
	const head = `PF${dayOf(ctx.receivedAt).slice(0, 4)}-`
	const last = await tx.paymentBatch.findFirst({
		where: { contestId, number: { startsWith: head } },
		orderBy: { number: 'desc' },
		select: { number: true },
	})
	return head + String(Number(last?.number.slice(head.length) ?? 0) + 1).padStart(3, '0')
}

type Approved = { proposedById: string | null; approvedById: string | null }

/** Finance neither checks nor approves: such a person is refused here, and by the database. */
function requirePayer(claim: LoadedClaim, payerId: string, parts: readonly Approved[] = []) {
	const fault = personFault('start_payment', payerId, { proposedById: null, deeds: deedsOf(claim) })
	const approved = parts.some((part) => [part.proposedById, part.approvedById].includes(payerId))
	if (fault || approved) throw new CheckedAndPays()
}

async function beginPayment(ctx: Context, tx: Tx, claimId: string, payerId: string) {
	const claim = await lockClaim(tx, claimId)
	if (!canPayClaim(ctx.actor, claim)) throw new PaymentRefused('payment_not_ready')
	requirePayer(claim, payerId)
	await requireStanding(tx, claim)
	if (claim.state !== 'payout_notice') return
	const closesAt = payoutNoticeCloses(claim)
	if (closesAt && ctx.receivedAt < closesAt) throw new PayoutNoticeOpen(closesAt)
	await recordStep(ctx, tx, claim, { action: 'start_payment', to: 'paying' })
}

/**
 * Puts approved instalments into a batch for the bank. Each claim's payout notice must be over;
 * its payment begins with the first batch.
 */
export async function exportBatch(ctx: Context, input: BatchInput): Promise<{ id: string }> {
	const { actor } = ctx
	if (actor.kind !== 'user' || !canPay(actor, input.contestId)) throw new NotFound()
	const ids = [...new Set(input.instalmentIds)]
	if (ids.length === 0) throw new PaymentRefused('payment_none_chosen')
	return ctx.transaction(async (tx) => {
		const chosen = await tx.instalment.findMany({
			where: { id: { in: ids }, claim: { contestId: input.contestId } },
			select: { claimId: true, proposedById: true, approvedById: true },
		})
		if (chosen.some((part) => [part.proposedById, part.approvedById].includes(actor.userId))) {
			throw new CheckedAndPays()
		}
		const claims = [...new Set(chosen.map(({ claimId }) => claimId))].sort()
		for (const claimId of claims) await beginPayment(ctx, tx, claimId, actor.userId)
		const ready = await tx.instalment.findMany({
			where: { id: { in: ids }, claimId: { in: claims }, state: 'approved' },
			select: { id: true, amountFen: true },
		})
		if (ready.length !== ids.length) throw new PaymentRefused('payment_not_ready')
		const batch = await tx.paymentBatch.create({
			data: {
				contestId: input.contestId,
				number: await nextNumber(ctx, tx, input.contestId),
				totalFen: ready.reduce((sum, { amountFen }) => sum + amountFen, 0n),
				createdById: actor.userId,
				createdAt: ctx.receivedAt,
			},
			select: { id: true, number: true, totalFen: true },
		})
		await tx.instalment.updateMany({
			where: { id: { in: ids } },
			data: { state: 'exported', batchId: batch.id },
		})
		await ctx.audit(tx, 'incentive.batch_exported', {
			contestId: input.contestId,
			subjectType: 'payment_batch',
			subjectId: batch.id,
			number: batch.number,
			totalFen: batch.totalFen,
			instalments: ids,
		})
		return { id: batch.id }
	})
}

/** The bank's answer for one instalment: paid on that day under that reference. */
export async function markPaid(ctx: Context, instalmentId: string, input: PaidInput) {
	const { actor } = ctx
	if (actor.kind !== 'user') throw new NotFound()
	if (input.paidOn > dayOf(ctx.receivedAt)) throw new PaymentRefused('payment_in_future')
	await ctx.transaction(async (tx) => {
		const found = await tx.instalment.findUnique({
			where: { id: instalmentId },
			select: { claimId: true, claim: { select: { contestId: true } } },
		})
		if (!found || !canPay(actor, found.claim.contestId)) throw new NotFound()
		const claim = await lockClaim(tx, found.claimId)
		const parts = await tx.instalment.findMany({
			where: { claimId: claim.id },
			select: {
				id: true,
				label: true,
				labelEn: true,
				state: true,
				amountFen: true,
				proposedById: true,
				approvedById: true,
			},
		})
		const part = parts.find(({ id }) => id === instalmentId)
		if (part?.state !== 'exported' || !canPayClaim(actor, claim)) {
			throw new PaymentRefused('payment_not_ready')
		}
		requirePayer(claim, actor.userId, [part])
		await requireStanding(tx, claim)
		const paidAt = new Date(`${input.paidOn}T00:00:00+08:00`)
		await tx.instalment.update({
			where: { id: instalmentId },
			data: { state: 'paid', paidById: actor.userId, paidAt, bankReference: input.bankReference },
			select: { id: true },
		})
		await moveBooks(ctx, tx, claim.policyVersion.policy.budgetId, 'pay', [part])
		await recordStep(ctx, tx, claim, {
			action: 'pay_instalment',
			note: signs['zh-CN'].pair(part.label, input.bankReference),
			instalment: part,
		})
		const states = parts.map(({ id, state }) => (id === instalmentId ? 'paid' : state))
		if (closingAction(states, claim.state) === 'paid') {
			const now = await findClaim(tx, claim.id)
			await recordStep(ctx, tx, now, { action: 'confirm_payment', to: 'paid' })
		}
	})
}
