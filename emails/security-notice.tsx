import { securityMailText } from '~/messages/security-mail'
import { formatDateTime } from '~/ui/format'
import { Layout, type MailTemplate } from './layout'

type Params = {
	name: string
	kind:
		| 'set'
		| 'removed'
		| 'reset'
		| 'recovery_code_used'
		| 'recovery_codes_made'
		| 'codes_failed'
		| 'oidc_linked'
	/** ISO instant */
	at: string
	reason?: string
	codesLeft?: number
	/** The issuer's host name. */
	provider?: string
}

/** To the holder of an account whenever its second step or a way in has changed. */
export const securityNotice: MailTemplate<Params> = {
	subject: ({ kind }, locale) => securityMailText[locale][kind].subject,
	Mail({ params, locale, href }) {
		const t = securityMailText[locale]
		const { subject, lead } = t[params.kind]
		return (
			<Layout
				locale={locale}
				title={subject}
				name={params.name}
				lead={lead}
				facts={[
					{ term: t.at, value: formatDateTime(params.at, locale) },
					{ term: t.reason, value: params.reason },
					{ term: t.codesLeft, value: params.codesLeft?.toString() },
					{ term: t.provider, value: params.provider },
				]}
				more={t.advice}
				action={{ label: t.action, href: href('/account/security') }}
			/>
		)
	},
}
