import { inLanguage } from '~/messages/define'
import { publicContest } from '~/modules/contest/access.server'
import { hostsInLanguage } from '~/modules/contest/rules/contest-hosts'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { listFiles } from '~/modules/file/queries.server'
import { noticeContest, noticeHead } from '../notice-select'
import { canFileObjection } from '../policy'
import { seatChanges } from '../rules/seat-changes'
import { stageInstant } from './stage-instant.server'

/** The notices of a contest, the newest first; null before any contest is public. */
export async function listPublicNotices(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const [rows, opensAt] = await Promise.all([
		ctx.db.notice.findMany({
			where: { contestId: contest.id, withdrawnAt: null },
			orderBy: { openedAt: 'desc' },
			select: noticeHead,
		}),
		stageInstant(ctx, contest.id, 'public_notice'),
	])
	const now = ctx.contestNow()
	return {
		opensAt,
		notices: rows.map(({ titleEn, ...notice }) => ({
			...notice,
			title: inLanguage(ctx.locale, notice.title, titleEn),
			open: now < notice.closesAt,
		})),
	}
}

const noticeSelect = {
	...noticeHead,
	contestId: true,
	body: true,
	bodyEn: true,
	workingDays: true,
	countFirstDay: true,
	withdrawnAt: true,
	auditHead: true,
	contest: {
		select: {
			slug: true,
			...noticeContest,
		},
	},
	_count: { select: { objections: true } },
	releases: { where: { state: 'released' }, select: { releasedAt: true } },
	lists: {
		orderBy: { decision: { track: { position: 'asc' } } },
		select: {
			decision: {
				select: {
					id: true,
					trackId: true,
					decidedAt: true,
					minutesNumber: true,
					track: { select: { kind: true, listTitle: true, listTitleEn: true, position: true } },
					snapshot: { select: { id: true, hash: true } },
					seats: {
						orderBy: { seat: 'asc' },
						select: {
							seat: true,
							entry: {
								select: {
									id: true,
									title: true,
									state: true,
									currentVersion: { select: { title: true } },
									organization: { select: { name: true } },
									domain: { select: { name: true, nameEn: true } },
									partners: { select: { organization: { select: { name: true } } } },
								},
							},
						},
					},
				},
			},
		},
	},
} as const

/**
 * A public notice as everybody reads it: the proposed lists, the printed window and whether an
 * objection can still be filed at the instant of the request.
 */
export async function getPublicNotice(ctx: Context, noticeId: string, slug?: string) {
	const notice = await ctx.db.notice.findUnique({ where: { id: noticeId }, select: noticeSelect })
	if (!notice || notice.withdrawnAt) throw new NotFound()
	const shown = await publicContest(ctx, notice.contest.slug)
	if (slug !== undefined && slug !== notice.contest.slug) throw new NotFound()
	const { contest: face, lists, ...facts } = notice
	const [earlier, files] = await Promise.all([
		earlierLists(ctx, notice),
		ctx.actor.kind === 'user'
			? listFiles(ctx, { subjectType: 'notice', subjectId: noticeId, purpose: 'evidence' })
			: [],
	])
	const current = slug === undefined ? await publicContest(ctx) : shown
	return {
		/** The page's own address where the short one belongs to another contest. */
		movedTo: current?.id === notice.contestId ? null : `/c/${face.slug}/notices/${noticeId}`,
		notice: {
			...facts,
			title: inLanguage(ctx.locale, notice.title, notice.titleEn),
			body: inLanguage(ctx.locale, notice.body, notice.bodyEn),
		},
		contest: {
			...face,
			...hostsInLanguage(ctx.locale, face),
			name: inLanguage(ctx.locale, face.name, face.nameEn),
			edition: inLanguage(ctx.locale, face.edition, face.editionEn),
		},
		showOrder: shown?.settings.showOrder ?? true,
		lists: lists.map(({ decision }) => shownList(ctx, decision, earlier.get(decision.trackId))),
		canFile: canFileObjection(notice, ctx.receivedAt),
		signedIn: ctx.actor.kind === 'user',
		files,
		now: ctx.contestNow(),
	}
}

type Row = { lists: { decision: { trackId: string } }[]; openedAt: Date; id: string }
type Earlier = { seat: number; entryId: string; title: string }[]

/** For each track the list that stood on its last notice before this one. */
async function earlierLists(ctx: Context, notice: Row): Promise<Map<string, Earlier>> {
	const rows = await ctx.db.noticeList.findMany({
		where: {
			decision: { trackId: { in: notice.lists.map(({ decision }) => decision.trackId) } },
			notice: { withdrawnAt: null, openedAt: { lt: notice.openedAt } },
		},
		orderBy: { notice: { openedAt: 'asc' } },
		select: {
			decision: {
				select: {
					trackId: true,
					seats: {
						orderBy: { seat: 'asc' },
						select: { seat: true, entryId: true, entry: { select: { title: true } } },
					},
				},
			},
		},
	})
	return new Map(
		rows.map(({ decision }) => [
			decision.trackId,
			decision.seats.map(({ entry, ...seat }) => ({ ...seat, title: entry.title })),
		]),
	)
}

type DecisionRow = {
	id: string
	track: { kind: 'scenario' | 'solution'; listTitle: string; listTitleEn: string }
	snapshot: { id: string; hash: string }
	seats: {
		seat: number
		entry: {
			id: string
			title: string
			state: string
			currentVersion: { title: string } | null
			organization: { name: string }
			domain: { name: string; nameEn: string } | null
			partners: { organization: { name: string } }[]
		}
	}[]
}

const gone = ['withdrawn', 'disqualified', 'ranked']

function shownList(ctx: Context, decision: DecisionRow, earlier: Earlier | undefined) {
	const ids = decision.seats.map(({ entry }) => entry.id)
	const changes =
		earlier &&
		seatChanges(
			earlier.map(({ entryId }) => entryId),
			ids,
		)
	return {
		id: decision.id,
		kind: decision.track.kind,
		title: inLanguage(ctx.locale, decision.track.listTitle, decision.track.listTitleEn),
		snapshot: decision.snapshot,
		items: decision.seats.map(({ seat, entry }) => ({
			entryId: entry.id,
			seat,
			title: entry.currentVersion?.title ?? entry.title,
			organizations: [entry.organization, ...entry.partners.map((one) => one.organization)].map(
				({ name }) => name,
			),
			domain: entry.domain ? inLanguage(ctx.locale, entry.domain.name, entry.domain.nameEn) : '',
			left: gone.includes(entry.state),
			added: changes?.added.includes(entry.id) ?? false,
		})),
		lost: earlier?.filter(({ entryId }) => changes?.lost.includes(entryId)) ?? [],
	}
}
