import nodemailer, { type Transporter } from 'nodemailer'
import { env } from './env.server'

export type OutgoingMail = {
	id: string
	to: { address: string; name: string }
	subject: string
	html: string
	text: string
}

export type MailFault =
	'unreachable' | 'timeout' | 'login' | 'tls' | 'sender' | 'address' | 'later' | 'other'

/** `final` where trying again cannot help: the receiver's server knows and refuses the mail. */
export class MailNotTaken extends Error {
	constructor(
		readonly fault: MailFault,
		readonly final: boolean,
		words: string,
	) {
		super(words)
	}
}

let transport: { url: string; transporter: Transporter } | undefined

/** True when mails leave the machine; else they only stand in the database. */
export function mailLeaves(): boolean {
	return env.SMTP_URL !== undefined
}

/**
 * Hands one mail to the SMTP server. Its Message-ID is that of the row: a mail handed over twice,
 * because the machine died before it was booked, is known as one by servers and readers.
 * @throws MailNotTaken
 */
export async function deliver(mail: OutgoingMail): Promise<void> {
	const host = new URL(env.APP_ORIGIN ?? 'http://localhost').hostname
	try {
		await connection(env.SMTP_URL!).sendMail({
			from: env.MAIL_FROM ?? `no-reply@${host}`,
			to: mail.to,
			subject: mail.subject,
			html: mail.html,
			text: mail.text,
			messageId: `<${mail.id}@${host}>`,
			headers: { 'Auto-Submitted': 'auto-generated' },
			disableFileAccess: true,
			disableUrlAccess: true,
		})
	} catch (error) {
		throw notTaken(error as SmtpError)
	}
}

/** Logs in at the SMTP server without sending anything; what is wrong, or null. */
export async function mailServerFault(): Promise<MailFault | null> {
	try {
		await connection(env.SMTP_URL!).verify()
		return null
	} catch (error) {
		return notTaken(error as SmtpError).fault
	}
}

function connection(url: string): Transporter {
	if (transport?.url !== url) {
		const transporter = nodemailer.createTransport({
			url,
			connectionTimeout: 10_000,
			greetingTimeout: 10_000,
			socketTimeout: 30_000,
		})
		transport = { url, transporter }
	}
	return transport.transporter
}

type SmtpError = Error & {
	code?: string
	/** The SMTP command that was answered so. */
	command?: string
	responseCode?: number
	response?: string
}

const faults: Record<string, MailFault> = {
	ESOCKET: 'unreachable',
	ECONNECTION: 'unreachable',
	EDNS: 'unreachable',
	ETIMEDOUT: 'timeout',
	EAUTH: 'login',
	ETLS: 'tls',
}

/**
 * RFC 5321: 4yz may be tried again, 5yz may not. Final is a 5yz about the receiver alone: a refused
 * log-in or sender is mended in the settings while the mails wait. The server's words are kept,
 * never the address of the server with its password.
 */
function notTaken({
	code = '',
	command,
	responseCode = 0,
	response,
	message,
}: SmtpError): MailNotTaken {
	const words = (response ?? message).replace(/\/\/[^@\s/]+@/g, '//')
	if (code === 'EAUTH') return new MailNotTaken('login', false, words)
	if (responseCode >= 500 && command === 'RCPT TO') return new MailNotTaken('address', true, words)
	if (responseCode >= 500 && command === 'MAIL FROM') {
		return new MailNotTaken('sender', false, words)
	}
	if (responseCode >= 400 && responseCode < 500) return new MailNotTaken('later', false, words)
	return new MailNotTaken(faults[code] ?? 'other', false, words)
}
