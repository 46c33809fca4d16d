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

test('what is sent back is corrected, in every English text by one word', async () => {
	const texts = await allTexts()
	expect(texts.length).toBeGreaterThan(2_000)
	const mends = texts.filter(([, text]) => /\bmend(s|ed|ing)?\b(?!['-])/i.test(String(text)))
	expect(mends).toEqual([])
})

test('one minute, one second, one file: no refusal counts one thing as many', async () => {
	const counts = ['minutes', 'seconds', 'count', 'limit', 'max', 'least', 'tries', 'left', 'days']
	const get = (_: object, name: string) => (counts.includes(name) ? 1 : '2026-05-30')
	const one = new Proxy({}, { get: get as ProxyHandler<object>['get'] })
	const refusals = (await allTexts()).filter(([path]) => path.startsWith('errors/'))
	const said = refusals.flatMap(([, text]) => (typeof text === 'function' ? [text(one)] : []))
	expect(said.length).toBeGreaterThan(20)
	expect(said.filter((text) => /\b1 (more |working )?[a-z]+s\b/.test(text))).toEqual([])
})
