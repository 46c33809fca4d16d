import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate } from './layout'

type Params = { name: string; link: string; days: number }

/** A one-time link to set the password of an account opened for the person. */
export const accountInvitation: MailTemplate<Params> = {
	subject: (_, locale) => mailText[locale].invitation.subject,
	Mail({ params, locale, href }) {
		const t = mailText[locale].invitation
		return (
			<Layout
				locale={locale}
				title={t.subject}
				name={params.name}
				lead={t.lead}
				more={t.days(params.days)}
				action={{ label: t.action, href: href(params.link) }}
			/>
		)
	},
}
