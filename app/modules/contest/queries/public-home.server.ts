import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { releasedLists } from '~/modules/notice/queries/released-lists.server'
import {
	countPublicProblems,
	listLatestProblems,
	submissionStage,
} from '~/modules/problem/queries/public-problems.server'
import { type ContestFace, publicContest } from '../access.server'
import { namesInLanguage } from '../rules/contest-hosts'
import { getCalendar } from './calendar.server'
import { latestLists, listEarlierEditions } from './earlier-editions.server'
import { listHomeTracks } from './home-tracks.server'
import { publishedPolicies } from './public-policies.server'

/** All that the front page of a contest shows; null before any contest is published. */
export async function getPublicHome(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const [words, calendar, tracks, policies, problems, problemCount, submission, news] =
		await Promise.all([
			wordsOf(ctx, contest.id),
			getCalendar(ctx, contest.id),
			listHomeTracks(ctx, contest.id),
			publishedPolicies(ctx, contest.id),
			listLatestProblems(ctx, contest.id, 5),
			countPublicProblems(ctx, contest.id),
			submissionStage(ctx, contest.id),
			latestNews(ctx, contest.id),
		])
	const { name, edition, fullName } = contest
	const list = { problems, problemCount, submission }
	const lists = await shownLists(ctx, contest)
	return {
		name,
		edition,
		fullName,
		...words,
		calendar,
		tracks,
		policies,
		...list,
		...news,
		...lists,
	}
}

/** The contest's own lists once released; before that the lists of the edition before it. */
async function shownLists(ctx: Context, contest: ContestFace) {
	const [own, earlier] = await Promise.all([
		releasedLists(ctx, contest),
		listEarlierEditions(ctx, contest.id),
	])
	const lists = own.filter(({ items }) => items.length > 0)
	const before = lists.length === 0 && earlier[0] ? await latestLists(ctx, earlier[0].slug) : []
	return { lists, earlier, before }
}

async function wordsOf({ db, locale }: Context, contestId: string) {
	const row = await db.contest.findUniqueOrThrow({
		where: { id: contestId },
		select: {
			slogan: true,
			sloganEn: true,
			summary: true,
			summaryEn: true,
			hosts: true,
			hostsEn: true,
		},
	})
	return {
		slogan: inLanguage(locale, row.slogan, row.sloganEn),
		summary: inLanguage(locale, row.summary, row.summaryEn),
		hosts: namesInLanguage(locale, row.hosts, row.hostsEn),
	}
}

const NEWS = 4

async function latestNews({ db, locale }: Context, contestId: ContestFace['id']) {
	const [announcements, notices] = await Promise.all([
		db.announcement.findMany({
			where: { contestId, publishedAt: { not: null } },
			orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
			take: NEWS,
			select: { id: true, title: true, titleEn: true, publishedAt: true },
		}),
		db.notice.findMany({
			where: { contestId, withdrawnAt: null },
			orderBy: { openedAt: 'desc' },
			take: NEWS,
			select: { id: true, title: true, titleEn: true, openedAt: true, closesAt: true },
		}),
	])
	const shown = <Row extends { title: string; titleEn: string }>({ titleEn, ...row }: Row) => ({
		...row,
		title: inLanguage(locale, row.title, titleEn),
	})
	return { announcements: announcements.map(shown), notices: notices.map(shown) }
}
