import type { Locale } from '~/messages/define'
import { divisionOf } from '~/modules/organization/rules/division'
import { divisionName } from '~/modules/organization/rules/particulars'

/** A division as a list prints it: the city's district, else the province; other words as they are. */
export function divisionLabel(code: string, locale: Locale): string {
	if (!/^\d{6}$/.test(code)) return code
	const language = locale === 'en' ? 'en' : 'zh'
	return divisionOf(code).shenyang?.[language] ?? divisionName(code, language)
}
