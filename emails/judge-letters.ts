import { staffLetterText } from '~/messages/letters/staff'
import { mailText } from '~/messages/mail'
import { formatDeadline } from '~/ui/format'
import { contestFact } from './facts'
import { letter } from './letter'
import { type Words, words } from './layout'

type Judging = { name: string; contestName: Words; link: string }

/** Asks an expert to judge; a new account's password link comes in a mail of its own. */
export const judgeInvitation = letter<Judging>((params, locale) => {
	const t = mailText[locale].judge
	return {
		title: t.subject(words(params.contestName, locale)),
		lead: t.lead,
		facts: [contestFact(params, locale)],
		action: { label: t.action, link: params.link },
	}
})

/** `endsAt`: ISO instant, half-open. */
type Scoring = Judging & { endsAt: string }

/**
 * A drawing gave the judge entries to score, or others than before. `count`: all that the judge now
 * has in the round; 0 where a later drawing took them all.
 */
type Assigned = Scoring & { count: number; changed?: boolean }

export const judgeAssigned = letter<Assigned>((params, locale) => {
	const { judgeAssigned: t, judgeReassigned } = mailText[locale]
	const news = params.changed ? judgeReassigned : t
	return {
		title: news.subject(words(params.contestName, locale)),
		lead: news.lead,
		facts: [
			contestFact(params, locale),
			{ term: t.count, value: String(params.count) },
			{ term: t.endsAt, value: formatDeadline(params.endsAt, locale) },
		],
		action: { label: t.action, link: params.link },
	}
})

/** Sheets are still missing before scoring ends. */
export const judgeReminder = letter<Scoring>((params, locale) => {
	const { judgeAssigned: task, judgeReminder: t } = mailText[locale]
	return {
		title: t.subject(words(params.contestName, locale)),
		lead: t.lead,
		facts: [
			contestFact(params, locale),
			{ term: task.endsAt, value: formatDeadline(params.endsAt, locale) },
		],
		action: { label: task.action, link: params.link },
	}
})

const takenBack = (what: 'sheetVoid' | 'judgeRemoved') =>
	letter<Judging>((params, locale) => {
		const t = staffLetterText[locale][what]
		return {
			title: t.subject(words(params.contestName, locale)),
			lead: t.lead,
			action: { label: mailText[locale].open, link: params.link },
		}
	})

/** A submitted sheet of the judge does not count any more. */
export const sheetVoided = takenBack('sheetVoid')
/** The judge was taken off the list before submitting a sheet. */
export const judgeRemoved = takenBack('judgeRemoved')
