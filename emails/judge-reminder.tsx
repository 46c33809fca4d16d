import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	contestName: Words
	/** ISO instant, half-open */
	endsAt: string
	link: string
}

/** Sheets are still missing before scoring ends. */
export const judgeReminder: MailTemplate<Params> = {
	subject: ({ contestName }, locale) =>
		mailText[locale].judgeReminder.subject(words(contestName, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const contest = words(params.contestName, locale)
		return (
			<Layout
				locale={locale}
				title={t.judgeReminder.subject(contest)}
				name={params.name}
				lead={t.judgeReminder.lead}
				facts={[
					{ term: t.contest, value: contest },
					{ term: t.judgeAssigned.endsAt, value: formatDeadline(params.endsAt, locale) },
				]}
				action={{ label: t.judgeAssigned.action, href: href(params.link) }}
			/>
		)
	},
}
