import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { getCalendar } from '~/modules/contest/queries/calendar.server'
import type { Stage } from '~/modules/contest/rules/stages'
import type { Context } from '~/modules/context'
import { listOwnOrganizations } from '~/modules/organization/queries.server'
import { wholeEntry } from '../load.server'
import { ownOrganizations } from '../policy'
import type { EntryState } from '../rules/lifecycle'
import { faceOf } from './entry.server'

const SHOWN = 100
const CONTESTS = 3

/** Everything a person takes part in, what waits for them, and where the contests stand. */
export async function getEntrantHome(ctx: Context) {
	const own = ownOrganizations(ctx.actor)
	const [organizations, rows, contests] = await Promise.all([
		listOwnOrganizations(ctx),
		ctx.db.entry.findMany({
			where: {
				OR: [
					{ organizationId: { in: own } },
					{ partners: { some: { organizationId: { in: own } } } },
				],
			},
			orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
			take: SHOWN,
			select: wholeEntry,
		}),
		openContests(ctx),
	])
	const entries = rows.map((row) => faceOf(ctx, row))
	const invitations = rows
		.filter((row) =>
			row.partners.some((p) => !p.confirmedAt && ownsOrganization(ctx, p.organizationId)),
		)
		.filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'returned')
		.map((row) => ({ id: row.id, title: row.title, lead: row.organization.name }))
	const waiting = entries.find(({ state, unlisted }) => inHand.includes(state) && !unlisted) ?? null
	return { organizations, entries, invitations, contests, waiting }
}

function ownsOrganization({ actor }: Context, organizationId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some((m) => m.organizationId === organizationId && m.role === 'owner')
	)
}

/** With the committee or the judges: something will still happen to it. */
const inHand: readonly EntryState[] = [
	'submitted',
	'recommended',
	'accepted',
	'under_review',
	'advanced',
	'ranked',
	'decided',
	'on_notice',
]

/** The newest published contests with their calendars; those open for registration first. */
async function openContests(ctx: Context) {
	const rows = await ctx.db.contest.findMany({
		where: { state: 'published' },
		orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
		take: CONTESTS,
		select: { id: true, slug: true, ...contestNameSelect },
	})
	const shown = await Promise.all(
		rows.map(async ({ id, slug, ...named }) => {
			const { stages } = await getCalendar(ctx, id)
			const registration = registrationOf(stages, ctx.contestNow())
			return { id, slug, name: contestName(ctx.locale, named), registration, stages }
		}),
	)
	return shown.sort((a, b) => Number(b.registration.open) - Number(a.registration.open))
}

/** Whether an entry can be started now, and until or from when. */
export function registrationOf(stages: readonly Stage[], now: Date) {
	const stage =
		stages.find(({ key }) => key === 'registration') ??
		stages.find(({ key }) => key === 'submission')
	if (!stage) return { open: false, at: null }
	const open = now >= stage.opensAt && now < stage.closesAt
	const at = open ? stage.closesAt : now < stage.opensAt ? stage.opensAt : null
	return { open, at: at?.toISOString() ?? null }
}
