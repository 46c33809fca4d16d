import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '~/platform/project.server'

const folder = join(projectRoot, 'app/messages')

type Text = string | ((params: object) => string)

/** Every English text below `part`, by its path. */
function textsOf(part: unknown, path: string): [path: string, text: Text][] {
	if (typeof part === 'string') return [[path, part]]
	if (typeof part === 'function') return [[path, part as Text]]
	if (part === null || typeof part !== 'object') return []
	return Object.entries(part).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

async function allTexts() {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	const texts = await Promise.all(
		files
			.filter((file) => file.endsWith('.ts'))
			.map(async (file) => {
				const module = (await import(/* @vite-ignore */ join(folder, file))) as object
				return Object.values(module).flatMap((area) => textsOf(Object(area).en, file))
			}),
	)
	return texts.flat()
}

/** One word for one thing: what is not said, and what is said instead. */
const others: [never: RegExp, instead: string][] = [
	[/\bmend(s|ed|ing)?\b(?!['-])/i, 'correct'],
	[/\bsign(ed|ing)? in\b/i, 'log in'],
	[/\bhand(s|ed|ing)? (it |them )?in\b/i, 'submit'],
	[/(?<!decision )\bcommittee\b/i, 'organizers, or decision committee'],
	[/\breceivers?\b/, 'recipient'],
	[/\btak(e|en|ing) in\b/i, 'accept'],
]

test('one thing is called by one word in every English text', async () => {
	const texts = await allTexts()
	expect(texts.length).toBeGreaterThan(2_000)
	for (const [never, instead] of others) {
		const found = texts.filter(([, text]) => never.test(String(text)))
		expect(
			found.map(([path, text]) => `${path}: ${String(text)}`),
			instead,
		).toEqual([])
	}
})

/** Parameters that are all one thing: given in order, or by name in an object. */
const ones = [1, '1'].flatMap((one) => {
	const named = new Proxy({}, { get: () => one })
	return [one, named].map((param: unknown) => Array.from({ length: 6 }, () => param))
})

/** What a text says of one thing, once for each kind of parameters that it understands. */
function saidOfOne(text: Text): string[] {
	if (typeof text === 'string') return []
	return ones.flatMap((params) => {
		try {
			const words = (text as (...of: unknown[]) => string)(...params)
			return typeof words !== 'string' || /undefined|NaN|\[object/.test(words) ? [] : [words]
		} catch {
			return []
		}
	})
}

/** Nouns in the plural after one; verbs, and the formats of files, are none. */
const verbs = 'is|was|has|does|needs|goes|lies|waits|scores|asks|invites|opens|closes|rolls'
const none = `(?!(?:${verbs}|as|its|this|besides|files)\\b)`
const many = new RegExp(`(?<![\\d.,:-])1 (?:${none}[a-z]+ )??${none}[a-z]+s\\b`)

test('one minute, one seat, one file: no text counts one thing as many', async () => {
	expect(many.test('wait 1 minutes')).toBe(true)
	expect(many.test('1 counted sheets, 1 are needed')).toBe(true)
	expect(many.test('1 judge scores each entry')).toBe(false)
	const counting = (await allTexts()).map(([path, text]) => [path, saidOfOne(text)] as const)
	expect(counting.filter(([, said]) => said.length > 0).length).toBeGreaterThan(300)
	const wrong = counting.filter(([, said]) => said.length > 0 && said.every((it) => many.test(it)))
	expect(wrong.map(([path, said]) => `${path}: ${said[0]}`)).toEqual([])
})
