import { entrantMailText } from '~/messages/entrant-mail'
import { Layout, type MailTemplate } from './layout'

type Params = { name: string; entryTitle: string; organizationName: string; link: string }

/** Asks one member of a team for the own word. */
export const teamConfirmation: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => entrantMailText[locale].team.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = entrantMailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.team.subject(params.entryTitle)}
				name={params.name}
				lead={t.team.lead(params.organizationName)}
				facts={[
					{ term: t.entry, value: params.entryTitle },
					{ term: t.organization, value: params.organizationName },
				]}
				more={t.team.more}
				action={{ label: t.team.action, href: href(params.link) }}
			/>
		)
	},
}
