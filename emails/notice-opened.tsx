import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	title: Words
	/** ISO instant, half-open */
	closesAt: string
	link: string
}

/** The proposed list went on public notice. */
export const noticeOpened: MailTemplate<Params> = {
	subject: ({ title }, locale) => mailText[locale].noticeOpened.subject(words(title, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const title = words(params.title, locale)
		return (
			<Layout
				locale={locale}
				title={t.noticeOpened.subject(title)}
				name={params.name}
				lead={t.noticeOpened.lead}
				facts={[
					{ term: t.contest, value: words(params.contestName, locale) },
					{ term: t.notice, value: title },
					{ term: t.closesAt, value: formatDeadline(params.closesAt, locale) },
				]}
				action={{ label: t.noticeOpened.action, href: href(params.link) }}
			/>
		)
	},
}
