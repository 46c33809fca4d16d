import { mailText } from '~/messages/mail'
import { formatDate, formatMoney } from '~/ui/format'
import { Layout, type MailTemplate, type Words, words } from './layout'

type Params = {
	name: string
	policyName: Words
	claimCode: string
	instalment: Words
	/** Digits of the amount in fen. */
	amountFen: string
	/** ISO instant */
	paidAt: string
	link: string
}

/** An instalment was paid. */
export const paymentMade: MailTemplate<Params> = {
	subject: ({ amountFen }, locale) => mailText[locale].paid.subject(formatMoney(amountFen, locale)),
	Mail({ params, locale, href }) {
		const t = mailText[locale]
		const amount = formatMoney(params.amountFen, locale)
		return (
			<Layout
				locale={locale}
				title={t.paid.subject(amount)}
				name={params.name}
				lead={t.paid.lead}
				facts={[
					{ term: t.policy, value: words(params.policyName, locale) },
					{ term: t.claimCode, value: params.claimCode },
					{ term: t.instalment, value: words(params.instalment, locale) },
					{ term: t.amount, value: amount },
					{ term: t.paidAt, value: formatDate(params.paidAt, locale) },
				]}
				action={{ label: t.open, href: href(params.link) }}
			/>
		)
	},
}
