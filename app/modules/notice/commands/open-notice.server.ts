import { auditHead } from '~/modules/audit/queries.server'
import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { lockEntry, transitionEntry } from '~/modules/entry/transition.server'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
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

async function wasNoticed(tx: Tx, trackIds: string[]): Promise<boolean> {
	const before = await tx.noticeList.count({
		where: { decision: { trackId: { in: trackIds } }, notice: { withdrawnAt: null } },
	})
	return before > 0
}

/** An entry withdrawn since the decision stays out; one on an earlier notice stays on notice. */
async function seatOnNotice(ctx: Context, tx: Tx, seats: { entryId: string }[]) {
	for (const entryId of seats.map((seat) => seat.entryId).sort()) {
		if ((await lockEntry(tx, entryId)) === 'decided') {
			await transitionEntry(ctx, tx, entryId, 'open_notice')
		}
	}
}

type Told = { id: string; closesAt: Date; title: string; titleEn: string }

/** Every organization with an entry that has a place in the tracks on notice. */
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
	const placed: Prisma.EntryWhereInput = {
		trackId: { in: trackIds },
		state: { in: ['ranked', 'on_notice'] },
	}
	const users = await tx.user.findMany({
		where: { memberships: { some: { organization: { entries: { some: placed } } } } },
		orderBy: { id: 'asc' },
		select: { id: true, name: true },
	})
	for (const user of users) {
		await queueMail(ctx, tx, {
			to: { userId: user.id },
			contestId: contest.id,
			template: 'notice-opened',
			batch: { key: `notice-opened:${notice.id}` },
			params: {
				name: user.name,
				contestName: { 'zh-CN': names.name, en: names.nameEn },
				title: { 'zh-CN': notice.title, en: notice.titleEn || notice.title },
				closesAt: notice.closesAt.toISOString(),
				link: `/c/${contest.slug}/notices/${notice.id}`,
			},
		})
	}
}
