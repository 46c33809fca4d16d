import { entrantLetterText } from '~/messages/letters/entrant'
import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { contestFact } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

/** `title`: of the notice. */
type Notice = { name: string; contestName: Words; title: Words; link: string }

/** The proposed list went on public notice. `closesAt`: ISO instant, half-open. */
export const noticeOpened = letter<Notice & { closesAt: string }>((params, locale) => {
	const t = mailText[locale]
	const title = words(params.title, locale)
	return {
		title: t.noticeOpened.subject(title),
		lead: t.noticeOpened.lead,
		facts: [
			contestFact(params, locale),
			{ term: t.notice, value: title },
			{ term: t.closesAt, value: formatDeadline(params.closesAt, locale) },
		],
		action: { label: t.noticeOpened.action, link: params.link },
	}
})

/**
 * To those who handle objections; says nothing of who objected or why. `answerBy`: ISO instant,
 * half-open.
 */
export const objectionReceived = letter<Notice & { answerBy?: string }>((params, locale) => {
	const t = mailText[locale]
	const title = words(params.title, locale)
	return {
		title: t.objection.subject(title),
		lead: t.objection.lead,
		facts: [
			contestFact(params, locale),
			{ term: t.notice, value: title },
			{ term: t.answerBy, value: params.answerBy && formatDeadline(params.answerBy, locale) },
		],
		action: { label: t.objection.action, link: params.link },
	}
})

type Objection = { name: string; code: string; title: Words; link: string }

/** To whoever objected; says nothing of the entry, in case the mail is read by others. */
export const objectionFiled = letter<Objection>((params, locale) => {
	const t = entrantLetterText[locale]
	return {
		title: t.objectionFiled.subject(params.code),
		lead: t.objectionFiled.lead,
		facts: [
			{ term: t.objectionCode, value: params.code },
			{ term: mailText[locale].notice, value: words(params.title, locale) },
		],
		action: { label: t.objectionFiled.action, link: params.link },
	}
})

/** It is being looked into. `answerBy`: ISO instant, half-open. */
export const objectionAccepted = letter<Objection & { answerBy: string }>((params, locale) => {
	const { objectionCode, objectionAccepted: t } = entrantLetterText[locale]
	const { notice, answerBy } = mailText[locale]
	return {
		title: t.subject(params.code),
		lead: t.lead,
		facts: [
			{ term: objectionCode, value: params.code },
			{ term: notice, value: words(params.title, locale) },
			{ term: answerBy, value: formatDeadline(params.answerBy, locale) },
		],
		action: { label: t.action, link: params.link },
	}
})

type Answered = Objection & { state: 'not_accepted' | 'upheld' | 'dismissed'; answer?: string }

/** How it ended. */
export const objectionAnswered = letter<Answered>((params, locale) => {
	const t = entrantLetterText[locale]
	return {
		title: t.objectionAnswered.subject(params.code),
		lead: t.objectionAnswered.lead,
		facts: [
			{ term: mailText[locale].notice, value: words(params.title, locale) },
			{ term: t.result, value: t.objectionAnswered.states[params.state] },
			{ term: t.objectionAnswered.answer, value: params.answer },
		],
		action: { label: t.objectionAnswered.action, link: params.link },
	}
})

type Released = {
	name: string
	contestName: Words
	entryTitle: string
	/** Official title of the released list. */
	listTitle: Words
	certificate: string
	link: string
}

/** To an organization whose entry stands on a released list. */
export const resultReleased = letter<Released>((params, locale) => {
	const t = mailText[locale]
	return {
		title: t.released.subject(words(params.listTitle, locale)),
		lead: t.released.lead,
		facts: [
			contestFact(params, locale),
			{ term: t.entry, value: params.entryTitle },
			{ term: t.certificate, value: params.certificate },
		],
		action: { label: t.released.action, link: params.link },
	}
})

type Revoked = {
	name: string
	contestName: Words
	listTitle: Words
	certificate: string
	reason: string
	link: string
}

export const awardRevoked = letter<Revoked>((params, locale) => {
	const t = mailText[locale]
	const { revoked } = entrantLetterText[locale]
	return {
		title: revoked.subject(params.certificate),
		lead: revoked.lead,
		facts: [
			contestFact(params, locale),
			{ term: t.notice, value: words(params.listTitle, locale) },
			{ term: t.reason, value: params.reason },
		],
		action: { label: revoked.action, link: params.link },
	}
})
