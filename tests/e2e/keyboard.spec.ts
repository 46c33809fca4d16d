import { expect, type Locator, type Page, test } from '@playwright/test'
import { demoDesk } from './lifecycle/admin'
import { closeDesks, type Desk, openDesk, says } from './lifecycle/desk'
import { run } from './lifecycle/people'

test.afterEach(closeDesks)

/** More Tabs than any page has stops: who has not arrived by then never will. */
const mostTabs = 160

type Focus = { name: string; wanted: boolean; shown: boolean; lost: boolean }

/** Where the focus is: on something, and seen to be there. */
const focusOf = (page: Page, wanted: Locator): Promise<Focus> =>
	wanted.evaluate((element) => {
		const now = document.activeElement
		const lost = now === null || now === document.body
		if (lost) return { name: 'nothing', wanted: false, shown: true, lost }
		const { outlineStyle, outlineWidth } = getComputedStyle(now)
		const { width, height, top, bottom } = now.getBoundingClientRect()
		const inView = bottom > 0 && top < innerHeight && width + height > 0
		const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && inView
		const name = `${now.tagName} ${now.id} ${now.textContent?.trim().slice(0, 40)}`
		return { name, wanted: now === element, shown, lost }
	})

/** Presses Tab until the focus is there; it must be seen at every stop on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
	await expect(wanted).toBeVisible()
	const passed: string[] = []
	for (let tabs = 0; tabs < mostTabs; tabs++) {
		await page.keyboard.press('Tab')
		const focus = await focusOf(page, wanted)
		if (!focus.lost) expect(focus, 'the focus is seen').toMatchObject({ shown: true })
		if (focus.wanted) return
		passed.push(focus.name)
	}
	throw new Error(`Tab does not lead to ${wanted}; it stops at ${passed.slice(-12).join(' · ')}`)
}

async function enter(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter') {
	await tabTo(page, wanted)
	await page.keyboard.press(key)
}

async function type(page: Page, wanted: Locator, text: string) {
	await tabTo(page, wanted)
	await page.keyboard.press('ControlOrMeta+A')
	await page.keyboard.type(text)
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
	await enter(page, tools)
	await enter(page, page.getByRole('button', { name: '大字' }), 'Space')
	await expect(html).toHaveAttribute('data-text', 'large')
	await expect(tools).toBeFocused()
	await page.keyboard.press('Enter')
	await enter(page, page.getByRole('button', { name: '链接下划线' }))
	await expect(html).toHaveAttribute('data-links', 'underline')
	await page.keyboard.press('Enter')
	const large = page.getByRole('button', { name: '大字' })
	await expect(large).toHaveAttribute('aria-pressed', 'true')
	await enter(page, page.getByRole('button', { name: '恢复默认显示' }))
	await expect(html).not.toHaveAttribute('data-text')
	await expect(html).not.toHaveAttribute('data-links')

	await page.goto('/ui?part=actions')
	await ready(page)
	const opener = page.getByRole('button', { name: '撤回作品' }).last()
	await enter(page, opener)
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

test('an entrant starts an entry by keyboard and is led to what is wrong', async ({ browser }) => {
	const { page } = await demoDesk(browser, 'newcomer@demo.example')
	await page.goto('/entrant')
	await ready(page)
	await enter(page, page.locator('main').getByRole('link', { name: '新建作品' }).first())
	await page.waitForURL(/entries\/new/)
	await ready(page)
	const create = page.getByRole('button', { name: '新建作品' })
	await enter(page, create)
	const summary = page.getByRole('alert')
	await expect(summary).toBeFocused()
	const first = summary.getByRole('link').first()
	const field = page.locator((await first.getAttribute('href'))!)
	await enter(page, first)
	const inField = () => field.evaluate((one) => one.contains(document.activeElement))
	await expect.poll(inField).toBe(true)

	await page.goto('/entrant/entries/new')
	await ready(page)
	await enter(page, page.getByRole('radio').first(), 'Space')
	await tabTo(page, page.locator('select[name=organizationId]'))
	await page.keyboard.press('ArrowDown')
	await type(page, page.locator('input[name=title]'), `键盘填写的供热调度场景${run}`)
	await enter(page, create)
	await says({ page } as Desk, '作品已建立，请按清单填写。')
	await page.goto(`${new URL(page.url()).pathname}/basics`)
	await ready(page)
	const words = page.locator('textarea').first()
	await type(page, words, '按室温预测调度供热，覆盖三个小区。')
	await enter(page, page.getByRole('button', { name: '保存草稿' }))
	await says({ page } as Desk, '草稿已保存。')
	await expect(words).toHaveValue('按室温预测调度供热，覆盖三个小区。')
})

test('a judge opens, marks and submits a sheet by keyboard', async ({ browser }) => {
	const { page } = await demoDesk(browser, 'judge@demo.example')
	await page.goto('/judge')
	await ready(page)
	await enter(page, page.locator('main').getByRole('row').getByRole('link').first())
	await page.waitForURL(/judge\/assignments/)
	await ready(page)
	await expect(page.getByRole('spinbutton').first()).toBeEnabled()
	for (const mark of await page.getByRole('spinbutton').all()) {
		const most = Number(await mark.getAttribute('max'))
		await type(page, mark, String(most - 2))
	}
	await page.keyboard.press('ArrowUp')
	await enter(page, page.getByRole('button', { name: '提交评分' }))
	await says({ page } as Desk, '评分已提交并锁定。')
})
