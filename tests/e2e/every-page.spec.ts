import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { kindOf, type PageRoute, pageRoutes } from '../support/page-routes'
import { demoDesk } from './lifecycle/admin'
import { closeDesks, type Desk, openDesk } from './lifecycle/desk'
import { findPages, people } from './lifecycle/find-pages'
import { inaccessible } from './lifecycle/look'
import { waysTo } from './lifecycle/ways'

type Shown = { route: PageRoute; address: string }
type Look = { locale: 'zh-CN' | 'en'; large: boolean; contrast: boolean }

/** A phone and a desktop: every page is looked at on both. */
const widths = [390, 1440]

const isPublic = /^routes\/(_public|_auth|\$)/
const scriptLimitBytes = 80 * 1024

test.afterEach(closeDesks)

test('every page of the manifest is whole, accessible and fits a phone', async ({ browser }) => {
	test.setTimeout(600_000)
	const routes = pageRoutes()
	const desks = await logIn(browser)
	const found = await test.step('there is a way to every page', () => findPages(desks, routes))
	const complaints: string[] = []
	const seen = new Set<string>()
	const pages = [...found.values()]
	await test.step('each is looked at', () =>
		inPairs(Object.keys(people), async (person) => {
			for (const one of pages.filter((page) => page.person === person)) {
				const look = lookOf(pages.indexOf(one))
				complaints.push(...(await lookAt(desks[person]!, one, look)))
				seen.add(kindOf(one.route))
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
			seen.add(kindOf(route))
			await desk.context.close()
		}
	})
	const unseen = routes.filter((route) => !seen.has(kindOf(route)))
	expect([
		...complaints,
		...unseen.map(({ id }) => `${id} was not seen: see lifecycle/ways.ts`),
	]).toEqual([])
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

/** The display switches and English by turns. */
function lookOf(index: number): Look {
	return {
		large: index % 4 === 2,
		contrast: index % 4 === 3,
		locale: index % 5 === 4 ? 'en' : 'zh-CN',
	}
}

async function show({ context }: Desk, look: Look): Promise<void> {
	const url = test.info().project.use.baseURL!
	await context.addCookies([
		{ name: 'lang', value: look.locale, url },
		{ name: 'large', value: look.large ? '1' : '0', url },
		{ name: 'contrast', value: look.contrast ? '1' : '0', url },
	])
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
	const display = [look.locale, look.large && 'large', look.contrast && 'contrast']
	const wrong: string[] = []
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 })
		const seen = [
			...(await page.evaluate(outwardly, { width, locale: look.locale })),
			...(await page.evaluate(outOfOrder)),
			...(await inaccessible(page, look.contrast)),
		]
		wrong.push(...seen.map((words) => `at ${width} ${words}`))
	}
	if (isPublic.test(route.id)) wrong.push(...(await scriptsOf(page)))
	const where = `${address} (${display.filter(Boolean).join(' ')})`
	return [...wrong, ...faults.splice(0)].map((words) => `${where} ${words}`)
}

/** Runs in the page, as the next. */
function outwardly({ width, locale }: { width: number; locale: string }): string[] {
	const wrong: string[] = []
	const { scrollWidth, lang } = document.documentElement
	if (scrollWidth > width) wrong.push(`is ${scrollWidth} wide`)
	if (lang !== locale) wrong.push(`says its language is ${lang}`)
	if (!document.title.trim()) wrong.push('has no title')
	const headings = document.querySelectorAll('h1').length
	if (headings !== 1) wrong.push(`has ${headings} first headings`)
	return wrong
}

/**
 * Within a form Tab goes as the eye does: never to what stands wholly above, or before it on the
 * same line. Bars that stick to an edge stand where the form ends.
 */
function outOfOrder(): string[] {
	const own = document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])')
	const wrong = [...own].map(({ outerHTML }) => `has an order of its own: ${outerHTML}`)
	const sticks = (element: Element): boolean =>
		getComputedStyle(element).position === 'sticky' ||
		(element.parentElement !== null && sticks(element.parentElement))
	for (const { elements } of document.forms) {
		const stops = [...(elements as HTMLCollectionOf<HTMLElement>)].filter(
			(stop) =>
				stop.tabIndex === 0 &&
				stop.offsetWidth > 0 &&
				!stop.matches(':disabled, fieldset') &&
				!stop.closest('dialog, details:not([open]) > :not(summary)') &&
				!sticks(stop),
		)
		for (const [at, stop] of stops.slice(1).entries()) {
			const { top, bottom, left, right } = stop.getBoundingClientRect()
			const before = stops[at]!
			const last = before.getBoundingClientRect()
			const above = bottom <= last.top && left < last.right
			const sameLine = top < last.bottom - 4 && bottom > last.top + 4
			if (above || (sameLine && right <= last.left)) {
				const [from, to] = [before, stop].map(({ outerHTML }) => outerHTML.slice(0, 120))
				wrong.push(`goes backwards from ${from} to ${to}`)
			}
		}
	}
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
