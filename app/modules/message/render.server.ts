import { render } from '@react-email/render'
import { type MailTemplateName, mailTemplates } from 'emails/templates'
import type { MailTemplate } from 'emails/layout'
import { createElement } from 'react'
import type { Locale } from '~/messages/define'
import { absoluteUrl } from './links.server'

export type RenderedMail = { subject: string; html: string; text: string }

function templateOf(name: string): MailTemplate<unknown> {
	const template = mailTemplates[name as MailTemplateName] as MailTemplate<unknown> | undefined
	if (!template) throw new Error(`No mail template is called ${name}`)
	return template
}

/** A subject is one line, whatever a title in it holds. */
export function subjectOf(name: string, params: unknown, locale: Locale): string {
	return templateOf(name).subject(params, locale).replace(/\s+/g, ' ').trim()
}

/** Subject and both bodies of a stored mail; params are as its sender's type demanded. */
export async function renderMail(
	name: string,
	params: unknown,
	locale: Locale,
): Promise<RenderedMail> {
	const { Mail } = templateOf(name)
	const mail = createElement(Mail as never, { params, locale, href: absoluteUrl } as never)
	const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })])
	return { subject: subjectOf(name, params, locale), html, text }
}
