import { documentText } from '~/messages/document'
import { mailText } from '~/messages/mail'
import { formatDateTime } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	receiptCode: string
	/** ISO instant */
	receivedAt: string
	link: string
}

/** The receipt of a submitted version. */
export const entrySubmitted: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => mailText[locale].submitted.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.submitted.subject(params.entryTitle)}
				name={params.name}
				lead={t.submitted.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.entryCode, value: params.entryCode },
					{ term: t.receipt, value: params.receiptCode },
					{ term: t.receivedAt, value: formatDateTime(params.receivedAt, locale) },
				]}
				list={[
					{
						label: documentText[locale].receipt.asPdf,
						href: href(`${params.link}/pdf?lang=${locale}`),
					},
				]}
				action={{ label: t.open, href: href(params.link) }}
			/>
		)
	},
}
