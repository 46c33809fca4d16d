import type { Locale } from '~/messages/define'
import { mailText } from '~/messages/mail'
import { type Fact, type Words, words } from './layout'

/** The contest a mail is about; left out of the mail where there is none. */
export function contestFact({ contestName }: { contestName?: Words }, locale: Locale): Fact {
	return { term: mailText[locale].contest, value: contestName && words(contestName, locale) }
}

/** The entry a mail is about, by its contest and its code. */
export function entryFacts(
	entry: { contestName: Words; entryCode: string },
	locale: Locale,
): Fact[] {
	return [contestFact(entry, locale), { term: mailText[locale].entryCode, value: entry.entryCode }]
}

/** The claim a mail is about, by its policy and its code. */
export function claimFacts(
	claim: { policyName: Words; claimCode: string },
	locale: Locale,
): Fact[] {
	return [
		{ term: mailText[locale].policy, value: words(claim.policyName, locale) },
		{ term: mailText[locale].claimCode, value: claim.claimCode },
	]
}
