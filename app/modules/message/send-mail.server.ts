import { z } from 'zod'
import { locales } from '~/messages/define'
import { db } from '~/platform/db.server'
import { systemNow } from '~/platform/clock.server'
import { logger } from '~/platform/logger.server'
import { deliver, mailLeaves } from '~/platform/mailer.server'
import { carriesOneTimeLink } from './one-time-links'

const Payload = z.object({ mailId: z.string() })
const ATTEMPTS = 8

/**
 * Renders a queued mail and delivers it: to the SMTP server, or without one into the database,
 * where administrators read it. What was sent with a one-time link is not kept: an administrator
 * could open an account with it. A repeated run finds the row delivered and does nothing.
 */
export async function sendMail(payload: unknown): Promise<void> {
	const { mailId } = Payload.parse(payload)
	const mail = await db.mailMessage.findUnique({ where: { id: mailId } })
	if (!mail || mail.state !== 'queued') return
	const locale = locales.find((known) => known === mail.locale) ?? 'zh-CN'
	const { renderMail } = await import('./render.server')
	const rendered = await renderMail(mail.template, mail.params, locale)
	await db.mailMessage.update({ where: { id: mailId }, data: rendered, select: { id: true } })
	try {
		if (mailLeaves()) {
			const to = { address: mail.toAddress, name: mail.toName }
			await deliver({ id: mailId, to, ...rendered })
		}
	} catch (error) {
		await bookFailure(mailId, mail.attempts + 1, error)
		return
	}
	const spent = mailLeaves() && carriesOneTimeLink(mail.template)
	await db.mailMessage.update({
		where: { id: mailId },
		data: {
			state: mailLeaves() ? 'sent' : 'stored',
			sentAt: systemNow(),
			error: null,
			...(spent && { html: '', text: '', params: {} }),
		},
		select: { id: true },
	})
}

/** Throws for the queue to try again later, until the attempts are used up. */
async function bookFailure(mailId: string, attempts: number, error: unknown): Promise<void> {
	const words = error instanceof Error ? error.message : String(error)
	const last = attempts >= ATTEMPTS
	await db.mailMessage.update({
		where: { id: mailId },
		data: { attempts, error: words.slice(0, 500), ...(last && { state: 'failed' }) },
		select: { id: true },
	})
	logger.warn({ mailId, attempts, last }, 'mail not delivered')
	if (!last) throw new Error('mail not delivered')
}
