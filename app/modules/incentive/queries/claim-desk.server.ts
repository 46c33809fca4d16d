import type { Locale } from '~/messages/define'
import { signs } from '~/messages/punctuation'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { divisionOf } from '~/modules/organization/rules/division'
import { pendingProposal } from '../commands/approve-claim.server'
import { deedsOf, findClaim, type LoadedClaim, positionOf } from '../load.server'
import { canApprove, canCheckClaim, canReadClaim, canVerifyFacts } from '../policy'
import { claimActions, nextClaim, personFault } from '../rules/claim'
import { isoOf } from '../rules/dates'
import { askedKinds, factShapes, factValueText, readConditions } from '../rules/fact-shape'
import { aloneSteps } from '../schema/desk-forms'
import { laterConditions, ScheduleSchema } from '../schema/schedule'
import { isKnownKind } from '../schema/policy-facts'
import { claimView } from './claim-view.server'
import { disclosedPayee } from './disclosed-payee.server'

async function namesOf(ctx: Context, ids: (string | null)[]) {
	const rows = await ctx.db.user.findMany({
		where: { id: { in: ids.flatMap((id) => id ?? []) } },
		select: { id: true, name: true },
	})
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** A division by name where it is known, with its code. */
function divisionWords(locale: Locale, code: string): string {
	const { shenyang, province } = divisionOf(code)
	const named = shenyang ?? (code.endsWith('0000') ? province : null)
	return named ? signs[locale].aside(locale === 'en' ? named.en : named.zh, code) : code
}

function factViews(ctx: Context, claim: LoadedClaim, names: Record<string, string>) {
	return claim.facts.map((fact) => {
		const kind = isKnownKind(fact.kind) ? fact.kind : null
		const shape = kind ? factShapes[kind].value : 'none'
		const text = factValueText(shape, fact.value)
		return {
			id: fact.id,
			kind,
			shape,
			text: shape === 'division' ? divisionWords(ctx.locale, text) : text,
			since: fact.since && isoOf(fact.since),
			fromOfficer: fact.source === 'officer',
			fileId: fact.fileId,
			verified: fact.verified,
			refused: !fact.verified && fact.verifiedById !== null,
			verifiedBy: fact.verifiedById ? (names[fact.verifiedById] ?? null) : null,
			verifiedAt: fact.verifiedAt,
			note: fact.note,
		}
	})
}

/** Steps one officer can take alone here; passing the last check is proposing the grant. */
function stepsOpen(ctx: Context, claim: LoadedClaim) {
	const { actor } = ctx
	if (actor.kind !== 'user' || !canCheckClaim(actor, claim)) return []
	const deeds = deedsOf(claim)
	const possible = claimActions(positionOf(claim), 'incentive_officer')
	return aloneSteps.filter(
		(step) =>
			possible.includes(step) && !personFault(step, actor.userId, { proposedById: null, deeds }),
	)
}

/** Everything beside which an officer decides; supervisors and finance read the same, without forms. */
export async function getClaimDesk(ctx: Context, claimId: string) {
	const claim = await findClaim(ctx.db, claimId)
	if (!canReadClaim(ctx.actor, claim)) throw new NotFound()
	const [view, proposal, account] = await Promise.all([
		claimView(ctx, claim),
		pendingProposal(ctx.db, claimId),
		disclosedPayee(ctx, claim),
	])
	const names = await namesOf(ctx, [
		...claim.steps.map(({ actorId }) => actorId),
		...claim.facts.map(({ verifiedById }) => verifiedById),
		...view.instalments.flatMap((part) => [part.proposedById, part.approvedById]),
		proposal?.proposedById ?? null,
	])
	const self = ctx.actor.kind === 'user' ? ctx.actor.userId : ''
	const { conditions, schedule } = claim.policyVersion
	const nodes = [readConditions(conditions), ...laterConditions(ScheduleSchema.parse(schedule))]
	const position = positionOf(claim)
	const checks = canCheckClaim(ctx.actor, claim)
	const payable = ['approved', 'payout_notice', 'paying'].includes(claim.state)
	return {
		...view,
		account,
		steps: view.steps.map((step) => ({ ...step, who: names[step.actorId ?? ''] ?? null })),
		facts: factViews(ctx, claim, names),
		inquiries: askedKinds(nodes, 'officer'),
		instalments: view.instalments.map((part) => ({
			...part,
			proposedBy: names[part.proposedById ?? ''] ?? null,
			approvedBy: names[part.approvedById ?? ''] ?? null,
			mayPropose: checks && payable && part.state === 'pending',
			mayDecide: payable && part.state === 'proposed' && canApprove(ctx.actor, claim, part),
			waitsForOther: part.state === 'proposed' && part.proposedById === self,
		})),
		proposal: proposal && {
			by: names[proposal.proposedById] ?? '',
			at: proposal.proposedAt,
			note: proposal.reason,
			mine: proposal.proposedById === self,
			mayDecide: canApprove(ctx.actor, claim, proposal),
		},
		nextCheck: nextClaim(position, 'pass')?.state ?? null,
		may: {
			verify: canVerifyFacts(ctx.actor, claim),
			propose: checks && !proposal && nextClaim(position, 'approve') !== null,
			steps: stepsOpen(ctx, claim),
		},
	}
}

export type ClaimDesk = Awaited<ReturnType<typeof getClaimDesk>>
