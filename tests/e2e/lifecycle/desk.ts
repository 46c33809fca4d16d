import {
	type Browser,
	type BrowserContext,
	expect,
	type Locator,
	type Page,
	test,
} from '@playwright/test'
import { hands } from './hands'
import { inaccessible } from './look'

/** One person at a browser of their own; `faults` is what that browser complained about. */
export type Desk = { page: Page; context: BrowserContext; faults: string[] }

/** Each distinct page is examined once, whoever opens it first. */
const examined = new Set<string>()
const open: Desk[] = []

/** A browser whose cookies are apart from everybody else's. */
export async function openDesk(browser: Browser): Promise<Desk> {
	const context = await browser.newContext()
	const page = await context.newPage()
	const desk: Desk = { page, context, faults: [] }
	page.on('console', (message) => {
		if (message.type() === 'error' && !isAnswered(message.text())) {
			desk.faults.push(`${page.url()}: ${message.text()}`)
		}
	})
	page.on('pageerror', (error) => desk.faults.push(`${page.url()}: ${error.message}`))
	open.push(desk)
	return desk
}

/** Chromium reports refused forms as errors; that they are refused is what the test asks for. */
const isAnswered = (text: string) => /status of (403|404|409|422)/.test(text)

export async function closeDesks(): Promise<void> {
	for (const { context } of open.splice(0)) await context.close()
}

/** Opens a page and examines it unless its like was examined before. */
export async function visit({ page, faults }: Desk, path: string): Promise<void> {
	const response = await page.goto(path)
	expect(response?.status(), path).toBeLessThan(400)
	await examine({ page, faults })
}

/**
 * No error in the console, and axe finds nothing on a page not yet seen. Axe itself is a script:
 * where scripts are off it is not asked.
 */
export async function examine({ page, faults }: Pick<Desk, 'page' | 'faults'>): Promise<void> {
	expect(faults).toEqual([])
	const kind = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}|[A-Z0-9]{12,}|\d+/g, ':id')
	if (examined.has(kind) || test.info().project.use.javaScriptEnabled === false) return
	examined.add(kind)
	expect.soft(await inaccessible(page), `accessibility of ${page.url()}`).toEqual([])
}

type Scope = Page | Locator
type Answer = string | boolean

/** The control under this label; the word for required fields is not part of it. */
export function field(scope: Scope, label: string): Locator {
	const controls = scope.locator('input, select, textarea')
	return scope.getByLabel(new RegExp(`^${asPattern(label)}(必填)?$`)).and(controls)
}

/** A box or button to tick; its label may go on with a hint. */
const choice = (scope: Scope, label: string) =>
	scope
		.getByLabel(new RegExp(`^${asPattern(label)}`))
		.and(scope.locator('input[type=checkbox], input[type=radio]'))

const asPattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Fills the controls under their labels, whatever kind each is. */
export async function fill(scope: Scope, answers: Record<string, Answer>): Promise<void> {
	const { choose, tick, write } = hands()
	for (const [label, value] of Object.entries(answers)) {
		if (typeof value === 'boolean') {
			await tick(choice(scope, label), value)
			continue
		}
		const control = field(scope, label)
		const isList = (await control.evaluate(({ tagName }) => tagName)) === 'SELECT'
		await (isList ? choose : write)(control, value)
	}
}

export const press = (scope: Scope, name: string) =>
	hands().press(scope.getByRole('button', { name, exact: true }))

export const follow = (scope: Scope, name: string | RegExp) =>
	hands().press(scope.getByRole('link', { name }).first())

/** Opens the question behind a button and says yes. */
export async function confirm(scope: Scope, label: string, yes = label): Promise<void> {
	const opener = scope.locator('summary, button[aria-haspopup=dialog]', { hasText: label })
	await hands().press(opener.first())
	const question = scope.locator('details[open], dialog[open]')
	await press(question, yes)
}

/** What the page says after a step was taken. */
export async function says({ page }: Pick<Desk, 'page'>, text: string | RegExp): Promise<void> {
	await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
	await hands().settle(page)
}

/** A refused form begins with what is wrong, and the focus is there. */
export const isLedToErrors = ({ page }: Desk) =>
	expect(page.getByRole('alert').filter({ has: page.locator('a[href^="#"]') })).toBeFocused()
