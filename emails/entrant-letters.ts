import { entrantLetterText } from '~/messages/letters/entrant'
import { mailText } from '~/messages/mail'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { letter } from './letter'
import { type Words, words } from './layout'

type EntryNews = {
	name: string
	contestName: Words
	entryCode: string
	entryTitle: string
	/** In the words of whoever decided. */
	reason?: string
	link: string
}

const entryNews = (news: 'advanced' | 'notAdvanced' | 'unmended' | 'withdrawn' | 'disqualified') =>
	letter<EntryNews>((params, locale) => {
		const t = mailText[locale]
		return {
			title: entrantLetterText[locale][news].subject(params.entryTitle),
			lead: entrantLetterText[locale][news].lead,
			facts: [
				{ term: t.contest, value: words(params.contestName, locale) },
				{ term: t.entryCode, value: params.entryCode },
				{ term: t.reason, value: params.reason },
			],
			action: { label: t.open, link: params.link },
		}
	})

/** The entry goes on to the next round, or not. */
export const entryAdvanced = entryNews('advanced')
export const entryNotAdvanced = entryNews('notAdvanced')
/** Not corrected in time: screened as it was last submitted. */
export const entryUnmended = entryNews('unmended')
/** The entrant took the entry back; told to everybody of the organization. */
export const entryWithdrawn = entryNews('withdrawn')
export const entryDisqualified = entryNews('disqualified')

type SeatLost = Omit<EntryNews, 'reason'> & { cause: 'new_decision' | 'objection_upheld' }

/** The entry had a seat on the proposed list and lost it. */
export const entrySeatLost = letter<SeatLost>((params, locale) => {
	const t = mailText[locale]
	const { seatLost } = entrantLetterText[locale]
	return {
		title: seatLost.subject(params.entryTitle),
		lead: seatLost.lead,
		facts: [
			{ term: t.contest, value: words(params.contestName, locale) },
			{ term: t.entryCode, value: params.entryCode },
			{ term: t.reason, value: seatLost[params.cause] },
		],
		action: { label: t.open, link: params.link },
	}
})

type MemberAnswered = {
	name: string
	member: string
	confirmed: boolean
	entryTitle: string
	link: string
}

/** A team member gave the own word; told to those who work on the entry. */
export const memberAnswered = letter<MemberAnswered>((params, locale) => {
	const t = entrantLetterText[locale]
	const news = params.confirmed ? t.memberConfirmed : t.memberDeclined
	return {
		title: news.subject(params.member),
		lead: news.lead,
		facts: [
			{ term: mailText[locale].entry, value: params.entryTitle },
			{ term: t.member, value: params.member },
		],
		action: { label: mailText[locale].open, link: params.link },
	}
})

type Partner = { name: string; partnerName: string; entryTitle: string; link: string }

export const partnerConfirmed = letter<Partner>((params, locale) => {
	const t = entrantLetterText[locale].partnerConfirmed
	return {
		title: t.subject(params.partnerName),
		lead: t.lead,
		facts: [{ term: mailText[locale].entry, value: params.entryTitle }],
		action: { label: mailText[locale].open, link: params.link },
	}
})

/** To the organization that was taken out of a consortium. */
export const partnerRemoved = letter<Omit<Partner, 'partnerName'>>((params, locale) => {
	const t = entrantLetterText[locale].partnerRemoved
	return {
		title: t.subject(params.entryTitle),
		lead: t.lead,
		action: { label: mailText[locale].open, link: params.link },
	}
})

type Problem = { name: string; problemTitle: Words; link: string }

export const questionAnswered = letter<Problem>((params, locale) => {
	const t = entrantLetterText[locale].answered
	const title = words(params.problemTitle, locale)
	return { title: t.subject(title), lead: t.lead, action: { label: t.action, link: params.link } }
})

/** A new version of a problem, to those whose entries answer it. */
export const problemChanged = letter<Problem & { entryTitle: string; change: string }>(
	(params, locale) => {
		const t = entrantLetterText[locale].problemChanged
		return {
			title: t.subject(words(params.problemTitle, locale)),
			lead: t.lead,
			facts: [
				{ term: mailText[locale].entry, value: params.entryTitle },
				{ term: t.change, value: params.change },
			],
			action: { label: t.action, link: params.link },
		}
	},
)

/** The problem an entry answers was taken back. */
export const problemWithdrawn = letter<Problem & { entryTitle: string }>((params, locale) => {
	const t = entrantLetterText[locale].problemWithdrawn
	return {
		title: t.subject(words(params.problemTitle, locale)),
		lead: t.lead,
		facts: [{ term: mailText[locale].entry, value: params.entryTitle }],
		action: { label: t.action, link: params.link },
	}
})

type EntryRole = {
	name: string
	entryTitle: string
	role: keyof (typeof entrantLetterText)['zh-CN']['entryRole']['roles']
	link: string
}

/** To the colleague whose part in an entry was set. */
export const entryRole = letter<EntryRole>((params, locale) => {
	const t = entrantLetterText[locale].entryRole
	return {
		title: t.subject(params.entryTitle),
		lead: t.lead,
		facts: [{ term: t.role, value: t.roles[params.role] }],
		action: { label: mailText[locale].open, link: params.link },
	}
})

type Membership = {
	name: string
	organizationName: string
	change: 'removed' | 'owner' | 'member'
	link: string
}

/** To the person whose membership of an organization was changed or ended by another. */
export const membershipChanged = letter<Membership>((params, locale) => {
	const t = entrantLetterText[locale].membership[params.change]
	return {
		title: t.subject(params.organizationName),
		lead: t.lead,
		action: { label: mailText[locale].open, link: params.link },
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

type Answered = Objection & {
	state: 'accepted' | 'not_accepted' | 'upheld' | 'dismissed'
	answer?: string
}

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
			{ term: t.contest, value: words(params.contestName, locale) },
			{ term: t.notice, value: words(params.listTitle, locale) },
			{ term: t.reason, value: params.reason },
		],
		action: { label: revoked.action, link: params.link },
	}
})

type Calendar = {
	name: string
	contestName: Words
	/** ISO instants, half-open. */
	stages: { name: Words; opensAt: string; closesAt: string }[]
	link: string
}

/** The changed stages of a public calendar. */
export const calendarChanged = letter<Calendar>((params, locale) => {
	const { calendar, stage } = entrantLetterText[locale]
	return {
		title: calendar.subject(words(params.contestName, locale)),
		lead: calendar.lead,
		facts: params.stages.map(({ name, opensAt, closesAt }) => ({
			term: words(name, locale),
			value: stage(formatDateTime(opensAt, locale), formatDeadline(closesAt, locale)),
		})),
		action: { label: calendar.action, link: params.link },
	}
})

type Announcement = { name: string; contestName: Words; title: Words; body: Words; link: string }

/** An announcement of the committee, whole. */
export const announcement = letter<Announcement>((params, locale) => {
	const t = entrantLetterText[locale].announcement
	return {
		title: t.subject(words(params.title, locale), words(params.contestName, locale)),
		lead: t.lead,
		body: words(params.body, locale),
		action: { label: t.action, link: params.link },
	}
})
