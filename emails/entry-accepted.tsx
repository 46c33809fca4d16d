import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	link: string
}

/** The entry passed screening. */
export const entryAccepted: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => mailText[locale].accepted.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.accepted.subject(params.entryTitle)}
				name={params.name}
				lead={t.accepted.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.entryCode, value: params.entryCode },
				]}
				action={{ label: t.open, href: href(params.link) }}
			/>
		)
	},
}
