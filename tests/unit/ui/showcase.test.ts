import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ui = 'app/ui'
const showcase = join(ui, 'showcase')

const filesBelow = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
		.map((entry) => join(entry.parentPath, entry.name))

/** The files of app/ui that this file imports, and draws or calls by a name it imported. */
function shownBy(file: string): string[] {
	const code = readFileSync(file, 'utf8')
	return [...code.matchAll(/^import \{([^}]+)\} from '(\.[^']+)'/gm)]
		.filter(([, names]) =>
			names!
				.split(',')
				.map((name) => name.trim())
				.some((name) => name && new RegExp(`<${name}\\b|\\b${name}\\(`).test(code)),
		)
		.map(([, , from]) => `${relative('.', resolve(file, '..', from!))}.tsx`)
}

test('the page /ui shows every component', () => {
	const shown = new Set(filesBelow(showcase).flatMap(shownBy))
	const components = filesBelow(ui).filter((file) => !file.startsWith(showcase))
	expect(components.length).toBeGreaterThan(50)
	expect(components.filter((file) => !shown.has(file))).toEqual([])
})
