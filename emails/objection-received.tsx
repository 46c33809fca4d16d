import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	/** Title of the notice objected to. */
	title: Words
	/** ISO instant, half-open */
	answerBy?: string
	link: string
}

/** To those who handle objections; says nothing of who objected or why. */
export const objectionReceived: MailTemplate<Params> = {
	subject: ({ title }, locale) => mailText[locale].objection.subject(words(title, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const title = words(params.title, locale)
		return (
			<Layout
				locale={locale}
				title={t.objection.subject(title)}
				name={params.name}
				lead={t.objection.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.notice, value: title },
					{ term: t.answerBy, value: params.answerBy && formatDeadline(params.answerBy, locale) },
				]}
				action={{ label: t.objection.action, href: href(params.link) }}
			/>
		)
	},
}
