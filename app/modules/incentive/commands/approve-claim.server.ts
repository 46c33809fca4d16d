import { splitByBasisPoints } from '~/modules/award/rules/instalments'
import type { Context } from '~/modules/context'
import { DomainError, SamePerson } from '~/modules/domain-error'
import type { Db, Tx } from '~/platform/db.server'
import { moveBooks } from '../books.server'
import { CheckedAndPays, ClaimStateConflict, NotProven, NothingDue } from '../errors'
import { earlierGrants, storeEvaluation } from '../evaluate.server'
import { deedsOf, type LoadedClaim, recordStep, requireNext, requireStanding } from '../load.server'
import { canApprove } from '../policy'
import { personFault } from '../rules/claim'
import { readConditions } from '../rules/fact-shape'
import { grantAmount } from '../rules/grant-amount'
import type { DeskIntent } from '../schema/desk-forms'
import { ScheduleSchema } from '../schema/schedule'
import { lockForCheck } from './verify-fact.server'

export const APPROVE_CLAIM = 'approve_claim'

export async function pendingProposal(tx: Db | Tx, claimId: string) {
	return tx.approvalRequest.findFirst({
		where: { kind: APPROVE_CLAIM, subjectId: claimId, state: 'pending' },
		select: { id: true, proposedById: true, reason: true, proposedAt: true },
	})
}

async function requireProven(ctx: Context, tx: Tx, claim: LoadedClaim) {
	const evaluation = await storeEvaluation(ctx, tx, claim)
	if (evaluation.result !== 'met') throw new NotProven('claim_not_proven')
	await requireStanding(tx, claim)
}

/** What the claim comes to today; the entry's row is locked, so that two grants see each other. */
async function amountDue(tx: Tx, claim: LoadedClaim): Promise<bigint> {
	if (claim.entryId) {
		await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "id" = ${claim.entryId} FOR UPDATE`
	}
	const { amountFen, conditions } = claim.policyVersion
	const earlier = await earlierGrants(tx, claim)
	const due = grantAmount(amountFen, readConditions(conditions), earlier)
	if (due <= 0n) throw new NothingDue()
	return due
}

/** The last check is passed and the grant put before a second officer. */
export async function proposeApproval(ctx: Context, claimId: string, input: DeskIntent<'propose'>) {
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		requireNext(claim, 'approve')
		if (await pendingProposal(tx, claimId)) throw new ClaimStateConflict()
		await requireProven(ctx, tx, claim)
		const due = await amountDue(tx, claim)
		await tx.approvalRequest.create({
			data: {
				kind: APPROVE_CLAIM,
				contestId: claim.contestId,
				subjectType: 'claim',
				subjectId: claimId,
				payload: { amountFen: due.toString() },
				reason: input.note,
				proposedById: officerId,
				proposedAt: ctx.receivedAt,
			},
			select: { id: true },
		})
		await recordStep(ctx, tx, claim, { action: 'propose_approval', note: input.note })
	})
}

async function closeProposal(
	ctx: Context,
	tx: Tx,
	id: string,
	state: 'approved' | 'rejected',
	decidedById: string,
) {
	await tx.approvalRequest.update({
		where: { id },
		data: { state, decidedById, decidedAt: ctx.receivedAt },
		select: { id: true },
	})
}

/**
 * A claim that leaves the checks takes its open proposal with it: declined by the officer who does
 * it, taken back where that is the proposer.
 */
export async function withdrawProposal(
	ctx: Context,
	tx: Tx,
	claim: LoadedClaim,
	officerId: string,
): Promise<void> {
	const proposal = await pendingProposal(tx, claim.id)
	if (!proposal) return
	if (proposal.proposedById !== officerId) {
		await closeProposal(ctx, tx, proposal.id, 'rejected', officerId)
	} else {
		await tx.approvalRequest.delete({ where: { id: proposal.id }, select: { id: true } })
	}
}

/** The grant's instalments by the schedule, and their money committed in the budget. */
async function grant(ctx: Context, tx: Tx, claim: LoadedClaim, amount: bigint) {
	const schedule = ScheduleSchema.parse(claim.policyVersion.schedule)
	const parts = splitByBasisPoints(
		amount,
		schedule.map(({ basisPoints }) => basisPoints),
	)
	const instalments = await tx.instalment.createManyAndReturn({
		data: schedule.map(({ label, labelEn, basisPoints, condition }, index) => ({
			claimId: claim.id,
			position: index + 1,
			label,
			labelEn,
			basisPoints,
			condition,
			amountFen: parts[index]!,
		})),
		select: { id: true, amountFen: true },
	})
	await moveBooks(ctx, tx, claim.policyVersion.policy.budgetId, 'commit', instalments)
}

/**
 * The second officer's word. Approving fixes the amount, makes the instalments and commits their
 * sum in the budget, all at once or not at all.
 * @throws SamePerson for the proposer, BudgetExhausted, NotProven, NothingDue
 */
export async function decideApproval(ctx: Context, claimId: string, input: DeskIntent<'decide'>) {
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		const proposal = await pendingProposal(tx, claimId)
		if (!proposal) throw new ClaimStateConflict()
		if (!canApprove(ctx.actor, claim, proposal)) throw new SamePerson()
		if (input.decision === 'decline') return decline(ctx, tx, claim, proposal.id, officerId, input)
		const to = requireNext(claim, 'approve')
		const persons = { proposedById: proposal.proposedById, deeds: deedsOf(claim) }
		if (personFault('approve', officerId, persons)) throw new CheckedAndPays()
		await requireProven(ctx, tx, claim)
		const amountFen = await amountDue(tx, claim)
		await recordStep(ctx, tx, claim, {
			action: 'approve',
			note: input.note,
			to,
			changes: { amountFen },
		})
		await grant(ctx, tx, claim, amountFen)
		await closeProposal(ctx, tx, proposal.id, 'approved', officerId)
	})
}

async function decline(
	ctx: Context,
	tx: Tx,
	claim: LoadedClaim,
	proposalId: string,
	officerId: string,
	{ note }: DeskIntent<'decide'>,
) {
	if (note.length < 2) throw new DomainError('step_note', 'invalid', { field: 'note' })
	await closeProposal(ctx, tx, proposalId, 'rejected', officerId)
	await recordStep(ctx, tx, claim, { action: 'decline_approval', note })
}
