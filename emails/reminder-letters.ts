import type { Locale } from '~/messages/define'
import { reminderText } from '~/messages/letters/reminders'
import { mailText } from '~/messages/mail'
import { signs } from '~/messages/punctuation'
import { formatDate, formatDeadline } from '~/ui/format'
import { contestFact, entryFacts } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

/** Hours before the end at which a reminder goes out. */
type Hours = 72 | 24 | 2

type Reminder = {
	name: string
	hours: Hours
	/** ISO instant, half-open. */
	endsAt: string
	link: string
}

function deadline({ endsAt }: Reminder, locale: Locale) {
	return { term: reminderText[locale].deadline, value: formatDeadline(endsAt, locale) }
}

type Draft = Reminder & {
	contestName: Words
	entryTitle: string
	/** Of one submitted before: saved since, or its problem has a new version. Absent in old mails. */
	standing?: 'draft' | 'changed' | 'new_problem'
	/** Sections of the entry that are not complete; empty where only the submission is missing. */
	missing: Words[]
}

/** What of an entry is not submitted, before the submission stage closes. */
export const submissionReminder = letter<Draft>((params, locale) => {
	const t = reminderText[locale]
	const { submission } = t
	const { standing = 'draft' } = params
	const draft = params.missing.length > 0 ? submission.incomplete : submission.complete
	return {
		title: submission.subject(t.left[params.hours], params.entryTitle),
		lead: standing === 'draft' ? draft : submission[standing],
		facts: [
			contestFact(params, locale),
			deadline(params, locale),
			{
				term: t.missing,
				value: signs[locale].list(params.missing.map((name) => words(name, locale))),
			},
		],
		action: { label: submission.action, link: params.link },
	}
})

type Returned = Reminder & { contestName: Words; entryCode: string; entryTitle: string }

/** A returned entry before its date for mending. */
export const mendingReminder = letter<Returned>((params, locale) => {
	const t = reminderText[locale]
	return {
		title: t.mending.subject(t.left[params.hours], params.entryTitle),
		lead: t.mending.lead,
		facts: [...entryFacts(params, locale), deadline(params, locale)],
		action: { label: t.mending.action, link: params.link },
	}
})

/** So many open matters, in one `place`, before a date. */
const openMatters = <Params extends Reminder & { open: number }>(
	kind: 'scoring' | 'objection',
	placeOf: (params: Params) => { term: (locale: Locale) => string; name: Words },
) =>
	letter<Params>((params, locale) => {
		const { [kind]: t, left } = reminderText[locale]
		const place = placeOf(params)
		const name = words(place.name, locale)
		return {
			title: t.subject(left[params.hours], name),
			lead: t.lead,
			facts: [
				{ term: place.term(locale), value: name },
				{ term: t.count, value: String(params.open) },
				deadline(params, locale),
			],
			action: { label: t.action, link: params.link },
		}
	})

/** A judge with open sheets before scoring ends. */
export const scoringReminder = openMatters<Reminder & { contestName: Words; open: number }>(
	'scoring',
	({ contestName }) => ({ term: (locale) => mailText[locale].contest, name: contestName }),
)

/** To those who handle objections, before an answer is due. */
export const objectionReminder = openMatters<Reminder & { title: Words; open: number }>(
	'objection',
	({ title }) => ({ term: (locale) => mailText[locale].notice, name: title }),
)

/** A claim that was begun and not handed in. `lastDay` is a day, included. */
export const claimReminder = letter<Reminder & { policyName: Words; lastDay: string }>(
	(params, locale) => {
		const t = reminderText[locale]
		const policy = words(params.policyName, locale)
		return {
			title: t.claim.subject(t.left[params.hours], policy),
			lead: t.claim.lead,
			facts: [
				{ term: mailText[locale].policy, value: policy },
				{ term: t.claim.lastDay, value: formatDate(params.lastDay, locale) },
			],
			action: { label: t.claim.action, link: params.link },
		}
	},
)
