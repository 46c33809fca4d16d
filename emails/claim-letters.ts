import { staffLetterText } from '~/messages/letters/staff'
import { mailText } from '~/messages/mail'
import { formatDate, formatMoney } from '~/ui/format'
import { claimFacts } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

type Claim = { name: string; claimCode: string; policyName: Words; link: string }

/** The next step of an incentive claim. */
export const claimUpdated = letter<Claim & { state: Words; note?: string }>((params, locale) => {
	const t = mailText[locale]
	const state = words(params.state, locale)
	return {
		title: t.claim.subject(params.claimCode, state),
		lead: t.claim.lead,
		facts: [
			...claimFacts(params, locale),
			{ term: t.state, value: state },
			{ term: t.note, value: params.note },
		],
		action: { label: t.open, link: params.link },
	}
})

type Payment = Claim & {
	instalment: Words
	/** Digits of the amount in fen. */
	amountFen: string
	/** ISO instant */
	paidAt: string
}

/** An instalment was paid. */
export const paymentMade = letter<Payment>((params, locale) => {
	const t = mailText[locale]
	const amount = formatMoney(params.amountFen)
	return {
		title: t.paid.subject(amount),
		lead: t.paid.lead,
		facts: [
			...claimFacts(params, locale),
			{ term: t.instalment, value: words(params.instalment, locale) },
			{ term: t.amount, value: amount },
			{ term: t.paidAt, value: formatDate(params.paidAt, locale) },
		],
		action: { label: t.open, link: params.link },
	}
})

const claimWaits = (what: 'claimArrived' | 'payoutNoticeDue') =>
	letter<Claim & { organizationName: string }>((params, locale) => {
		const { [what]: t, organization } = staffLetterText[locale]
		return {
			title: t.subject(params.claimCode),
			lead: t.lead,
			facts: [
				{ term: mailText[locale].policy, value: words(params.policyName, locale) },
				{ term: organization, value: params.organizationName },
			],
			action: { label: t.action, link: params.link },
		}
	})

/** To the desk: a claim was handed in. */
export const claimArrived = claimWaits('claimArrived')
/** To the desk: two persons approved a claim, and its payout notice is to be opened. */
export const payoutNoticeDue = claimWaits('payoutNoticeDue')

/** To finance: an instalment two persons approved. */
export const instalmentPayable = letter<Claim & { amountFen: string }>((params, locale) => {
	const t = staffLetterText[locale].payable
	return {
		title: t.subject(params.claimCode),
		lead: t.lead,
		facts: [
			{ term: mailText[locale].policy, value: words(params.policyName, locale) },
			{ term: mailText[locale].amount, value: formatMoney(params.amountFen) },
		],
		action: { label: t.action, link: params.link },
	}
})
