/**
 * The particulars of an organization: those its licence proves, which an organizer verifies, and
 * the divisions a person chooses its seat from.
 */
import { provinces, shenyangDivisions } from './division'

export const organizationKinds = [
	'firm',
	'institution',
	'university',
	'social_organization',
	'team',
] as const

/** Changing one of these sends a verified organization back to be verified again. */
const verifiedFields = [
	'kind',
	'code',
	'name',
	'division',
	'address',
	'registrationAuthority',
	'establishedOn',
	'registeredHereSince',
	'isBranch',
] as const
export type VerifiedField = (typeof verifiedFields)[number]

export type Particulars = Record<VerifiedField, string | boolean | Date | null>

const comparable = (value: Particulars[VerifiedField]) =>
	value instanceof Date ? value.toISOString().slice(0, 10) : value

/** The verified fields that differ. */
export function changedFields(before: Particulars, after: Particulars): VerifiedField[] {
	return verifiedFields.filter((field) => comparable(before[field]) !== comparable(after[field]))
}

export type DivisionChoice = { code: string; zh: string; en: string; group: 'city' | 'elsewhere' }

/** Districts of the city, then the other provinces as a whole; plus `present` when it is neither. */
export function divisionChoices(present = ''): DivisionChoice[] {
	const city = Object.entries(shenyangDivisions).map(([code, name]) => ({
		code,
		...name,
		group: 'city' as const,
	}))
	const elsewhere = Object.entries(provinces).map(([prefix, name]) => ({
		code: `${prefix}0000`,
		...name,
		group: 'elsewhere' as const,
	}))
	const all = [...city, ...elsewhere]
	if (!present || all.some(({ code }) => code === present)) return all
	const province = provinces[present.slice(0, 2)]
	const name = { zh: `${province?.zh ?? ''}${present}`, en: `${province?.en ?? ''} ${present}` }
	return [...all, { code: present, ...name, group: 'elsewhere' }]
}

/** The division's name as far as the tables go: the district with its city, else the province. */
export function divisionName(code: string, language: 'zh' | 'en'): string {
	const district = shenyangDivisions[code]
	if (district) {
		if (code === '210100') return district[language]
		return language === 'zh' ? `沈阳市${district.zh}` : `${district.en}, Shenyang`
	}
	return provinces[code.slice(0, 2)]?.[language] ?? code
}
