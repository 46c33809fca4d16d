import type { Context } from '~/modules/context'
import { DomainError, Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { ClaimStateConflict } from '../errors'
import { storeEvaluation } from '../evaluate.server'
import { findClaim, lockClaim, requireCurrent } from '../load.server'
import { canCheckClaim, canReadClaim, canVerifyFacts } from '../policy'
import { askedKinds, readConditions } from '../rules/fact-shape'
import type { DeskIntent } from '../schema/desk-forms'
import { isKnownKind } from '../schema/policy-facts'
import { laterConditions, ScheduleSchema } from '../schema/schedule'

/** The claim locked for an officer who may work on it. */
export async function lockForCheck(ctx: Context, tx: Tx, claimId: string, revision: number) {
	const claim = await lockClaim(tx, claimId)
	if (!canReadClaim(ctx.actor, claim)) throw new NotFound()
	if (!canCheckClaim(ctx.actor, claim) || ctx.actor.kind !== 'user') throw new Forbidden()
	requireCurrent(claim, revision)
	return { claim, officerId: ctx.actor.userId }
}

/** The claim as it now stands is evaluated, kept, and its revision counted up. */
async function reckon(ctx: Context, tx: Tx, claimId: string) {
	await storeEvaluation(ctx, tx, await findClaim(tx, claimId))
	await tx.claim.update({
		where: { id: claimId },
		data: { revision: { increment: 1 } },
		select: { id: true },
	})
}

/** An officer's finding on a fact handed in; the conditions are evaluated anew. */
export async function verifyFact(ctx: Context, claimId: string, input: DeskIntent<'verify'>) {
	const verified = input.finding === 'verified'
	if (!verified && input.note.length < 2) {
		throw new DomainError('fact_note', 'invalid', { field: 'note' })
	}
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		if (!canVerifyFacts(ctx.actor, claim)) throw new ClaimStateConflict()
		const fact = claim.facts.find(({ id }) => id === input.factId)
		if (!fact) throw new NotFound()
		await tx.claimFact.update({
			where: { id: fact.id },
			data: {
				verified,
				verifiedById: officerId,
				verifiedAt: ctx.receivedAt,
				note: input.note,
			},
			select: { id: true },
		})
		await reckon(ctx, tx, claimId)
		await ctx.audit(tx, verified ? 'incentive.fact_verified' : 'incentive.fact_refused', {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claimId,
			kind: fact.kind,
			note: input.note,
		})
	})
}

/** What only an inquiry can tell (credit lists): an officer's own fact, verified by its source. */
export async function recordFact(ctx: Context, claimId: string, input: DeskIntent<'record'>) {
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		if (!canVerifyFacts(ctx.actor, claim)) throw new ClaimStateConflict()
		const { conditions, schedule } = claim.policyVersion
		const nodes = [readConditions(conditions), ...laterConditions(ScheduleSchema.parse(schedule))]
		const { kind } = input
		if (!isKnownKind(kind) || !askedKinds(nodes, 'officer').includes(kind)) throw new NotFound()
		await tx.claimFact.deleteMany({ where: { claimId, kind, source: 'officer' } })
		await tx.claimFact.create({
			data: {
				claimId,
				kind,
				value: input.value === 'yes',
				source: 'officer',
				note: input.note,
				verified: true,
				verifiedById: officerId,
				verifiedAt: ctx.receivedAt,
			},
			select: { id: true },
		})
		await reckon(ctx, tx, claimId)
		await ctx.audit(tx, 'incentive.fact_recorded', {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claimId,
			kind,
			value: input.value,
			note: input.note,
		})
	})
}
