import { z } from 'zod'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { enqueueAll } from '~/platform/jobs.server'
import { logger } from '~/platform/logger.server'
import { deliver, mailLeaves, MailNotTaken } from '~/platform/mailer.server'
import { enqueueMails } from './commands.server'
import { localeOf } from './locale-of'
import { carriesOneTimeLink, isOver } from './one-time-links'
import { nextTry, triesWithin } from './rules/tries'
import { tellByText } from './tell-by-text.server'

const Payload = z.object({ mailId: z.string() })
/** A server that is away, or does not let us in, is mended while the mails wait. */
const TRIES = { passing: triesWithin(3 * 86_400_000), other: 8 }

type Row = NonNullable<Awaited<ReturnType<typeof readMail>>>

/**
 * Renders a queued mail and delivers it: to the SMTP server, or without one into the database,
 * where administrators read it. What was sent with a one-time link is not kept: an administrator
 * could open an account with it. A repeated run finds the row delivered and does nothing; one that
 * died between the server's yes and the booking hands it over again under the same Message-ID. A
 * code or link past its time is not sent.
 */
export async function sendMail(payload: unknown): Promise<void> {
	const { mailId } = Payload.parse(payload)
	const mail = await readMail(mailId)
	if (!mail || mail.state !== 'queued') return
	if (isOver(mail, systemNow())) return bookExpired(mail)
	const { renderMail } = await import('./render.server')
	const rendered = await renderMail(mail.template, mail.params, localeOf(mail))
	await db.mailMessage.update({ where: { id: mailId }, data: rendered, select: { id: true } })
	if (mail.toAddress === '') {
		await tellByText(mail, rendered.subject)
		return book(mail, 'stored')
	}
	if (!mailLeaves()) return book(mail, 'stored')
	try {
		await deliver({ id: mailId, to: { address: mail.toAddress, name: mail.toName }, ...rendered })
	} catch (error) {
		return bookFailure(mail, error)
	}
	await book(mail, 'sent')
}

function readMail(id: string) {
	return db.mailMessage.findUnique({
		where: { id },
		select: {
			id: true,
			userId: true,
			contestId: true,
			toAddress: true,
			toName: true,
			locale: true,
			template: true,
			params: true,
			state: true,
			attempts: true,
			batch: true,
			createdAt: true,
		},
	})
}

async function book(mail: Row, state: 'sent' | 'stored'): Promise<void> {
	const spent = state === 'sent' && carriesOneTimeLink(mail.template)
	await db.mailMessage.update({
		where: { id: mail.id },
		data: {
			state,
			sentAt: systemNow(),
			error: null,
			...(spent && { html: '', text: '', params: {} }),
		},
		select: { id: true },
	})
}

async function bookExpired(mail: Row): Promise<void> {
	await db.mailMessage.update({
		where: { id: mail.id },
		data: { state: 'failed', error: 'expired: not sent in its time' },
		select: { id: true },
	})
	logger.warn({ mailId: mail.id, template: mail.template }, 'mail expired before it could be sent')
}

/** Tries again later, until the tries are used up or the answer is no. */
async function bookFailure(mail: Row, error: unknown): Promise<void> {
	const fault = error instanceof MailNotTaken ? error.fault : 'other'
	const words = error instanceof Error ? error.message : String(error)
	const attempts = mail.attempts + 1
	const most = fault === 'other' ? TRIES.other : TRIES.passing
	const last = attempts >= most || (error instanceof MailNotTaken && error.final)
	await db.$transaction(async (tx) => {
		await tx.mailMessage.update({
			where: { id: mail.id },
			data: {
				attempts,
				error: `${fault}: ${words.slice(0, 500)}`,
				...(last && { state: 'failed' }),
			},
			select: { id: true },
		})
		if (!last) await enqueueMails({ enqueueAll }, tx, [mail], nextTry(attempts, systemNow()))
	})
	logger.warn({ mailId: mail.id, attempts, last, fault }, 'mail not delivered')
}
