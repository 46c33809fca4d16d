import { entrantMailText } from '~/messages/entrant-mail'
import { entrantLetterText } from '~/messages/letters/entrant'
import { mailText } from '~/messages/mail'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { letter } from './letter'
import { type Words, words } from './layout'

type TeamMember = { name: string; entryTitle: string; organizationName: string; link: string }

/** Asks one member of a team for the own word. */
export const teamConfirmation = letter<TeamMember>((params, locale) => {
	const { team: t, entry, organization } = entrantMailText[locale]
	return {
		title: t.subject(params.entryTitle),
		lead: t.lead(params.organizationName),
		facts: [
			{ term: entry, value: params.entryTitle },
			{ term: organization, value: params.organizationName },
		],
		more: t.more,
		action: { label: t.action, link: params.link },
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

/** `share`: as printed, e.g. "30%". */
type Invited = Partner & { leadName: string; share: string }

/** Asks a partner organization's owner to confirm its part in a consortium. */
export const partnerInvitation = letter<Invited>((params, locale) => {
	const { partner: t, organization, share } = entrantMailText[locale]
	return {
		title: t.subject(params.entryTitle),
		lead: t.lead(params.leadName),
		facts: [
			{ term: organization, value: params.partnerName },
			{ term: share, value: params.share },
		],
		action: { label: t.action, link: params.link },
	}
})

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

type OrganizationNews = {
	name: string
	news: 'invited' | 'verified' | 'returned'
	organizationName: string
	reason?: string
	link: string
}

/** A person is asked to become a member, or the organization was verified or returned. */
export const organizationNews = letter<OrganizationNews>((params, locale) => {
	const { [params.news]: t, reason } = entrantMailText[locale]
	return {
		title: t.subject(params.organizationName),
		lead: t.lead,
		facts: [{ term: reason, value: params.reason }],
		action: { label: t.action, link: params.link },
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

/** ISO instants, half-open. */
type Period = { opensAt: string; closesAt: string }
type Calendar = {
	name: string
	contestName: Words
	/** `before` null: new in the calendar; `now` null: no longer in it. */
	stages: { key: string; name: Words; before: Period | null; now: Period | null }[]
	link: string
}

/** The changed stages of a public calendar. */
export const calendarChanged = letter<Calendar>((params, locale) => {
	const { calendar: t, stage } = entrantLetterText[locale]
	const printed = (period: Period | null) =>
		period && stage(formatDateTime(period.opensAt, locale), formatDeadline(period.closesAt, locale))
	return {
		title: t.subject(words(params.contestName, locale)),
		lead: t.lead,
		facts: params.stages.map(({ name, before, now }) => ({
			term: words(name, locale),
			value: t.change(printed(before), printed(now)),
		})),
		action: { label: t.action, link: params.link },
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
