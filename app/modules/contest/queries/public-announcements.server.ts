import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { pageOf } from '~/modules/page-of'
import { publicContest } from '../access.server'
import { namesInLanguage } from '../rules/contest-hosts'

const PAGE = 20

/** Public announcements, newest first; null before any contest is published. */
export async function listPublicAnnouncements(ctx: Context, wanted: number, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const where = { contestId: contest.id, publishedAt: { not: null } }
	const total = await ctx.db.announcement.count({ where })
	const { page, pages, slice } = pageOf(total, wanted, PAGE)
	const rows = await ctx.db.announcement.findMany({
		where,
		orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
		...slice,
		select: { id: true, title: true, titleEn: true, publishedAt: true },
	})
	const announcements = rows.map(({ titleEn, ...row }) => ({
		...row,
		title: inLanguage(ctx.locale, row.title, titleEn),
	}))
	return { announcements, total, page, pages }
}

/** One public announcement; `correctedAt`: when its public text was last corrected. */
export async function getPublicAnnouncement(ctx: Context, announcementId: string, slug?: string) {
	const contest = await publicContest(ctx, slug)
	const announcement = await ctx.db.announcement.findFirst({
		where: { id: announcementId, contestId: contest?.id ?? '', publishedAt: { not: null } },
		select: { title: true, titleEn: true, body: true, bodyEn: true, publishedAt: true },
	})
	if (!contest || !announcement) throw new NotFound()
	const { title, titleEn, body, bodyEn, publishedAt } = announcement
	const [correction, hosts] = await Promise.all([
		ctx.db.auditEvent.findFirst({
			where: {
				subjectType: 'announcement',
				subjectId: announcementId,
				event: 'contest.announcement_corrected',
			},
			orderBy: { id: 'desc' },
			select: { contestAt: true },
		}),
		ctx.db.contest.findUniqueOrThrow({
			where: { id: contest.id },
			select: { hosts: true, hostsEn: true },
		}),
	])
	return {
		title: inLanguage(ctx.locale, title, titleEn),
		body: inLanguage(ctx.locale, body, bodyEn),
		publishedAt: publishedAt!,
		correctedAt: correction?.contestAt ?? null,
		hosts: namesInLanguage(ctx.locale, hosts.hosts, hosts.hostsEn),
		contestName: contest.name,
	}
}
