import { inLanguage } from '~/messages/define'
import {
	type ReadableContest,
	requireContestReader,
	requireOrganizerContest,
} from '~/modules/contest/access.server'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import {
	type ListReadiness,
	listsOfNotice,
	readTrackLists,
	releasableLists,
} from '../load-release.server'
import { canProposeRelease, canReadRelease, canSettleRelease } from '../policy'
import { canBeReleased } from '../rules/release'

const releaseSelect = {
	id: true,
	contestId: true,
	noticeId: true,
	state: true,
	documentNumber: true,
	title: true,
	titleEn: true,
	body: true,
	proposedAt: true,
	releasedAt: true,
	proposedById: true,
	auditHead: true,
	proposedBy: { select: { name: true } },
	approvedBy: { select: { name: true } },
	_count: { select: { items: true } },
} as const

/** An organizer of some tracks reads the lists of those alone. */
function listsFor<List extends ListReadiness>(
	{ tracks }: Pick<ReadableContest, 'tracks'>,
	lists: List[],
): List[] {
	return tracks ? lists.filter(({ track }) => tracks.includes(track.id)) : lists
}

function listOf(ctx: Context, { track, decision, readiness }: ListReadiness) {
	const waiting = new Set(readiness.waiting)
	return {
		trackId: track.id,
		kind: track.kind,
		trackName: inLanguage(ctx.locale, track.name, track.nameEn),
		title: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
		blockers: readiness.blockers,
		releasable: readiness.releasable.length,
		seats: decision.seats.map(({ seat, score, entryId, entry }) => ({
			seat,
			score,
			entryId,
			code: entry.code ?? '',
			title: entry.title,
			state: entry.state,
			organization: entry.organization.name,
			waiting: waiting.has(entryId),
		})),
	}
}

const isDue = ({ blockers, releasable, waiting }: ListReadiness['readiness']) =>
	[blockers, releasable, waiting].some((each) => each.length > 0)

/** Each notice with what can be released from it now, and the releases made or waiting. */
export async function listReleases(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadRelease(ctx.actor, contest)) throw new NotFound()
	const now = ctx.contestNow()
	const [{ lists }, notices, releases] = await Promise.all([
		readTrackLists(ctx.db, { contestId: contest.id }, now),
		ctx.db.notice.findMany({
			where: { contestId: contest.id, withdrawnAt: null },
			orderBy: { openedAt: 'desc' },
			select: { id: true, title: true, titleEn: true, closesAt: true },
		}),
		ctx.db.release.findMany({
			where: { contestId: contest.id },
			orderBy: { proposedAt: 'desc' },
			select: releaseSelect,
		}),
	])
	const open = notices.flatMap(({ titleEn, ...notice }) => {
		const carried = listsOfNotice(lists, notice.id)
		const due = listsFor(contest, carried).filter(({ readiness }) => isDue(readiness))
		if (due.length === 0) return []
		const isPending = (one: (typeof releases)[number]) =>
			one.noticeId === notice.id && one.state === 'proposed'
		return {
			...notice,
			title: inLanguage(ctx.locale, notice.title, titleEn),
			lists: due.map((list) => listOf(ctx, list)),
			ready: canBeReleased(carried.map(({ readiness }) => readiness)),
			pendingId: releases.find(isPending)?.id,
		}
	})
	return { open, releases, canPropose: canProposeRelease(ctx.actor, contest), now }
}

/** What the form of a release is filled from. */
export async function getReleaseForm(ctx: Context, slug: string, noticeId: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	const notice = await ctx.db.notice.findFirst({
		where: { id: noticeId, contestId: contest.id, withdrawnAt: null },
		select: { id: true, title: true, titleEn: true, closesAt: true },
	})
	if (!notice || !canReadRelease(ctx.actor, contest)) throw new NotFound()
	const now = ctx.contestNow()
	const [names, lists] = await Promise.all([
		ctx.db.contest.findUniqueOrThrow({
			where: { id: contest.id },
			select: contestNameSelect,
		}),
		releasableLists(ctx.db, noticeId, now),
	])
	return {
		notice: { ...notice, title: inLanguage(ctx.locale, notice.title, notice.titleEn) },
		names,
		lists: listsFor(contest, lists).map((list) => listOf(ctx, list)),
		canPropose: canProposeRelease(ctx.actor, contest),
		now,
	}
}

/** One release as the second organizer reads it, with the lists as they would be published now. */
export async function getRelease(ctx: Context, slug: string, releaseId: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadRelease(ctx.actor, contest)) throw new NotFound()
	const release = await ctx.db.release.findFirst({
		where: { id: releaseId, contestId: contest.id },
		select: {
			...releaseSelect,
			notice: { select: { id: true, title: true, titleEn: true, openedAt: true, closesAt: true } },
		},
	})
	if (!release) throw new NotFound()
	const waiting = release.state === 'proposed'
	const lists = waiting ? await releasableLists(ctx.db, release.noticeId, ctx.contestNow()) : []
	return {
		release: {
			...release,
			notice: {
				...release.notice,
				title: inLanguage(ctx.locale, release.notice.title, release.notice.titleEn),
			},
		},
		lists: listsFor(contest, lists).map((list) => listOf(ctx, list)),
		canSettle: canSettleRelease(ctx.actor, release),
		mine: ctx.actor.kind === 'user' && ctx.actor.userId === release.proposedById,
	}
}
