import { entrantMailText } from '~/messages/entrant-mail'
import { Layout, type MailTemplate } from './layout'

type Params = {
	name: string
	news: 'invited' | 'verified' | 'returned'
	organizationName: string
	reason?: string
	link: string
}

/** A person is asked to become a member, or the organization was verified or returned. */
export const organizationNews: MailTemplate<Params> = {
	subject: ({ news, organizationName }, locale) =>
		entrantMailText[locale][news].subject(organizationName),
	Mail({ params, locale, href }) {
		const t = entrantMailText[locale]
		const news = t[params.news]
		return (
			<Layout
				locale={locale}
				title={news.subject(params.organizationName)}
				name={params.name}
				lead={news.lead}
				facts={[{ term: t.reason, value: params.reason }]}
				action={{ label: news.action, href: href(params.link) }}
			/>
		)
	},
}
