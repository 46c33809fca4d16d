import { mailText } from '~/messages/mail'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	policyName: Words
	claimCode: string
	state: Words
	note?: string
	link: string
}

/** The next step of an incentive claim. */
export const claimUpdated: MailTemplate<Params> = {
	subject: ({ claimCode, state }, locale) =>
		mailText[locale].claim.subject(claimCode, words(state, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const state = words(params.state, locale)
		return (
			<Layout
				locale={locale}
				title={t.claim.subject(params.claimCode, state)}
				name={params.name}
				lead={t.claim.lead}
				facts={[
					{ term: t.policy, value: words(params.policyName, locale) },
					{ term: t.claimCode, value: params.claimCode },
					{ term: t.state, value: state },
					{ term: t.note, value: params.note },
				]}
				action={{ label: t.open, href: href(params.link) }}
			/>
		)
	},
}
