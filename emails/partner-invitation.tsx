import { entrantMailText } from '~/messages/entrant-mail'
import { Layout, type MailTemplate } from './layout'

type Params = {
	name: string
	entryTitle: string
	leadName: string
	partnerName: string
	/** As printed, e.g. "30%". */
	share: string
	link: string
}

/** Asks a partner organization's owner to confirm its part in a consortium. */
export const partnerInvitation: MailTemplate<Params> = {
	subject: ({ entryTitle }, locale) => entrantMailText[locale].partner.subject(entryTitle),
	Mail({ params, locale, href }) {
		const t = entrantMailText[locale]
		return (
			<Layout
				locale={locale}
				title={t.partner.subject(params.entryTitle)}
				name={params.name}
				lead={t.partner.lead(params.leadName)}
				facts={[
					{ term: t.organization, value: params.partnerName },
					{ term: t.share, value: params.share },
				]}
				action={{ label: t.partner.action, href: href(params.link) }}
			/>
		)
	},
}
