import { inLanguage } from '~/messages/define'
import { getRunningContests } from '~/modules/contest/queries/running-contests.server'
import { contestName } from '~/modules/contest/rules/contest-name'
import type { Stage } from '~/modules/contest/rules/stages'
import type { Context } from '~/modules/context'
import { listOwnOrganizations } from '~/modules/organization/own-organizations.server'
import { Prisma } from '~/platform/generated/prisma/client'
import { factsOf, isUnlisted, momentOf, subjectOf } from '../load.server'
import { canConfirmFor, canDo, ownOrganizations } from '../policy'
import { holdsBack, lacksOf } from '../rules/completeness'
import { editingAt } from '../rules/editing'
import { taskOf } from '../rules/entry-task'
import { type EntryState, stateShownToEntrant, untilRelease } from '../rules/lifecycle'
import { type OwnEntry, readWholeEntries } from '../whole-entries.server'

const SHOWN = 100

/** Everything a person takes part in, what waits for them, and where the contests stand. */
export async function getEntrantHome(ctx: Context) {
	const [organizations, rows, contests] = await Promise.all([
		listOwnOrganizations(ctx),
		newestEntries(ctx),
		getRunningContests(ctx),
	])
	const entries = rows.map((row) => lineOf(ctx, row))
	const invitations = rows
		.filter((row) =>
			row.partners.some((p) => !p.confirmedAt && canConfirmFor(ctx.actor, p.organizationId)),
		)
		.filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'returned')
		.map((row) => ({
			id: row.id,
			title: row.title,
			lead: row.organization.name,
			/** Without every partner's word the entry cannot be submitted. */
			until: untilOf(ctx, row),
		}))
	const waiting = entries.find(({ state, unlisted }) => inHand.includes(state) && !unlisted) ?? null
	return {
		organizations,
		entries,
		invitations,
		waiting,
		contests: waitedFor(ctx, contests, entries),
	}
}

async function newestEntries(ctx: Context) {
	const own = ownOrganizations(ctx.actor)
	if (own.length === 0) return []
	return readWholeEntries(
		ctx.db,
		Prisma.sql`
			where e.organization_id = any(${own}) or exists (
				select 1 from entry_partner p
				where p.entry_id = e.id and p.organization_id = any(${own}))
			order by e.created_at desc, e.id desc limit ${SHOWN}`,
	)
}

/** With the person: what is missing is theirs to mend. */
const inWork: readonly EntryState[] = ['draft', 'returned']

/** Until when an entry may be changed; null where that is over. */
function untilOf(ctx: Context, entry: OwnEntry): string | null {
	const editing = editingAt(momentOf(entry), ctx.receivedAt)
	return editing.kind === 'open' ? editing.until.toISOString() : null
}

/** One line of the list; `missing`: what the submission of an entry in work still lacks. */
function lineOf(ctx: Context, entry: OwnEntry) {
	const { id, code, title, contest, track, state, changedSince } = entry
	const until = untilOf(ctx, entry)
	const open = until !== null
	const lacks = open || inWork.includes(state) ? lacksOf(factsOf(entry)) : []
	return {
		id,
		code,
		title,
		state: stateShownToEntrant(state),
		task: taskOf({ state, open, lacks, changedSince }),
		unlisted: isUnlisted(entry),
		contest: { slug: contest.slug, name: contestName(ctx.locale, contest) },
		track: inLanguage(ctx.locale, track.name, track.nameEn),
		organization: entry.organization.name,
		missing: holdsBack(lacks).length,
		until,
		may: {
			edit: canDo(ctx.actor, 'edit', subjectOf(entry)),
			submit: canDo(ctx.actor, 'submit', subjectOf(entry)),
		},
	}
}

/** With the committee or the judges: something will still happen to it. */
const inHand: readonly EntryState[] = untilRelease.filter((state) => !inWork.includes(state))

type Contests = Awaited<ReturnType<typeof getRunningContests>>

/** Contests open for registration, which come first, and those the person's entries are still in. */
function waitedFor(ctx: Context, contests: Contests, entries: ReturnType<typeof lineOf>[]) {
	const own = new Set(entries.map(({ contest }) => contest.slug))
	return contests
		.map((one) => ({ ...one, registration: registrationOf(one.stages, ctx.contestNow()) }))
		.filter(({ slug, registration }) => registration.open || own.has(slug))
		.sort((a, b) => Number(b.registration.open) - Number(a.registration.open))
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
