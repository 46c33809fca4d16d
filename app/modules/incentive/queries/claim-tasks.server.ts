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
	const tasks = await Promise.all([openClaims(ctx, own), unclaimedAwards(ctx, own)])
	return tasks.flat()
}

type OpenClaim = {
	id: string
	code: string | null
	state: 'draft' | 'returned'
	lastDay: Date
	name: string
	nameEn: string
}

async function openClaims(ctx: Context, own: string[]) {
	const today = dayOf(ctx.receivedAt)
	const claims = await ctx.db.$queryRaw<OpenClaim[]>`
		select c.id, c.code, c.state::text as state, c.last_day as "lastDay",
			p.name, p.name_en as "nameEn"
		from claim c
			join policy_version v on v.id = c.policy_version_id
			join policy p on p.id = v.policy_id
		where c.organization_id = any(${own}) and c.state in ('draft', 'returned')
		order by c.last_day limit ${SHOWN}`
	return claims
		.filter(({ state, lastDay }) => state === 'returned' || today <= isoOf(lastDay))
		.map(({ id, code, state, lastDay, name, nameEn }) => ({
			kind: state === 'returned' ? ('mend' as const) : ('finish' as const),
			id,
			name: state === 'returned' ? (code ?? '') : inLanguage(ctx.locale, name, nameEn),
			until: state === 'returned' ? null : endOf(isoOf(lastDay)).toISOString(),
		}))
}

type UnclaimedAward = { id: string; title: string; contestId: string; releasedAt: Date }

async function unclaimedAwards(ctx: Context, own: string[]) {
	const awards = await ctx.db.$queryRaw<UnclaimedAward[]>`
		select a.id, e.title, a.contest_id as "contestId", r.released_at as "releasedAt"
		from award a
			join entry e on e.id = a.entry_id
			join release r on r.id = a.release_id
		where a.organization_id = any(${own}) and a.revoked_at is null
			and r.released_at is not null
			and not exists (select 1 from claim c where c.award_id = a.id)
		order by a.granted_at desc limit ${SHOWN}`
	if (awards.length === 0) return []
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
	return awards.flatMap(({ id, title, contestId, releasedAt }) => {
		const anchor = dayOf(releasedAt)
		const [nearest] = versions
			.filter(({ policy }) => policy.contestId === contestId)
			.map(({ claimMonths }) => claimWindow(anchor, claimMonths))
			.filter((window) => windowState(window, today) === 'open')
			.map(({ lastDay }) => lastDay)
			.sort()
		if (!nearest) return []
		return [{ kind: 'claim' as const, id, name: title, until: endOf(nearest).toISOString() }]
	})
}
