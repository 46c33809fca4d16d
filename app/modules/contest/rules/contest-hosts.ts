import { inLanguage, type Locale } from '~/messages/define'

/** What a query selects to say who runs a contest and where they are reached. */
export const contestHostsSelect = {
	hosts: true,
	hostsEn: true,
	organizers: true,
	organizersEn: true,
	coOrganizers: true,
	coOrganizersEn: true,
	contactHours: true,
	contactHoursEn: true,
	contactAddress: true,
	contactAddressEn: true,
	reportChannel: true,
	reportChannelEn: true,
} as const

export type ContestHosts = Record<
	'hosts' | 'hostsEn' | 'organizers' | 'organizersEn' | 'coOrganizers' | 'coOrganizersEn',
	string[]
> &
	Record<
		| 'contactHours'
		| 'contactHoursEn'
		| 'contactAddress'
		| 'contactAddressEn'
		| 'reportChannel'
		| 'reportChannelEn',
		string
	>

/** The names in English where the contest has them, else in Chinese. */
export function namesInLanguage(locale: Locale, zh: string[], en: string[]): string[] {
	return locale === 'en' && en.length > 0 ? en : zh
}

/** Who runs the contest, in the reader's language as far as the contest has it. */
export function hostsInLanguage(locale: Locale, row: ContestHosts) {
	return {
		hosts: namesInLanguage(locale, row.hosts, row.hostsEn),
		organizers: namesInLanguage(locale, row.organizers, row.organizersEn),
		coOrganizers: namesInLanguage(locale, row.coOrganizers, row.coOrganizersEn),
		contactHours: inLanguage(locale, row.contactHours, row.contactHoursEn),
		contactAddress: inLanguage(locale, row.contactAddress, row.contactAddressEn),
		reportChannel: inLanguage(locale, row.reportChannel, row.reportChannelEn),
	}
}
