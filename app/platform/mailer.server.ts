import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env.server'

export type OutgoingMail = {
	id: string
	to: { address: string; name: string }
	subject: string
	html: string
	text: string
}

let transport: Transporter | undefined

/** True when mails leave the machine; else they only stand in the database. */
export function mailLeaves(): boolean {
	return env.SMTP_URL !== undefined
}

/** Hands one mail to the SMTP server. Its Message-ID is that of the row, so a repeat is known. */
export async function deliver(mail: OutgoingMail): Promise<void> {
	transport ??= nodemailer.createTransport({
		url: env.SMTP_URL,
		connectionTimeout: 10_000,
		socketTimeout: 30_000,
	})
	const host = new URL(env.APP_ORIGIN ?? 'http://localhost').hostname
	await transport.sendMail({
		from: env.MAIL_FROM ?? `no-reply@${host}`,
		to: mail.to,
		subject: mail.subject,
		html: mail.html,
		text: mail.text,
		messageId: `<${mail.id}@${host}>`,
	})
}
