import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { kindOf, type PageRoute, pageRoutes } from '../support/page-routes'
import { demoDesk } from './lifecycle/admin'
import { closeDesks, type Desk, openDesk } from './lifecycle/desk'
import { findPages, people } from './lifecycle/find-pages'
import { walkedElsewhere, waysTo } from './lifecycle/ways'

type Shown = { route: PageRoute; address: string }
type Look = { width: number; locale: 'zh-CN' | 'en'; large: boolean; contrast: boolean }

/** What the rules of WCAG 2.0 to 2.2, levels A and AA, are called in axe. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

const isPublic = /^routes\/(_public|_auth|\$)/
const scriptLimitBytes = 80 * 1024

test.afterEach(closeDesks)

test('every page of the manifest is whole, accessible and fits a phone', async ({ browser }) => {
	test.setTimeout(600_000)
	const routes = pageRoutes()
	const desks = await logIn(browser)
	const found = await test.step('there is a way to every page', () => findPages(desks, routes))
	const complaints = routes
		.filter(
			(route) => !found.has(kindOf(route)) && !waysTo[kindOf(route)] && !walkedElsewhere[route.id],
		)
		.map(({ id }) => `nothing in the demonstration leads to ${id}: see lifecycle/ways.ts`)
	const pages = [...found.values()]
	await test.step('each is looked at', () =>
		inPairs(Object.keys(people), async (person) => {
			for (const one of pages.filter((page) => page.person === person)) {
				const look = lookOf(pages.indexOf(one))
				complaints.push(...(await lookAt(desks[person]!, one, look)))
			}
		}))
	await test.step('those behind a form or a mailed link, too', async () => {
		for (const [at, route] of routes.filter(({ id }) => waysTo[id]).entries()) {
			const { id } = route
			const desk = await openDesk(browser)
			const look = lookOf(at)
			await show(desk, look)
			const gone = await waysTo[id]!(desk, browser).catch((error: Error) => error)
			if (gone instanceof Error) complaints.push(`${id} is not reached: ${gone.message}`)
			else complaints.push(...(await examined(desk, { route, address: id }, look)))
			await desk.context.close()
		}
	})
	expect(complaints).toEqual([])
})

async function logIn(browser: Browser): Promise<Record<string, Desk>> {
	const desks: Record<string, Desk> = { visitor: await openDesk(browser) }
	for (const person of Object.keys(people).slice(1)) {
		desks[person] = await demoDesk(browser, `${person}@demo.example`)
	}
	return desks
}

/** Two at a time: one page is drawn while the server answers another. */
async function inPairs(names: string[], work: (name: string) => Promise<void>) {
	const queue = [...names]
	const worker = async () => {
		for (let name = queue.shift(); name; name = queue.shift()) await work(name)
	}
	await Promise.all([worker(), worker()])
}

/** Phone and desktop by turns, the display switches and English among them. */
function lookOf(index: number): Look {
	return {
		width: index % 2 ? 1440 : 390,
		large: index % 4 === 2,
		contrast: index % 4 === 3,
		locale: index % 5 === 4 ? 'en' : 'zh-CN',
	}
}

async function show({ page, context }: Desk, look: Look): Promise<void> {
	const url = test.info().project.use.baseURL!
	await context.addCookies([
		{ name: 'lang', value: look.locale, url },
		{ name: 'large', value: look.large ? '1' : '0', url },
		{ name: 'contrast', value: look.contrast ? '1' : '0', url },
	])
	await page.setViewportSize({ width: look.width, height: 900 })
}

async function lookAt(desk: Desk, one: Shown, look: Look): Promise<string[]> {
	await show(desk, look)
	const response = await desk.page.goto(one.address)
	const status = response?.status()
	const refused = status === 200 ? [] : [`${one.address} answers ${status}`]
	return [...refused, ...(await examined(desk, one, look))]
}

/** What is wrong with the page that is open, each in a line that begins with its address. */
async function examined(
	{ page, faults }: Desk,
	{ route, address }: Shown,
	look: Look,
): Promise<string[]> {
	const wrong = await page.evaluate(outwardly, look)
	await page.evaluate(axe.source)
	const rules = await page.evaluate(accessibly, { tags, enhanced: look.contrast })
	const display = [look.large && 'large', look.contrast && 'contrast'].filter(Boolean).join(' ')
	const where = `${address} (${look.width} ${look.locale} ${display})`
	if (isPublic.test(route.id)) wrong.push(...(await scriptsOf(page)))
	return [...wrong, ...rules, ...faults.splice(0)].map((words) => `${where} ${words}`)
}

/** Runs in the page, as the two below. In high contrast every text keeps 7:1, as AAA asks. */
async function accessibly({ tags, enhanced }: { tags: string[]; enhanced: boolean }) {
	const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast-enhanced': { enabled: enhanced } },
		resultTypes: ['violations'],
	})
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
	)
}

function outwardly({ width, locale }: Look): string[] {
	const wrong: string[] = []
	const { scrollWidth, lang } = document.documentElement
	if (scrollWidth > width) wrong.push(`is ${scrollWidth} wide`)
	if (lang !== locale) wrong.push(`says its language is ${lang}`)
	if (!document.title.trim()) wrong.push('has no title')
	const headings = document.querySelectorAll('h1').length
	if (headings !== 1) wrong.push(`has ${headings} first headings`)
	return wrong
}

/** Pages for everybody are sent without scripts; what one sends of them anyway stays small. */
async function scriptsOf(page: Page): Promise<string[]> {
	const sent = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((path) => path.endsWith('.js')),
	)
	const bytes = sent
		.map((path) => gzipSync(readFileSync(`build/client${path}`)).length)
		.reduce((sum, length) => sum + length, 0)
	return bytes > scriptLimitBytes ? [`sends ${bytes} bytes of scripts`] : []
}
