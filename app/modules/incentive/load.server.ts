import type { VerbAfter } from '~/messages/audit-events'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Db, Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { AwardRevoked, ClaimStale, ClaimStateConflict } from './errors'
import type { ClaimAction, ClaimDeed, ClaimPosition, ClaimState } from './rules/claim'
import { claimTransitions, nextClaim } from './rules/claim'

export const claimSelect = {
	id: true,
	contestId: true,
	organizationId: true,
	policyVersionId: true,
	awardId: true,
	entryId: true,
	code: true,
	state: true,
	amountFen: true,
	anchorDate: true,
	lastDay: true,
	evaluation: true,
	statement: true,
	payeeAccountId: true,
	revision: true,
	submittedAt: true,
	createdAt: true,
	contest: { select: { name: true, nameEn: true, publishedAt: true, settings: true } },
	organization: {
		select: {
			id: true,
			name: true,
			kind: true,
			isBranch: true,
			verification: true,
			division: true,
			establishedOn: true,
			registeredHereSince: true,
		},
	},
	award: { select: { organizationId: true, revokedAt: true } },
	entry: { select: { organizationId: true } },
	policyVersion: {
		select: {
			id: true,
			version: true,
			amountFen: true,
			conditions: true,
			schedule: true,
			claimMonths: true,
			policy: { select: { id: true, name: true, nameEn: true, code: true, budgetId: true } },
		},
	},
	facts: { orderBy: { createdAt: 'asc' } },
	steps: {
		orderBy: { id: 'asc' },
		select: {
			id: true,
			action: true,
			fromState: true,
			toState: true,
			note: true,
			actorId: true,
			at: true,
		},
	},
} satisfies Prisma.ClaimSelect

export type LoadedClaim = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>

/** The claim with its row locked until the transaction ends; who may see it is the caller's to ask. */
export async function lockClaim(tx: Tx, claimId: string): Promise<LoadedClaim> {
	await tx.$queryRaw`SELECT 1 FROM "claim" WHERE "id" = ${claimId} FOR UPDATE`
	return findClaim(tx, claimId)
}

export async function findClaim(reader: Db | Tx, claimId: string): Promise<LoadedClaim> {
	const claim = await reader.claim.findUnique({ where: { id: claimId }, select: claimSelect })
	if (!claim) throw new NotFound()
	return claim
}

/**
 * Revocation stops payouts (product.md §3): refuses a claim on a revoked award. The award's row is
 * held, so that a revocation either is seen here or waits until this act is done.
 */
export async function requireStanding(tx: Tx, claim: Pick<LoadedClaim, 'awardId'>): Promise<void> {
	if (!claim.awardId) return
	const rows = await tx.$queryRaw<{ revoked: boolean }[]>`
		SELECT "revoked_at" IS NOT NULL AS "revoked" FROM "award" WHERE "id" = ${claim.awardId} FOR SHARE`
	if (rows[0]?.revoked) throw new AwardRevoked()
}

/** Refuses a page made from an older state of the claim. */
export function requireCurrent(claim: Pick<LoadedClaim, 'revision'>, revision: number): void {
	if (claim.revision !== revision) throw new ClaimStale()
}

/** Where the claim stands, and where it stopped if it is withheld. */
export function positionOf(claim: Pick<LoadedClaim, 'state' | 'steps'>): ClaimPosition {
	if (claim.state !== 'withheld') return { state: claim.state, withheldFrom: null }
	const stopped = [...claim.steps].reverse().find(({ toState }) => toState === 'withheld')
	return { state: 'withheld', withheldFrom: stopped?.fromState ?? null }
}

/** What persons did to the claim, as far as it binds who may act next. */
export function deedsOf(claim: Pick<LoadedClaim, 'steps'>): ClaimDeed[] {
	return claim.steps.flatMap(({ action, actorId }) =>
		actorId && Object.hasOwn(claimTransitions, action)
			? [{ action: action as ClaimAction, actorId }]
			: [],
	)
}

type Step = {
	action: VerbAfter<'incentive.claim_'>
	note?: string
	to?: ClaimState
	changes?: Prisma.ClaimUncheckedUpdateInput
	/** Of a step about one part of the grant; stands in the record. */
	instalment?: { id: string; proposedById: string | null }
}

/**
 * Writes one step of a claim: its line on the timeline, the new state and the next revision. A
 * step that only notes something keeps the state.
 */
export async function recordStep(
	ctx: Context,
	tx: Tx,
	claim: Pick<LoadedClaim, 'id' | 'contestId' | 'state' | 'code'>,
	{ action, note = '', to = claim.state, changes = {}, instalment }: Step,
): Promise<void> {
	await tx.claim.update({
		where: { id: claim.id },
		data: { ...changes, state: to, revision: { increment: 1 } },
		select: { id: true },
	})
	await tx.claimStep.create({
		data: {
			claimId: claim.id,
			action,
			fromState: claim.state,
			toState: to,
			note,
			actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			at: ctx.receivedAt,
		},
		select: { id: true },
	})
	await ctx.audit(tx, `incentive.claim_${action}`, {
		contestId: claim.contestId,
		subjectType: 'claim',
		subjectId: claim.id,
		from: claim.state,
		to,
		note,
		...(instalment && {
			instalmentId: instalment.id,
			proposedById: instalment.proposedById,
		}),
	})
}

/** The state the action leads to, or a refusal. */
export function requireNext(claim: Pick<LoadedClaim, 'state' | 'steps'>, action: ClaimAction) {
	const next = nextClaim(positionOf(claim), action)
	if (!next) throw new ClaimStateConflict()
	return next.state
}
