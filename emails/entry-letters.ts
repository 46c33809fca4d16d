import type { Locale } from '~/messages/define'
import { documentText } from '~/messages/document'
import { entrantLetterText } from '~/messages/letters/entrant'
import { mailText } from '~/messages/mail'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { entryFacts } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

type Entry = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	link: string
}

/** `receivedAt`: ISO instant. */
type Submitted = Entry & { receiptCode: string; receivedAt: string }

/** The receipt of a submitted version. */
export const entrySubmitted = letter<Submitted>((params, locale) => {
	const t = mailText[locale]
	return {
		title: t.submitted.subject(params.entryTitle),
		lead: t.submitted.lead,
		facts: [
			...entryFacts(params, locale),
			{ term: t.receipt, value: params.receiptCode },
			{ term: t.receivedAt, value: formatDateTime(params.receivedAt, locale) },
		],
		list: [
			{
				label: documentText[locale].receipt.asPdf,
				link: `${params.link}/pdf?lang=${locale}`,
			},
		],
		action: { label: t.open, link: params.link },
	}
})

/** `mendBy`: ISO instant, half-open. */
type Returned = Entry & { reason: string; mendBy: string }

/** Screening sends the entry back to be mended by a date. */
export const entryReturned = letter<Returned>((params, locale) => {
	const t = mailText[locale]
	return {
		title: t.returned.subject(params.entryTitle),
		lead: t.returned.lead,
		facts: [
			...entryFacts(params, locale),
			{ term: t.reason, value: params.reason },
			{ term: t.mendBy, value: formatDeadline(params.mendBy, locale) },
		],
		action: { label: t.returned.action, link: params.link },
	}
})

/** What became of the entry, with the reason in the words of whoever decided. */
const entryNews = <Params extends Entry & { reason?: Words }>(
	wordsOf: (locale: Locale) => { subject: (title: string) => string; lead: string },
) =>
	letter<Params>((params, locale) => {
		const { subject, lead } = wordsOf(locale)
		const { reason, open } = mailText[locale]
		return {
			title: subject(params.entryTitle),
			lead,
			facts: [
				...entryFacts(params, locale),
				{ term: reason, value: params.reason && words(params.reason, locale) },
			],
			action: { label: open, link: params.link },
		}
	})

export const entryAccepted = entryNews<Entry>((locale) => mailText[locale].accepted)
export const entryRejected = entryNews<Entry & { reason: Words }>(
	(locale) => mailText[locale].rejected,
)
/** The entry goes on to the next round, or not. */
export const entryAdvanced = entryNews<Entry>((locale) => entrantLetterText[locale].advanced)
export const entryNotAdvanced = entryNews<Entry>((locale) => entrantLetterText[locale].notAdvanced)
/** Not corrected in time: screened as it was last submitted. */
export const entryUnmended = entryNews<Entry>((locale) => entrantLetterText[locale].unmended)
/** The entrant took the entry back; told to everybody of the organization. */
export const entryWithdrawn = entryNews<Entry & { reason?: string }>(
	(locale) => entrantLetterText[locale].withdrawn,
)
export const entryDisqualified = entryNews<Entry & { reason?: string }>(
	(locale) => entrantLetterText[locale].disqualified,
)

type SeatLost = Entry & { cause: 'new_decision' | 'objection_upheld' }

/** The entry had a seat on the proposed list and lost it. */
export const entrySeatLost = letter<SeatLost>((params, locale) => {
	const t = mailText[locale]
	const { seatLost } = entrantLetterText[locale]
	return {
		title: seatLost.subject(params.entryTitle),
		lead: seatLost.lead,
		facts: [...entryFacts(params, locale), { term: t.reason, value: seatLost[params.cause] }],
		action: { label: t.open, link: params.link },
	}
})
