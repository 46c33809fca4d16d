import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What the rules of WCAG 2.0 to 2.2, levels A and AA, are called in axe. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What axe finds wrong on the open page. In high contrast every text keeps 7:1, as AAA asks. */
export async function inaccessible(page: Page, enhanced = false): Promise<string[]> {
	await page.evaluate(axe.source)
	return page.evaluate(violations, { tags, enhanced })
}

/** Runs in the page, once nothing on it moves any more: a colour on its way is no colour. */
async function violations({ tags, enhanced }: { tags: string[]; enhanced: boolean }) {
	await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
	const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast-enhanced': { enabled: enhanced } },
		resultTypes: ['violations'],
	})
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
	)
}
