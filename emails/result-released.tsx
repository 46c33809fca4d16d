import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	entryTitle: string
	/** Official title of the released list. */
	listTitle: Words
	certificate: string
	link: string
}

/** To an organization whose entry stands on a released list. */
export const resultReleased: MailTemplate<Params> = {
	subject: ({ listTitle }, locale) => mailText[locale].released.subject(words(listTitle, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const list = words(params.listTitle, locale)
		return (
			<Layout
				locale={locale}
				title={t.released.subject(list)}
				name={params.name}
				lead={t.released.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.entry, value: params.entryTitle },
					{ term: t.certificate, value: params.certificate },
				]}
				action={{ label: t.released.action, href: href(params.link) }}
			/>
		)
	},
}
