import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '~/platform/project.server'

const messages = join(projectRoot, 'app/messages')
const named = (folder: string, kind: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => kind.test(name))
		.map((name) => join(folder, name))

/** The keys below `part` that lead to a text, by their path. */
function keysOf(part: unknown, path: string[]): string[][] {
	if (typeof part === 'string' || typeof part === 'function') return [path]
	if (part === null || typeof part !== 'object') return []
	return Object.entries(part).flatMap(([key, inner]) => keysOf(inner, [...path, key]))
}

/** What a function beside the texts takes from them: `text.missing`. */
const taken = /(?<=\b(?:text|words|t)\.)\w+/g

/** The code: all but the texts themselves; of functions beside them what they take from a text. */
const source = () =>
	['app', 'emails', 'bin']
		.flatMap((folder) => named(join(projectRoot, folder), /\.(tsx?|mjs)$/))
		.filter((file) => !file.startsWith(messages) && !file.includes('/generated/'))
		.concat(join(projectRoot, 'prisma/schema.prisma'))
		.map((file) => readFileSync(file, 'utf8'))
		.concat(
			named(messages, /\.ts$/).flatMap((file) => readFileSync(file, 'utf8').match(taken) ?? []),
		)
		.join('\n')

const asPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether the code could name a key: by the word itself, or by one put together, as `${kind}Hint`. */
function naming(code: string): (key: string) => boolean {
	const found = code.match(/[\w./-]*\w/g) ?? []
	const words = new Set(found.flatMap((word) => [word, ...word.split(/[./]/)]))
	const templates = [...code.matchAll(/`((?:[\w./-]|\$\{[^{}`]*\})*)`/g)]
		.map(([, template]) => template!.split(/\$\{[^{}]*\}/))
		.filter((parts) => parts.length > 1 && parts.join('').replace(/\W/g, '').length >= 4)
		.map((parts) => new RegExp(`^${parts.map(asPattern).join('.+')}$`))
	return (key) => words.has(key) || templates.some((template) => template.test(key))
}

test('every text is named somewhere in the code', async () => {
	const isNamed = naming(source())
	expect(isNamed('screening.accepted')).toBe(true)
	expect(isNamed('nobodyReadsThis')).toBe(false)
	const unread: string[] = []
	for (const file of named(messages, /\.ts$/)) {
		const module = (await import(/* @vite-ignore */ file)) as object
		for (const area of Object.values(module)) {
			for (const path of keysOf(Object(area).en, [])) {
				const key = [...path].reverse().find((part) => !/^\d+$/.test(part))
				if (key && !isNamed(key))
					unread.push(`${file.slice(messages.length + 1)}: ${path.join('.')}`)
			}
		}
	}
	expect(unread).toEqual([])
})
