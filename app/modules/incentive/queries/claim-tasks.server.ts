import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { claimWindow, windowState } from '../rules/claim-window'
import { dayOf, isoOf } from '../rules/dates'

const SHOWN = 20

/** The instant at which a day is over in Beijing. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)

/**
 * What waits for the person's organizations in incentives: claims begun or returned, and awards
 * nobody has claimed anything on yet, each with the end of its last day.
 */
export async function listClaimTasks(ctx: Context) {
	if (ctx.actor.kind !== 'user' || ctx.actor.memberships.length === 0) return []
	const own = ctx.actor.memberships.map(({ organizationId }) => organizationId)
	return [...(await openClaims(ctx, own)), ...(await unclaimedAwards(ctx, own))]
}

async function openClaims(ctx: Context, own: string[]) {
	const today = dayOf(ctx.receivedAt)
	const claims = await ctx.db.claim.findMany({
		where: { organizationId: { in: own }, state: { in: ['draft', 'returned'] } },
		orderBy: { lastDay: 'asc' },
		take: SHOWN,
		select: {
			id: true,
			code: true,
			state: true,
			lastDay: true,
			policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
		},
	})
	return claims
		.filter(({ state, lastDay }) => state === 'returned' || today <= isoOf(lastDay))
		.map(({ id, code, state, lastDay, policyVersion: { policy } }) => ({
			kind: state === 'returned' ? ('mend' as const) : ('finish' as const),
			id,
			name:
				state === 'returned' ? (code ?? '') : inLanguage(ctx.locale, policy.name, policy.nameEn),
			until: state === 'returned' ? null : endOf(isoOf(lastDay)).toISOString(),
		}))
}

async function unclaimedAwards(ctx: Context, own: string[]) {
	const awards = await ctx.db.award.findMany({
		where: { organizationId: { in: own }, revokedAt: null, claims: { none: {} } },
		orderBy: { grantedAt: 'desc' },
		take: SHOWN,
		select: { id: true, entry: { select: { title: true } }, contestId: true, release: true },
	})
	const versions = await ctx.db.policyVersion.findMany({
		where: {
			requiresAward: true,
			publishedAt: { not: null },
			policy: {
				state: 'published',
				contestId: { in: awards.map(({ contestId }) => contestId) },
			},
		},
		select: { claimMonths: true, policy: { select: { contestId: true } } },
	})
	const today = dayOf(ctx.receivedAt)
	return awards.flatMap(({ id, entry, contestId, release }) => {
		if (!release.releasedAt) return []
		const anchor = dayOf(release.releasedAt)
		const [nearest] = versions
			.filter(({ policy }) => policy.contestId === contestId)
			.map(({ claimMonths }) => claimWindow(anchor, claimMonths))
			.filter((window) => windowState(window, today) === 'open')
			.map(({ lastDay }) => lastDay)
			.sort()
		if (!nearest) return []
		return [{ kind: 'claim' as const, id, name: entry.title, until: endOf(nearest).toISOString() }]
	})
}

export type ClaimTask = Awaited<ReturnType<typeof listClaimTasks>>[number]
