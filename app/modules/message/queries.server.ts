import { recordReading } from '~/modules/audit/reading.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { nextAfter } from '~/modules/next-after'
import { mailLeaves } from '~/platform/mailer.server'
import { concealedTemplates, concealsReceiver } from './concealed'
import { faultOf } from './faults'
import { carriesOneTimeLink, isOver } from './one-time-links'
import { canReadMail } from './policy'
import { listed, matching } from './queries/mail-list'
import type { MailFilter } from './schema'

const PAGE = 50

/** One page of the outbox, newest first (ids are made in time's order). */
export async function listMail(ctx: Context, filter: MailFilter) {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	const rows = await ctx.db.mailMessage.findMany({
		where: {
			...matching(filter),
			...(filter.q && { template: { notIn: concealedTemplates } }),
		},
		orderBy: { id: 'desc' },
		take: PAGE + 1,
		select: listed,
	})
	const mails = rows.slice(0, PAGE).map(shown)
	return { mails, next: nextAfter(rows, PAGE) }
}

/**
 * To whom the answer to an objection went is nobody's to read here: neither name nor address, which
 * a mail server likes to repeat in its refusal.
 */
function shown<
	Mail extends { template: string; toAddress: string; toName: string; error?: string | null },
>(mail: Mail) {
	if (!concealsReceiver(mail.template)) return mail
	return {
		...mail,
		toAddress: '',
		toName: '',
		...(mail.error !== undefined && { error: faultOf(mail.error) }),
	}
}

export async function getMail(ctx: Context, mailId: string) {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	const row = await ctx.db.mailMessage.findUnique({
		where: { id: mailId },
		select: {
			id: true,
			toAddress: true,
			toName: true,
			template: true,
			params: true,
			subject: true,
			html: true,
			text: true,
			state: true,
			attempts: true,
			error: true,
			createdAt: true,
			sentAt: true,
		},
	})
	if (!row) throw new NotFound()
	const { params, ...read } = row
	const again = read.state === 'failed' && !isOver({ ...read, params }, ctx.systemNow())
	const mail = { ...read, again }
	await recordReading(ctx, 'message.mail_read', { subjectType: 'mail', subjectId: mailId })
	const spent = mailLeaves() && carriesOneTimeLink(mail.template)
	const sealed = spent || concealsReceiver(mail.template)
	return sealed ? { ...shown(mail), html: '', text: '' } : mail
}
