import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonFault, lineOf, visitJson } from '~/cli/json-places'

test('a place is found by its path, past equal keys and quoted braces', () => {
	const text = '{\n"a": "}{",\n"b": [\n{"a": 1},\n{"c": [],\n"a": 2}]\n}'
	expect(lineOf(text, ['a'])).toBe(2)
	expect(lineOf(text, ['b', '0', 'a'])).toBe(4)
	expect(lineOf(text, ['b', '1', 'a'])).toBe(6)
	expect(lineOf(text, ['b', '1', 'missing'])).toBe(5)
	expect(lineOf(text, [])).toBe(1)
})

test.each([
	['{\n"facts": [,]\n}', 2, 'expected a value, found ,'],
	['{\n"a": 1,\n}', 3, 'expected a key in quotes, found }'],
	['{\n"a" 1}', 2, 'expected :, found 1'],
	['[\n1\n2]', 3, 'expected , or ], found 2'],
	['[1,\n2', 2, 'expected , or ], found the end'],
	['{} {}', 1, 'expected the end, found {'],
	['{"a": tru}', 1, 'expected a value, found tru'],
	['["open\n"]', 1, 'expected a value, found "'],
	['', 1, 'expected a value, found the end'],
])('%j stops being JSON on line %i', (text, line, message) => {
	const fault = catchFault(text)
	expect([fault?.line, fault?.message]).toEqual([line, message])
})

test('what JSON.parse takes is walked whole, and nothing else', () => {
	const characters = fc.constantFrom(...'{}[],:"\\ \nat1-.eE', 'true', 'null')
	const texts = fc.oneof(
		fc.json(),
		fc.array(characters, { maxLength: 12 }).map((parts) => parts.join('')),
	)
	fc.assert(
		fc.property(texts, (text) => {
			expect(catchFault(text) === null).toBe(isJson(text))
		}),
		{ numRuns: 2000 },
	)
})

function catchFault(text: string): JsonFault | null {
	try {
		visitJson(text, () => {})
		return null
	} catch (error) {
		if (error instanceof JsonFault) return error
		throw error
	}
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text)
		return true
	} catch {
		return false
	}
}
