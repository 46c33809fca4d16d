import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = { name: string; contestName: Words; link: string }

/** Asks an expert to judge; a new account's password link comes in a mail of its own. */
export const judgeInvitation: MailTemplate<Params> = {
	subject: ({ contestName }, locale) => mailText[locale].judge.subject(words(contestName, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const contest = words(params.contestName, locale)
		return (
			<Layout
				locale={locale}
				title={t.judge.subject(contest)}
				name={params.name}
				lead={t.judge.lead}
				facts={[{ term: t.contest, value: contest }]}
				action={{ label: t.judge.action, href: href(params.link) }}
			/>
		)
	},
}
