import { checkCreditCode, normalizeCreditCode } from './rules/credit-code'
import { divisionName } from './rules/particulars'

/** Where a valid code says the organization first registered; null while it is not valid. */
export function firstRegisteredIn(typed: string, locale: 'zh-CN' | 'en'): string | null {
	const checked = checkCreditCode(normalizeCreditCode(typed))
	if (!checked.valid) return null
	return divisionName(checked.division.code, locale === 'en' ? 'en' : 'zh')
}
