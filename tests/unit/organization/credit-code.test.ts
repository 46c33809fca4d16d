import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	bodyCheckCharacter,
	checkCreditCode,
	codeCheckCharacter,
	normalizeCreditCode,
} from '~/modules/organization/rules/credit-code'
import { creditCodes } from '../../support/credit-codes'

const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const symbol = fc.constantFrom(...symbols)

/** A code whose two checks are right, from any 16 symbols. */
const wellFormed = fc
	.array(symbol, { minLength: 16, maxLength: 16 })
	.map((characters) => characters.join(''))
	.map((first) => first + bodyCheckCharacter(first.slice(8)))
	.map((first) => first + codeCheckCharacter(first))

test.each(creditCodes)('%s is valid', (code) => {
	expect(checkCreditCode(code)).toMatchObject({ valid: true, code })
})

test('a wrong check at position 18 names the character that belongs there', () => {
	expect(checkCreditCode('91310115MA1G4L1WXK')).toEqual({
		valid: false,
		code: '91310115MA1G4L1WXK',
		fault: { kind: 'check', position: 18, expected: '7', found: 'K' },
	})
})

test('a wrong check at position 17 is found although position 18 agrees', () => {
	expect(checkCreditCode('91310115MA1G4L1WX7')).toEqual({
		valid: false,
		code: '91310115MA1G4L1WX7',
		fault: { kind: 'check', position: 17, expected: '0', found: 'X' },
	})
})

test('a code is taken apart', () => {
	expect(checkCreditCode('91350100M000100Y43')).toEqual({
		valid: true,
		code: '91350100M000100Y43',
		department: { symbol: '9', zh: '市场监管（工商）', en: 'Market regulation' },
		category: { symbol: '1', zh: '企业', en: 'Enterprise' },
		division: {
			code: '350100',
			province: { zh: '福建省', en: 'Fujian' },
			shenyang: null,
			inShenyang: false,
		},
		organizationBody: 'M000100Y4',
	})
})

test('a code registered in a district of Shenyang carries its name', () => {
	const first = '91210112MA0YABCD'
	const body = first + bodyCheckCharacter(first.slice(8))
	const result = checkCreditCode(body + codeCheckCharacter(body))
	expect(result.valid && result.division).toMatchObject({
		code: '210112',
		shenyang: { zh: '浑南区' },
		inShenyang: true,
	})
})

test.each([
	['', 0],
	['91350100M000100Y4', 17],
	['91350100M000100Y433', 19],
])('%s has the wrong length', (code, found) => {
	expect(checkCreditCode(code)).toMatchObject({ valid: false, fault: { kind: 'length', found } })
})

test.each([...'IOSVZaé中-𝟗'])('%s is no character of a code', (character) => {
	const code = '9135010' + character + 'M000100Y43'
	expect(checkCreditCode(code)).toMatchObject({
		valid: false,
		fault: { kind: 'character', position: 8, found: character },
	})
})

test('lower case, full width, spaces and hyphens are folded, other letters are not guessed', () => {
	expect(normalizeCreditCode(' ９1350100-m000 100ｙ43\u200b')).toBe('91350100M000100Y43')
	expect(normalizeCreditCode('9135O100M000100Y43')).toBe('9135O100M000100Y43')
	expect(checkCreditCode('91350100m000100y43').valid).toBe(false)
})

test('every code with right checks is valid and unchanged by normalizing', () => {
	fc.assert(
		fc.property(wellFormed, (code) => {
			expect(checkCreditCode(code).valid).toBe(true)
			expect(normalizeCreditCode(code.toLowerCase())).toBe(code)
		}),
	)
})

test('any single substituted character is detected', () => {
	fc.assert(
		fc.property(wellFormed, fc.nat(17), symbol, (code, at, other) => {
			fc.pre(code[at] !== other)
			expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false)
		}),
		{ numRuns: 2000 },
	)
})
