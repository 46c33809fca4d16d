import { expect, type Locator, type Page, test } from '@playwright/test'
import { demoDesk } from './lifecycle/admin'
import { closeDesks, openDesk } from './lifecycle/desk'
import { keyboard, tabTo } from './lifecycle/keyboard'

/* What the walk of the whole contest by keyboard (contest-lifecycle) does not pass. */

test.afterEach(closeDesks)

async function enter(wanted: Locator, key: 'Enter' | 'Space' = 'Enter') {
	await tabTo(wanted)
	await wanted.page().keyboard.press(key)
}

/** Scripts have taken the page over. */
const ready = (page: Page) => page.waitForLoadState('networkidle')

test('the skip link, the accessibility tools and a dialog by keyboard', async ({ browser }) => {
	const { page } = await openDesk(browser)
	await page.goto('/problems')
	await page.keyboard.press('Tab')
	await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport()
	await page.keyboard.press('Enter')
	await page.keyboard.press('Tab')
	const inMain = () => page.evaluate(() => Boolean(document.activeElement?.closest('main')))
	expect(await inMain()).toBe(true)

	await page.goto('/problems')
	const html = page.locator('html')
	const tools = page.locator('#display-tools')
	await enter(tools)
	await enter(page.getByRole('button', { name: '大字' }), 'Space')
	await expect(html).toHaveAttribute('data-text', 'large')
	await expect(tools).toBeFocused()
	await page.keyboard.press('Enter')
	await enter(page.getByRole('button', { name: '链接下划线' }))
	await expect(html).toHaveAttribute('data-links', 'underline')
	await page.keyboard.press('Enter')
	const large = page.getByRole('button', { name: '大字' })
	await expect(large).toHaveAttribute('aria-pressed', 'true')
	await enter(page.getByRole('button', { name: '恢复默认显示' }))
	await expect(html).not.toHaveAttribute('data-text')
	await expect(html).not.toHaveAttribute('data-links')

	await page.goto('/ui?part=actions')
	await ready(page)
	const opener = page.getByRole('button', { name: '撤回作品' }).last()
	await enter(opener)
	const dialog = page.getByRole('dialog')
	await expect(dialog).toContainText('确定撤回这件作品吗？')
	for (let stop = 0; stop < 8; stop++) {
		await page.keyboard.press('Tab')
		const held = () => document.activeElement?.closest('dialog, body')?.tagName
		expect(['DIALOG', 'BODY']).toContain(await page.evaluate(held))
	}
	await page.keyboard.press('Escape')
	await expect(dialog).toBeHidden()
	await expect(opener).toBeFocused()
})

test('a public page reached from a working page begins at its top, with the focus on its title', async ({
	browser,
}) => {
	const { page } = await demoDesk(browser, 'winner@demo.example')
	await page.setViewportSize({ width: 390, height: 700 })
	await page.goto('/entrant')
	await ready(page)
	await enter(page.locator('footer').getByRole('link', { name: '个人信息处理告知' }))
	await page.waitForURL('**/privacy')
	const title = page.getByRole('heading', { level: 1 })
	await expect(title).toBeInViewport()
	await expect(title).toBeFocused()
	expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('the skip link leads to the beginning of the content, wherever one was before', async ({
	browser,
}) => {
	const { page } = await demoDesk(browser, 'winner@demo.example')
	await page.setViewportSize({ width: 390, height: 700 })
	for (const path of ['/entrant', '/account/security']) {
		await page.goto(path)
		await ready(page)
		await enter(page.getByRole('link', { name: '跳到正文' }))
		await page.waitForURL('**#main')
		const shown = () => page.evaluate(() => document.querySelector('main')!.getBoundingClientRect())
		for (let look = 0; look < 5; look++) {
			await page.waitForTimeout(100)
			expect((await shown()).top, path).toBeGreaterThanOrEqual(0)
		}
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
	}
})

test('who leaves fields empty is led to each of them', async ({ browser }) => {
	const { page } = await demoDesk(browser, 'newcomer@demo.example')
	await page.goto('/entrant')
	await ready(page)
	await enter(page.locator('main').getByRole('link', { name: '新建作品' }).first())
	await page.waitForURL(/entries\/new/)
	await ready(page)
	const create = page.getByRole('button', { name: '新建作品' })
	await enter(create)
	const summary = page.getByRole('alert')
	await expect(summary).toBeFocused()
	const first = summary.getByRole('link').first()
	const field = page.locator((await first.getAttribute('href'))!)
	await enter(first)
	const inField = () => field.evaluate((one) => one.contains(document.activeElement))
	await expect.poll(inField).toBe(true)
})

const bar = '<div style="position: fixed; inset: auto 0 0; height: 200px; background: white"></div>'
const last = '<button id="last">Last</button>'
const broken: Record<string, { html: string; says: RegExp }> = {
	'a button out of the order': {
		html: `<button>First</button><button tabindex="-1" id="last">Last</button><button>More</button>`,
		says: /does not lead to/,
	},
	'a stop without an outline': {
		html: `<button style="outline: 0">First</button>${last}`,
		says: /is not drawn/,
	},
	'a stop under a bar': {
		html: `<div style="height: 95vh"></div><button>First</button>${last}${bar}`,
		says: /is hidden/,
	},
	'a focus that is lost': {
		html: `<button onclick="this.remove()" id="first">First</button>${last}`,
		says: /is lost/,
	},
	'a trap': {
		html: `<input onkeydown="if (event.key === 'Tab') event.preventDefault()">${last}`,
		says: /does not lead to/,
	},
}

test('the keyboard walk notices what would stop a person', async ({ browser }) => {
	const { page } = await openDesk(browser)
	for (const [fault, { html, says }] of Object.entries(broken)) {
		const styled = `<style>:focus { outline: 3px solid }</style>${html}`
		await page.goto(`data:text/html,${encodeURIComponent(styled)}`)
		const first = page.locator('#first')
		if (await first.isVisible()) await keyboard.press(first)
		await expect(tabTo(page.locator('#last')), fault).rejects.toThrow(says)
	}
})
