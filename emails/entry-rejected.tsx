import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	reason: Words
	link: string
}

/** The entry did not pass screening, and why. */
export const entryRejected: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => mailText[locale].rejected.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.rejected.subject(params.entryTitle)}
				name={params.name}
				lead={t.rejected.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.entryCode, value: params.entryCode },
					{ term: t.reason, value: words(params.reason, locale) },
				]}
				action={{ label: t.open, href: href(params.link) }}
			/>
		)
	},
}
