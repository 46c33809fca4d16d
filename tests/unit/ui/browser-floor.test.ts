import stylelint from 'stylelint'
import { expect, test } from 'vitest'

async function complaints(code: string): Promise<number> {
	const { results } = await stylelint.lint({ code, configFile: 'stylelint.config.mjs' })
	return results.flatMap(({ warnings }) => warnings).length
}

const beyond = [
	'a:has(b) { top: 0 }',
	'a { color: color-mix(in srgb, red, blue) }',
	'a { color: light-dark(red, blue) }',
	'a { color: oklch(50% 0.1 20) }',
	'a { height: 100dvh }',
	'a { container-type: inline-size }',
	'@container (min-width: 3em) { a { top: 0 } }',
	'@layer base { a { top: 0 } }',
	'@media (width >= 40em) { a { top: 0 } }',
	'a { aspect-ratio: 1 }',
	'a { & b { top: 0 } }',
	'@scope (a) { b { top: 0 } }',
	'input:user-invalid { top: 0 }',
]

test.each(beyond)('the lint refuses what the oldest browser does not know: %s', async (code) => {
	expect(await complaints(code)).toBeGreaterThan(0)
})

test('the lint lets through what every browser of the floor knows', async () => {
	const known = `
		a:is(b, c) { inset: 0; gap: 3px; width: min(3px, 4vw); margin-inline: 3px }
		summary:focus-visible { outline-offset: 2px }
		@media (prefers-contrast: more) { a { top: 0 } }
	`
	expect(await complaints(known)).toBe(0)
})
