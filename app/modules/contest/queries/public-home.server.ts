import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import {
	countPublicProblems,
	listLatestProblems,
	submissionStage,
} from '~/modules/problem/queries/public-problems.server'
import { type ContestFace, publicContest } from '../access.server'
import { getCalendar } from './calendar.server'
import { listEarlierEditions } from './earlier-editions.server'
import { listReleasedLists } from './released-lists.server'

/** All that the front page of a contest shows; null before any contest is published. */
export async function getPublicHome(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const [words, calendar, tracks, problems, problemCount, submission, news, lists, earlier] =
		await Promise.all([
			wordsOf(ctx, contest.id),
			getCalendar(ctx, contest.id),
			listTracks(ctx, contest.id),
			listLatestProblems(ctx, contest.id, 5),
			countPublicProblems(ctx, contest.id),
			submissionStage(ctx, contest.id),
			latestNews(ctx, contest.id),
			listReleasedLists(ctx, contest),
			listEarlierEditions(ctx, contest.id),
		])
	const { name, edition, fullName } = contest
	const list = { problems, problemCount, submission }
	return { name, edition, fullName, ...words, calendar, tracks, ...list, ...news, lists, earlier }
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
			policies: { where: { state: 'published' }, select: { kind: true }, distinct: ['kind'] },
		},
	})
	return {
		slogan: inLanguage(locale, row.slogan, row.sloganEn),
		summary: inLanguage(locale, row.summary, row.summaryEn),
		hosts: row.hosts,
		policyKinds: row.policies.map(({ kind }) => kind),
	}
}

/** The tracks with their domains, as cards. */
async function listTracks({ db, locale }: Context, contestId: string) {
	const [tracks, domains] = await Promise.all([
		db.track.findMany({
			where: { contestId },
			orderBy: { position: 'asc' },
			select: {
				code: true,
				kind: true,
				name: true,
				nameEn: true,
				summary: true,
				summaryEn: true,
				requiresProblem: true,
			},
		}),
		db.domain.findMany({
			where: { contestId },
			orderBy: { position: 'asc' },
			select: { name: true, nameEn: true },
		}),
	])
	const domainNames = domains.map(({ name, nameEn }) => inLanguage(locale, name, nameEn))
	return tracks.map(({ name, nameEn, summary, summaryEn, ...track }) => ({
		...track,
		name: inLanguage(locale, name, nameEn),
		summary: inLanguage(locale, summary, summaryEn),
		domains: domainNames,
	}))
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
