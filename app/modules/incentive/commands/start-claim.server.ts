import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { ClaimExists, PolicyRefused } from '../errors'
import { newestPublished } from '../offered-policies'
import { canClaimFor } from '../policy'
import { findMatters, type Matter } from '../matters.server'
import { requireOpenWindow } from '../window.server'
import { columnOf, dayOf } from '../rules/dates'
import type { StartClaimInput } from '../schema/claim-forms'

const ENDED = ['rejected', 'forfeited', 'clawed_back'] as const

/** The newest published version of a policy that takes claims, on a day it is valid. */
async function claimablePolicy(ctx: Context, tx: Tx, policyVersionId: string) {
	const version = await tx.policyVersion.findFirst({
		where: { id: policyVersionId, publishedAt: { not: null }, policy: { state: 'published' } },
		select: {
			id: true,
			amountFen: true,
			claimMonths: true,
			requiresAward: true,
			validFrom: true,
			validTo: true,
			policyId: true,
			policy: { select: { contestId: true, kind: true } },
		},
	})
	if (!version) throw new NotFound()
	const newest = await tx.policyVersion.findFirst({
		where: { policyId: version.policyId, ...newestPublished.where },
		orderBy: newestPublished.orderBy,
		select: { id: true },
	})
	if (newest?.id !== version.id) throw new Conflict()
	const today = columnOf(dayOf(ctx.receivedAt))
	if (today < version.validFrom || (version.validTo && today > version.validTo)) {
		throw new PolicyRefused('policy_not_valid')
	}
	return version
}

/**
 * One claim at a time for the same entry under the same policy, whichever version and whichever
 * member of its consortium makes it.
 */
async function refuseSecond(tx: Tx, policyId: string, matter: Matter) {
	await tx.$queryRaw`SELECT 1 FROM "policy" WHERE "id" = ${policyId} FOR UPDATE`
	const standing = await tx.claim.count({
		where: {
			policyVersion: { policyId },
			entryId: matter.entryId,
			state: { notIn: [...ENDED] },
		},
	})
	if (standing > 0) throw new ClaimExists()
}

/**
 * Opens a draft claim of an organization under a published policy, resting on an award or entry
 * that is its own, its consortium's, or of another organization of the same person.
 * @throws ClaimWindowShut, NotReleasedYet outside the months after the release
 */
export async function startClaim(ctx: Context, input: StartClaimInput): Promise<{ id: string }> {
	if (!canClaimFor(ctx.actor, input.organizationId)) throw new NotFound()
	const { actor } = ctx
	if (actor.kind !== 'user') throw new NotFound()
	return ctx.transaction(async (tx) => {
		const version = await claimablePolicy(ctx, tx, input.policyVersionId)
		const { contestId } = version.policy
		const matters = await findMatters(ctx, tx, { contestId, organizationId: input.organizationId })
		const matter = matters.find(({ key }) => key === input.link)
		if (!matter || (version.requiresAward && !matter.awardId)) throw new NotFound()
		const window = await requireOpenWindow(ctx, tx, contestId, version.claimMonths, matter)
		await refuseSecond(tx, version.policyId, matter)
		const claim = await tx.claim.create({
			data: {
				contestId,
				policyVersionId: version.id,
				organizationId: input.organizationId,
				awardId: matter.awardId,
				entryId: matter.entryId,
				amountFen: version.amountFen,
				anchorDate: columnOf(window.from),
				lastDay: columnOf(window.lastDay),
				createdById: actor.userId,
			},
			select: { id: true },
		})
		await tx.claimStep.create({
			data: {
				claimId: claim.id,
				action: 'start',
				fromState: 'draft',
				toState: 'draft',
				actorId: actor.userId,
				at: ctx.receivedAt,
			},
			select: { id: true },
		})
		await ctx.audit(tx, 'incentive.claim_started', {
			contestId,
			subjectType: 'claim',
			subjectId: claim.id,
			organizationId: input.organizationId,
			policyVersionId: version.id,
		})
		return claim
	})
}
