/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters.
 *
 *  1      registering department      3–8   division of the first registration (GB/T 2260)
 *  2      category within it          9–17  organization code (GB 11714), 17 its own check
 *                                     18    check over characters 1–17
 *
 * The two checks read letters by different tables: position 18 by the 31 symbols of GB 32100,
 * position 17 by the plain alphabet (A = 10 … Z = 35).
 */
import { type Category, type Department, categoryOf, departmentOf } from './registering-department'
import { type Division, divisionOf } from './division'

const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const length = 18

export type CreditCodeFault =
	| { kind: 'length'; found: number }
	| { kind: 'character'; position: number; found: string }
	| { kind: 'check'; position: 17 | 18; expected: string; found: string }

export type CreditCode = {
	code: string
	/** Null for a department or category the standard does not list. */
	department: Department | null
	category: Category | null
	/** Where the organization first registered: a hint, never proof of where it is now. */
	division: Division
	/** Positions 9–17. */
	organizationBody: string
}

export type CreditCodeCheck =
	({ valid: true } & CreditCode) | { valid: false; code: string; fault: CreditCodeFault }

/**
 * What people type, in the form the standard writes it: full-width characters and lower case
 * folded, spaces and hyphens removed. Nothing that could be another code is guessed (O stays O).
 */
export function normalizeCreditCode(input: string): string {
	return input
		.normalize('NFKC')
		.replace(/[\s\p{Cf}\p{Pd}]/gu, '')
		.toUpperCase()
}

/**
 * Checks a code as it stands (see `normalizeCreditCode`) and takes it apart, or names the first
 * fault: length, then characters from the left, then the check of position 18, then that of 17.
 */
export function checkCreditCode(code: string): CreditCodeCheck {
	const fault =
		lengthFault(code) ??
		characterFault(code) ??
		checkFault(code, 18, codeCheckCharacter(code)) ??
		checkFault(code, 17, bodyCheckCharacter(code.slice(8, 16)))
	if (fault) return { valid: false, code, fault }
	return {
		valid: true,
		code,
		department: departmentOf(code),
		category: categoryOf(code),
		division: divisionOf(code.slice(2, 8)),
		organizationBody: code.slice(8, 17),
	}
}

/**
 * Position 18 over characters 1–17: (31 − S mod 31) mod 31 in the standard's symbols.
 * Expects only symbols of the standard.
 */
export function codeCheckCharacter(code: string): string {
	const sum = codeWeights.reduce((s, weight, i) => s + weight * symbols.indexOf(code[i]!), 0)
	return symbols[(31 - (sum % 31)) % 31]!
}

/** Position 17 over positions 9–16 (GB 11714): 11 − S mod 11, where 10 is written X and 11 is 0. */
export function bodyCheckCharacter(body: string): string {
	const sum = bodyWeights.reduce((s, weight, i) => s + weight * Number.parseInt(body[i]!, 36), 0)
	return '0X987654321'[sum % 11]!
}

function lengthFault(code: string): CreditCodeFault | undefined {
	const found = [...code].length
	return found === length ? undefined : { kind: 'length', found }
}

function characterFault(code: string): CreditCodeFault | undefined {
	const characters = [...code]
	const index = characters.findIndex((character) => !symbols.includes(character))
	if (index === -1) return undefined
	return { kind: 'character', position: index + 1, found: characters[index]! }
}

function checkFault(
	code: string,
	position: 17 | 18,
	expected: string,
): CreditCodeFault | undefined {
	const found = code[position - 1]!
	return found === expected ? undefined : { kind: 'check', position, expected, found }
}
