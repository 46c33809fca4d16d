import { inLanguage } from '~/messages/define'
import { requireContestReader, requireOrganizerContest } from '~/modules/contest/access.server'
import { hostsInLanguage } from '~/modules/contest/rules/contest-hosts'
import type { Context } from '~/modules/context'
import { DomainError, NotFound } from '~/modules/domain-error'
import { unnoticedDecisions } from '../commands/open-notice.server'
import { readTrackLists } from '../load-release.server'
import { noticeContest, noticeHead } from '../notice-select'
import { objectedEntry, objectedPlace } from '../objected'
import { canOpenNotice, canReadObjection, canReadRelease } from '../policy'
import { closingOf } from '../rules/closing'
import { askOfList } from '../rules/release'

/** The notices of a contest with their objections, and the lists that wait for one. */
export async function listOrganizerNotices(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const now = ctx.contestNow()
	const [notices, ready, { lists }] = await Promise.all([
		ctx.db.notice.findMany({
			where: { contestId: contest.id },
			orderBy: { openedAt: 'desc' },
			select: {
				...noticeHead,
				withdrawnAt: true,
				objections: { select: { state: true } },
			},
		}),
		unnoticedDecisions(ctx.db, contest.id),
		readTrackLists(ctx.db, { contestId: contest.id }, now),
	])
	return {
		notices: notices.map(({ objections, titleEn, ...notice }) => ({
			...notice,
			title: inLanguage(ctx.locale, notice.title, titleEn),
			open: now < notice.closesAt && !notice.withdrawnAt,
			objections: objections.length,
			unanswered: objections.filter(({ state }) => state === 'received' || state === 'accepted')
				.length,
		})),
		/** Approved lists that may be put on notice, and those of them that must be. */
		ready: ready.length,
		due: lists.filter((list) => askOfList(list) === 'notify').length,
		canOpen: canOpenNotice(ctx.actor, contest),
		now,
	}
}

type Forecast = { closesAt: Date } | { year: number }

/** When a notice opened now would close, or the year whose calendar is not loaded. */
function forecast(now: Date, workingDays: number, countFirstDay: boolean): Forecast {
	try {
		return { closesAt: closingOf({ from: now, workingDays, countFirstDay }).closesAt }
	} catch (error) {
		if (error instanceof DomainError && error.code === 'calendar_not_loaded') {
			return { year: Number(error.params.year) }
		}
		throw error
	}
}

/** What a new notice is filled from: the approved lists, the contest's words, the closing instant. */
export async function getNoticeForm(ctx: Context, slug: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canReadRelease(ctx.actor, contest)) throw new NotFound()
	const [ready, names, before] = await Promise.all([
		unnoticedDecisions(ctx.db, contest.id),
		ctx.db.contest.findUniqueOrThrow({
			where: { id: contest.id },
			select: noticeContest,
		}),
		ctx.db.notice.count({ where: { contestId: contest.id, withdrawnAt: null } }),
	])
	const now = ctx.contestNow()
	const { noticeDays, countOpeningDay } = contest.settings
	return {
		ready: ready.map(({ track, seats, ...decision }) => ({
			...decision,
			trackName: inLanguage(ctx.locale, track.name, track.nameEn),
			listTitle: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
			listTitleZh: track.listTitle,
			listTitleOther: track.listTitleEn,
			seats: seats.length,
		})),
		names: { ...names, english: hostsInLanguage('en', names) },
		supplementary: before > 0,
		workingDays: noticeDays,
		countFirstDay: countOpeningDay,
		now,
		forecast: forecast(now, noticeDays, countOpeningDay),
		canOpen: canOpenNotice(ctx.actor, contest),
	}
}

/** One notice with its objections, for the handlers. Identities are not selected here. */
export async function getOrganizerNotice(ctx: Context, slug: string, noticeId: string) {
	const contest = await requireContestReader(ctx, slug)
	const notice = await ctx.db.notice.findFirst({
		where: { id: noticeId, contestId: contest.id },
		select: {
			...noticeHead,
			body: true,
			bodyEn: true,
			workingDays: true,
			auditHead: true,
			lists: {
				select: {
					decision: {
						select: {
							id: true,
							minutesNumber: true,
							track: { select: { listTitle: true, listTitleEn: true } },
							_count: { select: { seats: true } },
						},
					},
				},
			},
			objections: {
				orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
				select: {
					id: true,
					code: true,
					state: true,
					cause: true,
					filedAt: true,
					answerDueAt: true,
					proposedState: true,
					entry: { select: { code: true, title: true, ...objectedEntry } },
				},
			},
		},
	})
	if (!notice) throw new NotFound()
	const now = ctx.contestNow()
	return {
		notice: {
			...notice,
			title: inLanguage(ctx.locale, notice.title, notice.titleEn),
			body: inLanguage(ctx.locale, notice.body, notice.bodyEn),
			open: now < notice.closesAt,
			lists: notice.lists.map(({ decision }) => ({
				id: decision.id,
				minutesNumber: decision.minutesNumber,
				title: inLanguage(ctx.locale, decision.track.listTitle, decision.track.listTitleEn),
				seats: decision._count.seats,
			})),
		},
		objections: notice.objections.filter(({ entry }) =>
			canReadObjection(ctx.actor, objectedPlace(contest.id, entry)),
		),
		slug: contest.slug,
		now,
	}
}
