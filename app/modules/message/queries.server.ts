import { recordReading } from '~/modules/audit/reading.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { mailLeaves } from '~/platform/mailer.server'
import { concealedTemplates, concealsReceiver } from './concealed'
import { carriesOneTimeLink } from './one-time-links'
import { canReadMail } from './policy'
import type { MailFilter } from './schema'

const PAGE = 50

/** One page of the outbox, newest first (ids are made in time's order). */
export async function listMail(ctx: Context, filter: MailFilter) {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	const contains = filter.q && { contains: filter.q, mode: 'insensitive' as const }
	const rows = await ctx.db.mailMessage.findMany({
		where: {
			...(contains && {
				OR: [{ toAddress: contains }, { toName: contains }, { subject: contains }],
				template: { notIn: concealedTemplates },
			}),
			...(filter.state && { state: filter.state }),
			...(filter.before && { id: { lt: filter.before } }),
		},
		orderBy: { id: 'desc' },
		take: PAGE + 1,
		select: {
			id: true,
			toAddress: true,
			toName: true,
			template: true,
			subject: true,
			state: true,
			createdAt: true,
			sentAt: true,
		},
	})
	const mails = rows.slice(0, PAGE).map(shown)
	return { mails, next: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null }
}

/** To whom the answer to an objection went is nobody's to read here. */
function shown<Mail extends { template: string; toAddress: string; toName: string }>(mail: Mail) {
	return concealsReceiver(mail.template) ? { ...mail, toAddress: '', toName: '' } : mail
}

export async function getMail(ctx: Context, mailId: string) {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	const mail = await ctx.db.mailMessage.findUnique({
		where: { id: mailId },
		select: {
			id: true,
			toAddress: true,
			toName: true,
			template: true,
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
	if (!mail) throw new NotFound()
	await recordReading(ctx, 'message.mail_read', { subjectType: 'mail', subjectId: mailId })
	const spent = mailLeaves() && carriesOneTimeLink(mail.template)
	const sealed = spent || concealsReceiver(mail.template)
	return sealed ? { ...shown(mail), html: '', text: '' } : mail
}
