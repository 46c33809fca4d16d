import { render } from '@react-email/render'
import { type MailTemplateName, mailTemplates } from 'emails/templates'
import type { MailTemplate } from 'emails/layout'
import { createElement } from 'react'
import type { Locale } from '~/messages/define'
import { absoluteUrl } from './links.server'

export type RenderedMail = { subject: string; html: string; text: string }

/** Subject and both bodies of a stored mail; params are as its sender's type demanded. */
export async function renderMail(
	name: string,
	params: unknown,
	locale: Locale,
): Promise<RenderedMail> {
	const template = mailTemplates[name as MailTemplateName] as MailTemplate<unknown> | undefined
	if (!template) throw new Error(`No mail template is called ${name}`)
	const mail = createElement(template.Mail as never, { params, locale, href: absoluteUrl } as never)
	const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })])
	return { subject: template.subject(params, locale), html, text }
}
