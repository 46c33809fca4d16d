import type { MailParams, MailTemplateName } from 'emails/templates'
import { type Locale, locales } from '~/messages/define'
import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canReadMail } from './policy'

export const SEND_MAIL = 'send-mail'

type Addressee = { userId: string } | { email: string; name: string; locale?: Locale }

type Mail<Name extends MailTemplateName> = {
	to: Addressee
	template: Name
	params: MailParams<Name>
	contestId?: string | null
}

async function addressOf(ctx: Context, tx: Tx, to: Addressee) {
	if ('email' in to) {
		return { userId: null, toAddress: to.email, toName: to.name, locale: to.locale ?? ctx.locale }
	}
	const user = await tx.user.findUniqueOrThrow({
		where: { id: to.userId },
		select: { email: true, name: true, locale: true },
	})
	const locale = locales.find((known) => known === user.locale) ?? 'zh-CN'
	return { userId: to.userId, toAddress: user.email, toName: user.name, locale }
}

/**
 * Puts a mail into the outbox of the caller's transaction: it is sent if and only if the change
 * it tells of was made. The language is the addressee's; `link` parameters are paths of the site.
 */
export async function queueMail<Name extends MailTemplateName>(
	ctx: Context,
	tx: Tx,
	mail: Mail<Name>,
): Promise<void> {
	const row = await tx.mailMessage.create({
		data: {
			...(await addressOf(ctx, tx, mail.to)),
			contestId: mail.contestId ?? null,
			template: mail.template,
			params: mail.params as Prisma.InputJsonObject,
			createdAt: ctx.systemNow(),
		},
		select: { id: true },
	})
	await ctx.enqueue(tx, SEND_MAIL, { mailId: row.id }, { key: `mail:${row.id}` })
}

/** Queues a mail that could not be delivered once more. */
export async function resendMail(ctx: Context, mailId: string): Promise<void> {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	await ctx.transaction(async (tx) => {
		const { count } = await tx.mailMessage.updateMany({
			where: { id: mailId, state: 'failed' },
			data: { state: 'queued', attempts: 0, error: null },
		})
		if (count !== 1) throw new Conflict()
		await ctx.enqueue(tx, SEND_MAIL, { mailId }, { key: `mail:${mailId}` })
		await ctx.audit(tx, 'message.mail_resent', { subjectType: 'mail', subjectId: mailId })
	})
}
