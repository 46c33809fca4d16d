import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { divisionOf, provinces, shenyangDivisions } from '~/modules/organization/rules/division'
import { kindsAsked } from '../commands/edit-claim.server'
import { evaluateClaim } from '../evaluate.server'
import { findClaim, type LoadedClaim } from '../load.server'
import { canAddFacts, canEditOwnClaim, canReadOwnClaim } from '../policy'
import { dayOf, isoOf } from '../rules/dates'
import { documentFor } from '../rules/eligibility/finding'
import { factShapes, factValueText, readConditions } from '../rules/fact-shape'
import { flatConditions } from '../rules/flat-conditions'
import { missingKinds } from '../rules/missing-facts'
import { isKnownKind } from '../schema/policy-facts'
import { laterConditions, ScheduleSchema } from '../schema/schedule'
import { conditionWords } from '~/messages/condition-words'
import type { Locale } from '~/messages/define'
import { organizationText } from '~/messages/organization'
import { signs } from '~/messages/punctuation'
import { claimView } from './claim-view.server'

async function findOwn(ctx: Context, claimId: string): Promise<LoadedClaim> {
	const claim = await findClaim(ctx.db, claimId)
	if (!canReadOwnClaim(ctx.actor, claim)) throw new NotFound()
	return claim
}

function factViews(claim: LoadedClaim) {
	return kindsAsked(claim).map((kind) => {
		const fact = claim.facts.find((each) => each.kind === kind)
		return {
			kind,
			stated: fact !== undefined,
			verified: fact?.verified ?? false,
			refused: fact !== undefined && !fact.verified && fact.verifiedById !== null,
			note: fact?.note ?? '',
		}
	})
}

/** A claim as its organization sees it: what to do now, every step, every condition. */
export async function getOwnClaim(ctx: Context, claimId: string) {
	const claim = await findOwn(ctx, claimId)
	const today = dayOf(ctx.receivedAt)
	const [view, trusting] = await Promise.all([
		claimView(ctx, claim),
		evaluateClaim(ctx, ctx.db, claim, { trusting: true, claimedOn: today }),
	])
	const missing = missingKinds(readConditions(claim.policyVersion.conditions), trusting.conditions)
	const doubtful = trusting.conditions.filter(({ wanted }) => wanted === 'not_met')
	return {
		...view,
		steps: view.steps.map(({ actorId: _, ...step }) => step),
		instalments: view.instalments.map(({ proposedById: _, approvedById: __, ...part }) => part),
		now: ctx.contestNow(),
		facts: factViews(claim),
		missing,
		doubtful: doubtful.map(({ kind }) => kind),
		may: {
			edit: canEditOwnClaim(ctx.actor, claim) && !view.lapsed,
			addFacts: canAddFacts(ctx.actor, claim) && !view.lapsed,
		},
	}
}

export type OwnClaim = Awaited<ReturnType<typeof getOwnClaim>>

function divisionOptions(locale: Locale) {
	const word = (named: { zh: string; en: string }) => (locale === 'en' ? named.en : named.zh)
	return [
		...Object.entries(shenyangDivisions).map(([code, named]) => ({
			value: code,
			label: signs[locale].aside(word(named), code),
			group: word(shenyangDivisions['210100']!),
		})),
		...Object.entries(provinces).map(([code, named]) => ({
			value: `${code}0000`,
			label: word(named),
			group: organizationText[locale].elsewhere,
		})),
	]
}

/** What the verified registration suggests for a fact not stated yet. */
function suggested(claim: LoadedClaim, shape: string) {
	const { division, establishedOn, registeredHereSince } = claim.organization
	if (shape === 'date') return { value: establishedOn ? isoOf(establishedOn) : '', since: '' }
	if (shape !== 'division') return { value: '', since: '' }
	const since = registeredHereSince ?? establishedOn
	const known = divisionOf(division)
	const value = known.shenyang ? division : known.province ? `${division.slice(0, 2)}0000` : ''
	return { value, since: since ? isoOf(since) : '' }
}

/** One condition's statement as its form needs it. */
export async function getFactForm(ctx: Context, claimId: string, kind: string) {
	const claim = await findOwn(ctx, claimId)
	if (!isKnownKind(kind) || !kindsAsked(claim).includes(kind)) throw new NotFound()
	const shape = factShapes[kind]
	const view = await claimView(ctx, claim)
	const fact = claim.facts.find((each) => each.kind === kind)
	const hint = suggested(claim, shape.value)
	const used = new Set(claim.facts.flatMap(({ fileId }) => fileId ?? []))
	const unused = [...view.files].reverse().find(({ id }) => !used.has(id))
	const { conditions, schedule } = claim.policyVersion
	const wanted = [readConditions(conditions), ...laterConditions(ScheduleSchema.parse(schedule))]
		.flatMap(flatConditions)
		.filter(({ condition }) => condition.kind === kind)
	return {
		claim: {
			id: claim.id,
			code: claim.code,
			revision: claim.revision,
			policyName: view.policy.name,
		},
		kind,
		shape: { value: shape.value, since: shape.since },
		document: documentFor[kind],
		wanted: wanted.map(({ condition }) => conditionWords(ctx.locale, condition)),
		initial: {
			value: fact ? factValueText(shape.value, fact.value) : hint.value,
			since: fact ? (fact.since ? isoOf(fact.since) : '') : shape.since ? hint.since : '',
			fileId: fact?.fileId ?? unused?.id ?? '',
		},
		today: dayOf(ctx.receivedAt),
		note: fact && !fact.verified ? fact.note : '',
		verified: fact?.verified ?? false,
		open: canAddFacts(ctx.actor, claim) && !view.lapsed && !fact?.verified,
		mayRemove: canEditOwnClaim(ctx.actor, claim),
		files: view.files,
		divisions: shape.value === 'division' ? divisionOptions(ctx.locale) : [],
	}
}

export type FactPage = Awaited<ReturnType<typeof getFactForm>>

/** The corporate account of a claim: the number itself is never sent back. */
export async function getPayeeForm(ctx: Context, claimId: string) {
	const claim = await findOwn(ctx, claimId)
	const { payee, policy, lapsed } = await claimView(ctx, claim)
	return {
		claim: { id: claim.id, code: claim.code, revision: claim.revision, policyName: policy.name },
		organizationName: claim.organization.name,
		payee,
		open: canEditOwnClaim(ctx.actor, claim) && !lapsed,
	}
}
