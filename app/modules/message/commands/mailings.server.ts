import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { queueAgain, tellEach } from '../commands.server'
import { onDesk } from '../contest-desk'
import { both } from '../news/teller'
import { boundBy } from '../receivers.server'

export const SEND_MAILING = 'send-mailing'

async function requireSender(ctx: Context, tx: Tx, slug: string) {
	const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
	if (!contest.wholeContest) throw new NotFound()
	return contest
}

/** Whether mails to many people wait until an organizer has read them. */
export async function setHoldMail(ctx: Context, slug: string, hold: boolean): Promise<void> {
	await ctx.transaction(async (tx) => {
		const { id } = await requireSender(ctx, tx, slug)
		await tx.contest.update({ where: { id }, data: { holdMail: hold }, select: { id: true } })
		await ctx.audit(tx, 'message.hold_set', {
			contestId: id,
			subjectType: 'contest',
			subjectId: id,
			hold,
		})
	})
}

/**
 * An organizer's word on a mailing that was held: it goes out, or it does not. Said once; a second
 * organizer who says it at the same time is told so.
 */
export async function settleMailing(
	ctx: Context,
	slug: string,
	{ batch, send }: { batch: string; send: boolean },
): Promise<number> {
	return ctx.transaction(async (tx) => {
		const { id: contestId } = await requireSender(ctx, tx, slug)
		const mailing = { ...onDesk(contestId), batch }
		const { count } = await tx.mailMessage.updateMany({
			where: { ...mailing, state: 'held' },
			data: { state: send ? 'queued' : 'discarded' },
		})
		if (count === 0) {
			const known = await tx.mailMessage.count({ where: mailing, take: 1 })
			throw known > 0 ? new Conflict() : new NotFound()
		}
		if (send) await ctx.enqueue(tx, SEND_MAILING, { contestId, batch })
		await ctx.audit(tx, send ? 'message.mailing_sent' : 'message.mailing_discarded', {
			contestId,
			subjectType: 'mailing',
			subjectId: batch,
			count,
		})
		return count
	})
}

/**
 * Makes the mails of a published announcement; they wait to be read. Nobody gets it twice; those
 * that were discarded went to nobody and are made anew.
 */
export async function prepareAnnouncement(
	ctx: Context,
	slug: string,
	announcementId: string,
): Promise<{ batch: string }> {
	return ctx.transaction(async (tx) => {
		const { id: contestId } = await requireSender(ctx, tx, slug)
		const announcement = await tx.announcement.findFirst({
			where: { id: announcementId, contestId, publishedAt: { not: null } },
			select: {
				title: true,
				titleEn: true,
				body: true,
				bodyEn: true,
				contest: { select: { name: true, nameEn: true } },
			},
		})
		if (!announcement) throw new NotFound()
		const { title, titleEn, body, bodyEn, contest } = announcement
		const people = await boundBy(tx, contestId, { judges: false })
		const batch = `announcement:${announcementId}`
		await tx.mailMessage.deleteMany({ where: { contestId, batch, state: 'discarded' } })
		await tellEach(ctx, tx, people, {
			contestId,
			template: 'announcement',
			params: {
				contestName: both(contest.name, contest.nameEn),
				title: both(title, titleEn),
				body: both(body, bodyEn),
				link: `/c/${slug}/announcements/${announcementId}`,
			},
			batch: { key: batch, always: true },
			onceFor: batch,
		})
		const made = await tx.mailMessage.count({ where: { contestId, batch } })
		if (made === 0) throw new Conflict()
		return { batch }
	})
}

/** A failed mail of the contest goes back into the queue. */
export async function resendContestMail(ctx: Context, slug: string, mailId: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const { id: contestId } = await requireSender(ctx, tx, slug)
		await queueAgain(ctx, tx, { id: mailId, ...onDesk(contestId) })
	})
}
