import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	reason: string
	/** ISO instant, half-open */
	mendBy: string
	link: string
}

/** Screening sends the entry back to be mended by a date. */
export const entryReturned: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => mailText[locale].returned.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.returned.subject(params.entryTitle)}
				name={params.name}
				lead={t.returned.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.entryCode, value: params.entryCode },
					{ term: t.reason, value: params.reason },
					{ term: t.mendBy, value: formatDeadline(params.mendBy, locale) },
				]}
				action={{ label: t.returned.action, href: href(params.link) }}
			/>
		)
	},
}
