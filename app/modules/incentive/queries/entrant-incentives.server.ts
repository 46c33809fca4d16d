import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { anchorsOf, knownOrganization } from '../evaluate.server'
import { claimSelect } from '../load.server'
import { findMatters, type Matter } from '../matters.server'
import { newestPublished, offered } from '../offered-policies'
import { claimWindow, type WindowState, windowState } from '../rules/claim-window'
import { dayOf, isoOf } from '../rules/dates'
import { evaluate } from '../rules/eligibility/evaluate'
import { readConditions } from '../rules/fact-shape'
import { daysLeft } from '../rules/period'
import { platformFacts, profileFacts } from '../rules/platform-facts'
import { releaseDay } from '../window.server'
import { conditionViews } from './condition-view'

const ENDED = ['rejected', 'forfeited', 'clawed_back']

async function publishedPolicies(ctx: Context, contestIds: string[]) {
	const rows = await ctx.db.policy.findMany({
		where: {
			contestId: { in: contestIds },
			...offered,
		},
		orderBy: { code: 'asc' },
		include: {
			contest: { select: { name: true, nameEn: true, publishedAt: true } },
			versions: newestPublished,
		},
	})
	const today = dayOf(ctx.receivedAt)
	return rows
		.map(({ versions, ...policy }) => ({ ...policy, version: versions[0]! }))
		.filter(
			({ version }) =>
				isoOf(version.validFrom) <= today &&
				(version.validTo === null || today <= isoOf(version.validTo)),
		)
}

type PublishedPolicy = Awaited<ReturnType<typeof publishedPolicies>>[number]

async function ownClaims(ctx: Context, organizationIds: string[]) {
	const rows = await ctx.db.claim.findMany({
		where: { organizationId: { in: organizationIds } },
		orderBy: { id: 'desc' },
		take: 200,
		select: {
			id: true,
			code: true,
			state: true,
			amountFen: true,
			lastDay: true,
			updatedAt: true,
			awardId: true,
			entryId: true,
			organizationId: true,
			organization: { select: { name: true } },
			policyVersion: { select: { policy: { select: { id: true, name: true, nameEn: true } } } },
			instalments: { select: { amountFen: true, state: true } },
		},
	})
	const today = dayOf(ctx.receivedAt)
	return rows.map(({ policyVersion, amountFen, lastDay, instalments, ...claim }) => {
		const paid = instalments.filter(({ state }) => state === 'paid')
		return {
			...claim,
			policyId: policyVersion.policy.id,
			policyName: inLanguage(ctx.locale, policyVersion.policy.name, policyVersion.policy.nameEn),
			amountFen: amountFen.toString(),
			paidFen: paid.reduce((sum, part) => sum + part.amountFen, 0n).toString(),
			lastDay: isoOf(lastDay),
			daysLeft: daysLeft(today, isoOf(lastDay)),
			lapsed: claim.state === 'draft' && today > isoOf(lastDay),
		}
	})
}

type OwnClaims = Awaited<ReturnType<typeof ownClaims>>
type Organization = Awaited<ReturnType<typeof organizationsOf>>[number]

async function organizationsOf(ctx: Context) {
	const ids = ctx.actor.kind === 'user' ? ctx.actor.memberships.map((m) => m.organizationId) : []
	return ctx.db.organization.findMany({
		where: { id: { in: ids } },
		orderBy: { name: 'asc' },
		select: claimSelect.organization.select,
	})
}

/** Whether a policy speaks to this matter of this organization at all. */
function concerns(policy: PublishedPolicy, organization: Organization, matter: Matter): boolean {
	if (policy.version.requiresAward && !matter.awardId) return false
	return policy.kind === 'new_firm' || matter.organizationId === organization.id
}

type Place = {
	policy: PublishedPolicy
	organization: Organization
	matter: Matter
	release: string | null
}

function preview(ctx: Context, { policy, organization, matter, release }: Place) {
	const known = knownOrganization(organization)
	const today = dayOf(ctx.receivedAt)
	const node = readConditions(policy.version.conditions)
	const facts = [
		...profileFacts(known),
		...platformFacts({
			organization: known,
			winnerId: matter.organizationId,
			awarded: matter.awardId !== null,
			claimedOn: null,
			earlier: [],
			claimedFromPool: 0n,
		}),
	]
	const anchors = anchorsOf(policy.contest, release)
	return conditionViews(ctx.locale, node, evaluate(node, { facts, anchors }, today))
}

function matchView(ctx: Context, place: Place, claims: OwnClaims) {
	const { policy, organization, matter, release } = place
	const window = release ? claimWindow(release, policy.version.claimMonths) : null
	const today = dayOf(ctx.receivedAt)
	const claim = claims.find(
		(each) =>
			each.policyId === policy.id &&
			each.organizationId === organization.id &&
			(matter.awardId ? each.awardId === matter.awardId : each.entryId === matter.entryId) &&
			!ENDED.includes(each.state),
	)
	return {
		key: `${policy.id} ${organization.id} ${matter.key}`,
		policyVersionId: policy.version.id,
		organizationId: organization.id,
		link: matter.key,
		kind: policy.kind,
		policyName: inLanguage(ctx.locale, policy.name, policy.nameEn),
		benefit: inLanguage(ctx.locale, policy.version.benefit, policy.version.benefitEn),
		amountFen: policy.version.amountFen.toString(),
		isExample: policy.version.isExample,
		contestName: inLanguage(ctx.locale, policy.contest.name, policy.contest.nameEn),
		organizationName: organization.name,
		matterTitle: matter.title,
		matterOf: matter.organizationId === organization.id ? null : matter.organizationName,
		awarded: matter.awardId !== null,
		window: window && {
			...window,
			state: windowState(window, today),
			daysLeft: daysLeft(today, window.lastDay),
		},
		claim: claim ? { id: claim.id, state: claim.state, lapsed: claim.lapsed } : null,
		conditions: preview(ctx, place),
	}
}

/** What can still be claimed stands first, what is over last. */
const rank = (state: WindowState | undefined) =>
	state === 'open' ? 0 : state === undefined || state === 'before' ? 1 : 2

/**
 * The firm's side of the catalogue: the organization's claims, and every published policy that
 * concerns an award or entry of it and is not claimed yet, judged as far as the platform knows.
 */
export async function getEntrantIncentives(ctx: Context) {
	const organizations = await organizationsOf(ctx)
	const ids = organizations.map(({ id }) => id)
	const contests = await ctx.db.entry.findMany({
		where: {
			OR: [
				{ organizationId: { in: ids } },
				{ partners: { some: { organizationId: { in: ids } } } },
			],
		},
		distinct: ['contestId'],
		select: { contestId: true },
	})
	const contestIds = contests.map(({ contestId }) => contestId)
	const [policies, claims] = await Promise.all([
		publishedPolicies(ctx, contestIds),
		ownClaims(ctx, ids),
	])
	const places: Place[] = []
	for (const contestId of contestIds) {
		const release = await releaseDay(ctx.db, contestId, null)
		for (const organization of organizations) {
			const matters = await findMatters(ctx, ctx.db, {
				contestId,
				organizationId: organization.id,
			})
			for (const matter of matters) {
				const own = policies.filter((policy) => policy.contestId === contestId)
				const fitting = own.filter((policy) => concerns(policy, organization, matter))
				places.push(...fitting.map((policy) => ({ policy, organization, matter, release })))
			}
		}
	}
	return {
		now: ctx.contestNow(),
		hasOrganization: organizations.length > 0,
		claims,
		matches: places
			.map((place) => matchView(ctx, place, claims))
			.filter(({ claim }) => claim === null || claim.state === 'draft')
			.sort((a, b) => rank(a.window?.state) - rank(b.window?.state)),
	}
}

export type EntrantIncentives = Awaited<ReturnType<typeof getEntrantIncentives>>
export type PolicyMatch = EntrantIncentives['matches'][number]
