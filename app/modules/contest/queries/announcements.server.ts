import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { pageOf } from '~/modules/page-of'
import { requireContestReader, requireOrganizerContest } from '../access.server'
import { versionOf } from '../commands/lock-contest.server'

const PAGE = 50

async function readable(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!contest.wholeContest) throw new Forbidden()
	return contest
}

/** Drafts first, then the public ones, newest first. */
export async function listAnnouncements(ctx: Context, slug: string, wanted: number) {
	const { id: contestId } = await readable(ctx, slug)
	const total = await ctx.db.announcement.count({ where: { contestId } })
	const { page, pages, slice } = pageOf(total, wanted, PAGE)
	const announcements = await ctx.db.announcement.findMany({
		where: { contestId },
		orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
		...slice,
		select: { id: true, title: true, publishedAt: true, updatedAt: true },
	})
	return { announcements, total, page, pages }
}

export async function getAnnouncement(ctx: Context, slug: string, announcementId: string) {
	const { id: contestId } = await readable(ctx, slug)
	const announcement = await ctx.db.announcement.findFirst({
		where: { id: announcementId, contestId },
		omit: { contestId: true, createdById: true },
	})
	if (!announcement) throw new NotFound()
	return { ...announcement, version: versionOf(announcement) }
}

/** Refuses whoever may not write announcements, before a form is shown. */
export async function requireAnnouncementWriter(ctx: Context, slug: string): Promise<void> {
	const { wholeContest } = await requireOrganizerContest(ctx, slug)
	if (!wholeContest) throw new Forbidden()
}
