import { requireContestReader } from '~/modules/contest/access.server'
import { recordReading } from '~/modules/audit/reading.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { nextAfter } from '~/modules/next-after'
import { onDesk } from '../contest-desk'
import { faultOf } from '../faults'
import { carriesOneTimeLink } from '../one-time-links'
import type { MailFilter } from '../schema'
import { localeOf } from '../locale-of'
import { listed, matching } from './mail-list'

const PAGE = 50
const RECEIVERS = 500

/** The contest whose mails an organizer of the whole of it, or a supervisor, may read. */
async function requireMailReader(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!contest.wholeContest) throw new NotFound()
	return contest
}

/** The contest's outbox, newest first, with the mailings that wait to be read. */
export async function getMailDesk(ctx: Context, slug: string, filter: MailFilter) {
	const contest = await requireMailReader(ctx, slug)
	const rows = await ctx.db.mailMessage.findMany({
		where: { ...onDesk(contest.id), ...matching(filter) },
		orderBy: { id: 'desc' },
		take: PAGE + 1,
		select: { ...listed, error: true },
	})
	const mails = rows
		.slice(0, PAGE)
		.map(({ error, ...mail }) => ({ ...mail, fault: faultOf(error) }))
	return {
		mails,
		next: nextAfter(rows, PAGE),
		...(await heldMailings(ctx, contest.id)),
	}
}

async function heldMailings(ctx: Context, contestId: string) {
	const [groups, { holdMail }, announcements] = await Promise.all([
		ctx.db.mailMessage.groupBy({
			by: ['batch', 'template'],
			where: { ...onDesk(contestId), state: 'held' },
			_count: true,
			_min: { createdAt: true },
			orderBy: { _min: { createdAt: 'asc' } },
		}),
		ctx.db.contest.findUniqueOrThrow({ where: { id: contestId }, select: { holdMail: true } }),
		ctx.db.announcement.findMany({
			where: { contestId, publishedAt: { not: null } },
			orderBy: { publishedAt: 'desc' },
			take: 50,
			select: { id: true, title: true },
		}),
	])
	const held = groups.map(({ batch, template, _count, _min }) => ({
		batch: batch ?? '',
		template,
		count: _count,
		createdAt: _min.createdAt!,
	}))
	return { held, holdMail, announcements }
}

/** One mail as its receiver sees it; one with a link or code for its receiver alone is sealed. */
export async function getContestMail(ctx: Context, slug: string, mailId: string) {
	const contest = await requireMailReader(ctx, slug)
	const mail = await ctx.db.mailMessage.findFirst({
		where: { id: mailId, ...onDesk(contest.id) },
		select: {
			id: true,
			toAddress: true,
			toName: true,
			locale: true,
			template: true,
			params: true,
			subject: true,
			html: true,
			text: true,
			state: true,
			attempts: true,
			error: true,
			batch: true,
			createdAt: true,
			sentAt: true,
		},
	})
	if (!mail) throw new NotFound()
	const { params, locale, error, ...shown } = mail
	const told = { ...shown, fault: faultOf(error) }
	await recordReading(ctx, 'message.mail_read', {
		contestId: contest.id,
		subjectType: 'mail',
		subjectId: mailId,
	})
	if (carriesOneTimeLink(mail.template)) return { ...told, sealed: true, html: '', text: '' }
	if (mail.html !== '') return { ...told, sealed: false }
	const { renderMail } = await import('../render.server')
	const rendered = await renderMail(mail.template, params, localeOf({ locale }))
	return { ...told, ...rendered, sealed: false }
}

/** A mailing that waits, or waited, to be read: who gets it, and one of the mails as a sample. */
export async function getMailing(ctx: Context, slug: string, batch: string, sample?: string) {
	const contest = await requireMailReader(ctx, slug)
	const where = { ...onDesk(contest.id), batch }
	const receivers = await ctx.db.mailMessage.findMany({
		where,
		orderBy: { id: 'asc' },
		take: RECEIVERS,
		select: { id: true, toName: true, toAddress: true, state: true },
	})
	const shown = receivers.find(({ id }) => id === sample) ?? receivers[0]
	if (!shown) throw new NotFound()
	const [mail, held, total] = await Promise.all([
		getContestMail(ctx, slug, shown.id),
		ctx.db.mailMessage.count({ where: { ...where, state: 'held' } }),
		ctx.db.mailMessage.count({ where }),
	])
	return { batch, receivers, held, total, mail }
}
