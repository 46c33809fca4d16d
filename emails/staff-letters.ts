import { adminText } from '~/messages/admin'
import type { Locale } from '~/messages/define'
import { staffLetterText } from '~/messages/letters/staff'
import { mailText } from '~/messages/mail'
import { contestFact, entryFacts } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

type Work = { name: string; contestName: Words; link: string }

/** To organizers: an organization that takes part waits to be verified. */
export const organizationPending = letter<Work & { organizationName: string }>((params, locale) => {
	const t = staffLetterText[locale].pending
	return {
		title: t.subject(params.organizationName),
		lead: t.lead,
		facts: [contestFact(params, locale)],
		action: { label: t.action, link: params.link },
	}
})

/** To organizers: an entry that was returned came back. */
export const entryMended = letter<Work & { entryCode: string; entryTitle: string }>(
	(params, locale) => {
		const t = staffLetterText[locale].mended
		return {
			title: t.subject(params.entryTitle),
			lead: t.lead,
			facts: entryFacts(params, locale),
			action: { label: t.action, link: params.link },
		}
	},
)

/** To organizers: an entry on the list has left, and its seat is empty. */
export const seatVacated = letter<Work & { entryCode: string; entryTitle: string }>(
	(params, locale) => {
		const t = staffLetterText[locale].vacated
		return {
			title: t.subject(params.entryTitle),
			lead: t.lead,
			facts: entryFacts(params, locale),
			action: { label: t.action, link: params.link },
		}
	},
)

type JudgeNews = Work & {
	news: 'accepted' | 'declined' | 'conflict' | 'abstained'
	judge: string
	/** Of somebody who declines, where one was given. */
	reason?: string
}

/** To organizers: what a judge did that may ask for a further drawing. Names no entry. */
export const judgeNews = letter<JudgeNews>((params, locale) => {
	const t = staffLetterText[locale].judgeNews[params.news]
	return {
		title: t.subject(params.judge),
		lead: t.lead,
		facts: [
			contestFact(params, locale),
			...(params.reason ? [{ term: mailText[locale].reason, value: params.reason }] : []),
		],
		action: { label: mailText[locale].open, link: params.link },
	}
})

type Act = keyof (typeof staffLetterText)['zh-CN']['second']['acts']
type ForTwo = { name: string; act: Act; contestName?: Words; link: string }

/** A two-person act waits for its second person. */
export const secondPerson = letter<ForTwo>((params, locale) => {
	const t = staffLetterText[locale].second
	return {
		title: t.subject(t.acts[params.act]),
		lead: t.lead,
		facts: [contestFact(params, locale)],
		action: { label: t.action, link: params.link },
	}
})

/** … and its proposer hears what the second person said. */
export const proposalSettled = letter<ForTwo & { approved: boolean; reason?: string }>(
	(params, locale) => {
		const { settled, second } = staffLetterText[locale]
		const act = second.acts[params.act]
		return {
			title: params.approved ? settled.approved(act) : settled.rejected(act),
			lead: settled.lead,
			facts: [
				contestFact(params, locale),
				{
					term: settled.outcome,
					value: params.approved ? settled.approvedWord : settled.rejectedWord,
				},
				{ term: mailText[locale].reason, value: params.reason },
			],
			action: { label: mailText[locale].open, link: params.link },
		}
	},
)

export const questionAsked = letter<Work & { problemTitle: Words }>((params, locale) => {
	const t = staffLetterText[locale].asked
	return {
		title: t.subject(words(params.problemTitle, locale)),
		lead: t.lead,
		facts: [contestFact(params, locale)],
		action: { label: t.action, link: params.link },
	}
})

type Role = keyof (typeof adminText)['zh-CN']['roles']
type Granted = { name: string; role: Role; contestName?: Words; link: string }

function roleFacts({ role, contestName }: Granted, locale: Locale) {
	const t = staffLetterText[locale]
	return [
		{ term: t.role, value: adminText[locale].roles[role] },
		{ term: t.scope, value: contestName ? words(contestName, locale) : t.everywhere },
	]
}

/** To the administrators who can give a role somebody asked for. */
export const roleProposed = letter<Granted & { person: string }>((params, locale) => {
	const t = staffLetterText[locale].grantProposed
	return {
		title: t.subject(adminText[locale].roles[params.role]),
		lead: t.lead,
		facts: [{ term: t.person, value: params.person }, ...roleFacts(params, locale)],
		action: { label: t.action, link: params.link },
	}
})

export const roleGranted = letter<Granted>((params, locale) => {
	const t = staffLetterText[locale].granted
	return {
		title: t.subject(adminText[locale].roles[params.role]),
		lead: t.lead,
		facts: roleFacts(params, locale),
		action: { label: t.action, link: params.link },
	}
})

export const roleRevoked = letter<Granted>((params, locale) => {
	const t = staffLetterText[locale].revoked
	return {
		title: t.subject(adminText[locale].roles[params.role]),
		lead: t.lead,
		facts: roleFacts(params, locale),
		action: { label: mailText[locale].open, link: params.link },
	}
})

type Digest = {
	name: string
	/** The mails it stands for: each one's subject, and the path it would have led to. */
	items: { subject: string; link?: string }[]
	/** How many more there are than are listed. */
	more: number
}

/** Several notices of work in one mail. */
export const digest = letter<Digest>((params, locale) => {
	const t = staffLetterText[locale].digest
	return {
		title: t.subject(params.items.length + params.more),
		lead: t.lead,
		list: params.items.map(({ subject, link }) => ({ label: subject, link })),
		more: params.more > 0 ? t.more(params.more) : '',
		action: { label: t.action, link: '/login' },
		setting: { label: t.setting, link: '/account/messages' },
	}
})
