import type { Locale } from '~/messages/define'

export type NamedContest = { name: string; nameEn: string; edition: string; editionEn: string }

/** A contest as one tells it from its other editions: 首届全国… · National …, first edition. */
export function contestName(locale: Locale, contest: NamedContest): string {
	if (locale === 'en' && contest.nameEn) {
		return contest.editionEn ? `${contest.nameEn}, ${contest.editionEn}` : contest.nameEn
	}
	return contest.edition + contest.name
}

/** What a query selects to name a contest. */
export const contestNameSelect = {
	name: true,
	nameEn: true,
	edition: true,
	editionEn: true,
} as const
