import { signs } from '~/messages/punctuation'
import type { Context } from '~/modules/context'
import { DomainError, NotFound, SamePerson } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { moveBooks } from '../books.server'
import { CheckedAndPays, ClaimStateConflict, NotProven } from '../errors'
import { evaluateClaim } from '../evaluate.server'
import { deedsOf, type LoadedClaim, recordStep, requireStanding } from '../load.server'
import { canApprove } from '../policy'
import { personFault } from '../rules/claim'
import { closingAction } from '../rules/payment'
import type { DeskIntent } from '../schema/desk-forms'
import { ScheduleSchema } from '../schema/schedule'
import { lockForCheck } from './verify-fact.server'

const payable = ['approved', 'payout_notice', 'paying']

async function findInstalment(tx: Tx, claim: LoadedClaim, instalmentId: string) {
	const instalment = await tx.instalment.findFirst({
		where: { id: instalmentId, claimId: claim.id },
		select: {
			id: true,
			position: true,
			label: true,
			state: true,
			proposedById: true,
			amountFen: true,
		},
	})
	if (!instalment) throw new NotFound()
	if (!payable.includes(claim.state)) throw new ClaimStateConflict()
	return instalment
}

const noteOf = (instalment: { label: string }, note: string) =>
	note === '' ? instalment.label : signs['zh-CN'].pair(instalment.label, note)

/** The part of the schedule may state its condition; then the facts must meet it. */
async function requireCondition(ctx: Context, tx: Tx, claim: LoadedClaim, position: number) {
	const node = ScheduleSchema.parse(claim.policyVersion.schedule)[position - 1]?.when
	if (!node) return
	const { result } = await evaluateClaim(ctx, tx, claim, { node })
	if (result !== 'met') throw new NotProven('instalment_not_proven')
}

/** One officer finds the instalment's condition proven and puts it before a second. */
export async function proposeInstalment(
	ctx: Context,
	claimId: string,
	input: DeskIntent<'propose-instalment'>,
) {
	if (input.note.length < 2) {
		throw new DomainError('instalment_proof', 'invalid', { field: 'note' })
	}
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		const instalment = await findInstalment(tx, claim, input.instalmentId)
		if (instalment.state !== 'pending') throw new ClaimStateConflict()
		await requireCondition(ctx, tx, claim, instalment.position)
		await tx.instalment.update({
			where: { id: instalment.id },
			data: { state: 'proposed', proposedById: officerId, proposedAt: ctx.receivedAt },
			select: { id: true },
		})
		await recordStep(ctx, tx, claim, {
			action: 'propose_instalment',
			note: noteOf(instalment, input.note),
			instalment: { id: instalment.id, proposedById: officerId },
		})
	})
}

/**
 * The second officer approves a proposed instalment or sends it back; a part whose condition can
 * no longer be met is forfeited, and its money is free again.
 * @throws SamePerson for the proposer
 */
export async function decideInstalment(
	ctx: Context,
	claimId: string,
	input: DeskIntent<'decide-instalment'>,
) {
	if (input.decision !== 'approve' && input.note.length < 2) {
		throw new DomainError('step_note', 'invalid', { field: 'note' })
	}
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		const instalment = await findInstalment(tx, claim, input.instalmentId)
		const deed = { tx, claim, instalment, officerId, note: noteOf(instalment, input.note) }
		if (input.decision === 'forfeit') return forfeit(ctx, deed)
		if (instalment.state !== 'proposed') throw new ClaimStateConflict()
		if (!canApprove(ctx.actor, claim, instalment)) throw new SamePerson()
		return input.decision === 'approve' ? approve(ctx, deed) : sendBack(ctx, deed)
	})
}

type Deed = {
	tx: Tx
	claim: LoadedClaim
	instalment: Awaited<ReturnType<typeof findInstalment>>
	officerId: string
	note: string
}

async function approve(ctx: Context, { tx, claim, instalment, officerId, note }: Deed) {
	const persons = { proposedById: instalment.proposedById, deeds: deedsOf(claim) }
	if (personFault('approve', officerId, persons)) throw new CheckedAndPays()
	await requireStanding(tx, claim)
	await tx.instalment.update({
		where: { id: instalment.id },
		data: { state: 'approved', approvedById: officerId, approvedAt: ctx.receivedAt },
		select: { id: true },
	})
	await recordStep(ctx, tx, claim, { action: 'approve_instalment', note, instalment })
}

async function sendBack(ctx: Context, { tx, claim, instalment, note }: Deed) {
	await tx.instalment.update({
		where: { id: instalment.id },
		data: { state: 'pending', proposedById: null, proposedAt: null },
		select: { id: true },
	})
	await recordStep(ctx, tx, claim, { action: 'return_instalment', note, instalment })
}

async function forfeit(ctx: Context, { tx, claim, instalment, note }: Deed) {
	if (instalment.state !== 'pending') throw new ClaimStateConflict()
	await tx.instalment.update({
		where: { id: instalment.id },
		data: { state: 'forfeited' },
		select: { id: true },
	})
	await moveBooks(ctx, tx, claim.policyVersion.policy.budgetId, 'release', [instalment])
	const states = await tx.instalment.findMany({
		where: { claimId: claim.id },
		select: { state: true },
	})
	const closing = closingAction(
		states.map(({ state }) => state),
		claim.state,
	)
	await recordStep(ctx, tx, claim, {
		action: 'forfeit_instalment',
		note,
		instalment,
		...(closing && { to: closing }),
	})
}
