import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Page, test } from '@playwright/test'
import { kindOf, type PageRoute } from '../../support/page-routes'
import type { Desk } from './desk'
import type { Found } from './find-pages'
import { inaccessible } from './look'

export type Shown = { route: PageRoute; address: string }
type Look = {
	locale: 'zh-CN' | 'en'
	large: boolean
	contrast: boolean
	/** Where axe, too, looks at the page; how it is laid out is asked at every width. */
	axeAt: number
}

/** A phone and a desktop: every page is looked at on both. */
const phone = 390
const desktop = 1440
const isPublic = /^routes\/(_public|_auth|\$)/
const scriptLimitBytes = 80 * 1024

/** What was found, each in a line that begins with the address, and whether a form was sent. */
export type Examined = { wrong: string[]; sentEmpty: boolean }

/**
 * Enters a page and looks at it in both languages, then at its first form sent empty. The display
 * switches, and which language axe reads on the phone, go by turns.
 */
export async function examined(
	desk: Desk,
	shown: Shown,
	turn: number,
	enter: () => Promise<unknown> = () => desk.page.goto(shown.address),
): Promise<Examined> {
	const [first, second] = looksOf(turn)
	await show(desk, first)
	await enter()
	const wrong = await lookedAt(desk, shown, first)
	await show(desk, second)
	const response = await desk.page.reload()
	if (response?.status() !== statusOf(shown)) wrong.push(`${shown.address} is not shown`)
	wrong.push(...(await lookedAt(desk, shown, second)))
	const sentEmpty = await desk.page.evaluate(sendEmpty)
	if (sentEmpty) wrong.push(...(await refused(desk, shown, second)))
	return { wrong, sentEmpty }
}

/** What is seen on the way over the pages. */
export class Notes {
	readonly wrong: string[] = []
	readonly seen = new Set<string>()
	sentEmpty = 0

	take(route: PageRoute, { wrong, sentEmpty }: Examined): void {
		this.wrong.push(...wrong)
		this.seen.add(kindOf(route))
		if (sentEmpty) this.sentEmpty += 1
	}
}

/** Looks at every page found, each as the person who found it. */
export async function lookAtAll(
	desks: Record<string, Desk>,
	found: Map<string, Found>,
	notes: Notes,
) {
	const pages = [...found.values()]
	await inPairs(Object.keys(desks), async (person) => {
		for (const one of pages.filter((page) => page.person === person)) {
			notes.take(one.route, await examined(desks[person]!, one, pages.indexOf(one)))
		}
	})
}

/** Two at a time: one page is drawn while the server answers another. */
async function inPairs(names: string[], work: (name: string) => Promise<void>) {
	const queue = [...names]
	const worker = async () => {
		for (let name = queue.shift(); name; name = queue.shift()) await work(name)
	}
	await Promise.all([worker(), worker()])
}

const statusOf = ({ route }: Shown) => (route.id === 'routes/$' ? 404 : 200)

function looksOf(turn: number): [Look, Look] {
	const switches = { large: turn % 4 === 2, contrast: turn % 4 === 3 }
	const [first, second] = turn % 2 ? [phone, desktop] : [desktop, phone]
	return [
		{ locale: 'zh-CN', ...switches, axeAt: first },
		{ locale: 'en', large: false, contrast: false, axeAt: second },
	]
}

async function show({ context }: Desk, look: Look): Promise<void> {
	const url = test.info().project.use.baseURL!
	await context.addCookies([
		{ name: 'lang', value: look.locale, url },
		{ name: 'large', value: look.large ? '1' : '0', url },
		{ name: 'contrast', value: look.contrast ? '1' : '0', url },
	])
}

async function lookedAt({ page, faults }: Desk, { route, address }: Shown, look: Look) {
	const display = [look.locale, look.large && 'large', look.contrast && 'contrast']
	const wrong: string[] = []
	for (const width of [phone, desktop]) {
		await page.setViewportSize({ width, height: 900 })
		const seen = [
			...(await page.evaluate(outwardly, { width, locale: look.locale })),
			...(await page.evaluate(outOfOrder)),
			...(look.axeAt === width ? await inaccessible(page, look.contrast) : []),
		]
		wrong.push(...seen.map((words) => `at ${width} ${words}`))
	}
	if (isPublic.test(route.id)) wrong.push(...(await scriptsOf(page)))
	const where = `${address} (${display.filter(Boolean).join(' ')})`
	return [...wrong, ...faults.splice(0)].map((words) => `${where} ${words}`)
}

/** The same page once its form came back. It says what is wrong, in the reader's language. */
async function refused(desk: Desk, shown: Shown, look: Look): Promise<string[]> {
	const { page } = desk
	const summary = page.getByRole('alert').filter({ has: page.locator('a[href^="#"]') })
	const said = await summary.textContent({ timeout: 5_000 }).catch(() => null)
	const after = { ...shown, address: `${shown.address}, sent empty,` }
	if (said === null) return [`${after.address} does not say what is wrong`]
	const foreign = /\p{Script=Han}/u.test(said) ? [`${after.address} says ${said} in English`] : []
	return [...foreign, ...(await lookedAt(desk, after, look))]
}

/** Runs in the page, as the next two: sends the first form that asks for something, without it. */
function sendEmpty(): boolean {
	const asked =
		':required:not(:disabled, [type=hidden], [type=file], details:not([open]) *, dialog:not([open]) *)'
	const form = [...document.forms].find(
		(one) => one.method === 'post' && one.querySelector(asked) && one.offsetWidth > 0,
	)
	if (!form) return false
	for (const control of form.querySelectorAll<HTMLInputElement>(asked)) {
		if (control.type === 'checkbox' || control.type === 'radio') control.checked = false
		else control.value = ''
	}
	form.noValidate = true
	form.requestSubmit(form.querySelector<HTMLButtonElement>('button:not([type=button])'))
	return true
}

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
