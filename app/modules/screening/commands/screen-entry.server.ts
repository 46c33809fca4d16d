import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import type { EntryEvent } from '~/modules/entry/rules/lifecycle'
import { entryFields } from '~/modules/entry/rules/fields'
import { transitionEntry } from '~/modules/entry/transition.server'
import type { Tx } from '~/platform/db.server'
import {
	MendDateInvalid,
	OrganizationNotVerified,
	ScreeningRefused,
	ScreeningStale,
} from '../errors'
import { canReadScreening, canScreen, isScreener } from '../policy'
import { type Outcome, outcomeFault, reasonCodes } from '../rules'
import type { ScreeningInput } from '../schema'

const eventOf: Record<Outcome, EntryEvent> = {
	accepted: 'accept',
	returned: 'return',
	rejected: 'reject',
}
/** Null for an entry of another contest, too. */
async function lockEntry(tx: Tx, slug: string, entryId: string) {
	await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "id" = ${entryId} FOR UPDATE`
	return tx.entry.findUnique({
		where: { id: entryId, contest: { slug } },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			organizationId: true,
			state: true,
			code: true,
			currentVersionId: true,
			track: { select: { kind: true } },
			organization: { select: { name: true, verification: true } },
			partners: {
				select: {
					organizationId: true,
					organization: { select: { name: true, verification: true } },
				},
			},
		},
	})
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockEntry>>>

/** 受理 needs the lead and every partner verified (product.md §3). */
function requireVerified(entry: Locked) {
	const parties = [entry.organization, ...entry.partners.map((partner) => partner.organization)]
	const open = parties.filter(({ verification }) => verification !== 'verified')
	if (open.length > 0) throw new OrganizationNotVerified(open.map(({ name }) => name))
}

/**
 * A screener's finding on the newest submitted version: accepted, returned for named fields until
 * an instant, or rejected with reasons. Its people are told by the event.
 * @throws ScreeningStale when a newer version was submitted meanwhile
 */
export async function screenEntry(
	ctx: Context,
	slug: string,
	entryId: string,
	input: ScreeningInput,
) {
	return ctx.transaction(async (tx) => {
		const entry = await lockEntry(tx, slug, entryId)
		if (!entry || !canReadScreening(ctx.actor, entry)) throw new NotFound()
		if (!isScreener(ctx.actor, entry) || ctx.actor.kind !== 'user') throw new Forbidden()
		if (entry.currentVersionId !== input.versionId) throw new ScreeningStale()
		if (!canScreen(ctx.actor, entry)) throw new Forbidden()
		const fault = outcomeFault(entry.track.kind, input.outcome, input)
		if (fault) throw new ScreeningRefused(fault)
		if (input.outcome === 'accepted') requireVerified(entry)
		const review = reviewOf(ctx, entry, input)
		await tx.screeningReview.create({
			data: { ...review, entryId, entryVersionId: input.versionId, screenerId: ctx.actor.userId },
		})
		await transitionEntry(ctx, tx, entryId, eventOf[input.outcome], {
			reasonCode: review.reasonCodes[0] ?? null,
			note: review.note,
			changes:
				input.outcome === 'returned'
					? { mendBy: review.mendBy, mendFields: review.mendFields }
					: {},
		})
		await ctx.audit(tx, 'screening.entry_screened', {
			contestId: entry.contestId,
			subjectType: 'entry',
			subjectId: entryId,
			outcome: input.outcome,
			reasonCodes: review.reasonCodes,
		})
		return { outcome: input.outcome, contestId: entry.contestId }
	})
}

function reviewOf(ctx: Context, entry: Locked, input: ScreeningInput) {
	const returned = input.outcome === 'returned'
	const offered = new Set<string>(entryFields(entry.track.kind))
	const mendFields = returned ? input.mendFields.filter((field) => offered.has(field)) : []
	const mendBy = returned ? (input.mendBy ?? null) : null
	if (returned && (!mendBy || mendBy <= ctx.contestNow())) throw new MendDateInvalid()
	return {
		outcome: input.outcome,
		formCheck: input.form,
		eligibilityCheck: input.eligibility,
		reasonCodes: input.outcome === 'accepted' ? [] : reasonCodes(entry.track.kind, input),
		mendFields,
		mendBy,
		note: input.note,
		at: ctx.receivedAt,
	}
}
