import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	count: number
	/** ISO instant, half-open */
	endsAt: string
	link: string
}

/** A drawing gave the judge entries to score. */
export const judgeAssigned: MailTemplate<Params> = {
	subject: ({ contestName }, locale) =>
		mailText[locale].judgeAssigned.subject(words(contestName, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const contest = words(params.contestName, locale)
		return (
			<Layout
				locale={locale}
				title={t.judgeAssigned.subject(contest)}
				name={params.name}
				lead={t.judgeAssigned.lead}
				facts={[
					{ term: t.contest, value: contest },
					{ term: t.judgeAssigned.count, value: String(params.count) },
					{ term: t.judgeAssigned.endsAt, value: formatDeadline(params.endsAt, locale) },
				]}
				action={{ label: t.judgeAssigned.action, href: href(params.link) }}
			/>
		)
	},
}
