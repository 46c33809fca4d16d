import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate } from './layout'

type Params = { name: string }

/** To the owner of an address with which somebody tried to register once more. */
export const registrationRepeated: MailTemplate<Params> = {
	subject: (_, locale) => mailText[locale].repeated.subject,
	Mail({ params, locale, href }) {
		const t = mailText[locale].repeated
		return (
			<Layout
				locale={locale}
				title={t.subject}
				name={params.name}
				lead={t.lead}
				more={t.advice}
				action={{ label: t.action, href: href('/login') }}
			/>
		)
	},
}
