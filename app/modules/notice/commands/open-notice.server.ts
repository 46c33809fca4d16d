import { auditHead } from '~/modules/audit/queries.server'
import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { lockEntries, transitionEntries } from '~/modules/entry/transition.server'
import { tellEach } from '~/modules/message/commands.server'
import { both } from '~/modules/message/news/teller'
import { partiesOf } from '~/modules/message/receivers.server'
import type { Tx } from '~/platform/db.server'
import { NothingToNotice } from '../errors'
import { canOpenNotice, canReadRelease } from '../policy'
import { closingOf } from '../rules/closing'
import type { NoticeInput } from '../schema'

/** Approved decisions of the contest that stand on no notice yet. */
export function unnoticedDecisions(tx: Tx, contestId: string) {
	return tx.decision.findMany({
		where: {
			contestId,
			state: 'approved',
			notices: { none: { notice: { withdrawnAt: null } } },
		},
		orderBy: { track: { position: 'asc' } },
		select: {
			id: true,
			trackId: true,
			decidedAt: true,
			minutesNumber: true,
			minutesDate: true,
			track: {
				select: { name: true, nameEn: true, code: true, listTitle: true, listTitleEn: true },
			},
			seats: { orderBy: { seat: 'asc' }, select: { entryId: true } },
		},
	})
}

/**
 * Puts approved lists on public notice for the contest's number of working days: the exact closing
 * instant is computed once, from the instant of the request, and printed. A track whose list was
 * on notice before gets a supplementary one. Throws CalendarNotLoaded rather than guess a year.
 */
export async function openNotice(ctx: Context, slug: string, input: NoticeInput) {
	const head = await auditHead(ctx)
	return ctx.transaction(
		async (tx) => {
			const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
			if (!canReadRelease(ctx.actor, contest)) throw new NotFound()
			if (!canOpenNotice(ctx.actor, contest) || ctx.actor.kind !== 'user') throw new Forbidden()
			await tx.$queryRaw`SELECT 1 FROM "contest" WHERE "id" = ${contest.id} FOR NO KEY UPDATE`
			await requireDecisions(tx, contest.id, input.decisions)
			const ready = await unnoticedDecisions(tx, contest.id)
			const chosen = ready.filter(({ id }) => input.decisions.includes(id))
			if (chosen.length === 0) throw new NothingToNotice()
			const trackIds = chosen.map(({ trackId }) => trackId)
			const { noticeDays, countOpeningDay } = contest.settings
			const { decisions: _, ...texts } = input
			const notice = await tx.notice.create({
				data: {
					...texts,
					contestId: contest.id,
					kind: (await wasNoticed(tx, trackIds)) ? 'supplementary' : 'public_notice',
					workingDays: noticeDays,
					countFirstDay: countOpeningDay,
					openedAt: ctx.receivedAt,
					closesAt: closingOf({
						from: ctx.receivedAt,
						workingDays: noticeDays,
						countFirstDay: countOpeningDay,
					}).closesAt,
					openedById: ctx.actor.userId,
					auditHead: head?.hash ?? '',
					lists: { create: chosen.map(({ id }) => ({ decisionId: id })) },
				},
				select: { id: true, closesAt: true, title: true, titleEn: true, kind: true },
			})
			await seatOnNotice(
				ctx,
				tx,
				chosen.flatMap(({ seats }) => seats),
			)
			await ctx.audit(tx, 'notice.opened', {
				contestId: contest.id,
				subjectType: 'notice',
				subjectId: notice.id,
				kind: notice.kind,
				decisions: chosen.map(({ id }) => id),
				closesAt: notice.closesAt,
			})
			await tellEntrants(ctx, tx, contest, trackIds, notice)
			return notice
		},
		{ long: true },
	)
}

/** Throws NotFound for one that is another contest's. */
async function requireDecisions(tx: Tx, contestId: string, decisions: readonly string[]) {
	const ids = [...new Set(decisions)]
	const known = await tx.decision.count({ where: { contestId, id: { in: ids } } })
	if (known < ids.length) throw new NotFound()
}

async function wasNoticed(tx: Tx, trackIds: string[]): Promise<boolean> {
	const before = await tx.noticeList.count({
		where: { decision: { trackId: { in: trackIds } }, notice: { withdrawnAt: null } },
	})
	return before > 0
}

/** An entry withdrawn since the decision stays out; one on an earlier notice stays on notice. */
async function seatOnNotice(ctx: Context, tx: Tx, seats: { entryId: string }[]) {
	const states = await lockEntries(
		tx,
		seats.map(({ entryId }) => entryId),
	)
	const decided = [...states].filter(([, state]) => state === 'decided')
	await transitionEntries(
		ctx,
		tx,
		'open_notice',
		decided.map(([id]) => ({ id })),
	)
}

type Told = { id: string; closesAt: Date; title: string; titleEn: string }

/** Every organization with a part in an entry that has a place in the tracks on notice. */
async function tellEntrants(
	ctx: Context,
	tx: Tx,
	contest: { id: string; slug: string },
	trackIds: string[],
	notice: Told,
) {
	const names = await tx.contest.findUniqueOrThrow({
		where: { id: contest.id },
		select: { name: true, nameEn: true },
	})
	const people = await partiesOf(tx, {
		trackId: { in: trackIds },
		state: { in: ['ranked', 'on_notice'] },
	})
	await tellEach(ctx, tx, people, {
		contestId: contest.id,
		template: 'notice-opened',
		batch: { key: `notice-opened:${notice.id}` },
		params: {
			contestName: both(names.name, names.nameEn),
			title: both(notice.title, notice.titleEn),
			closesAt: notice.closesAt.toISOString(),
			link: `/c/${contest.slug}/notices/${notice.id}`,
		},
	})
}
