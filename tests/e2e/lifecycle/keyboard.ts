import { expect, type Locator } from '@playwright/test'
import type { Hands } from './hands'

/** More stops than any page has: who has not arrived by then never will. */
const mostStops = 200

type Stop = {
	/** Where the wanted control is, as seen from the focus. */
	wanted: 'here' | 'ahead' | 'behind' | 'unknown'
	/** The focus is on nothing although this page was worked on before: it was lost. */
	lost: boolean
	/** The skip link has the focus, and would lead towards the control. */
	skips: boolean
	name: string
	fault: string | null
}

/** Runs in the page: where the focus is, and whether a person sees that it is there. */
function stopAt(control: Element): Stop {
	const now = document.activeElement
	const page = window as Window & { walked?: boolean }
	if (now === null || now === document.body) {
		const lost = page.walked === true
		return { wanted: 'unknown', lost, skips: false, name: 'nothing', fault: null }
	}
	page.walked = true
	const name = `${now.tagName} ${now.id} “${now.textContent?.trim().slice(0, 40)}”`
	const isGroup = (one: Element): one is HTMLInputElement =>
		one instanceof HTMLInputElement && one.type === 'radio'
	const together =
		isGroup(now) && isGroup(control) && now.name === control.name && now.form === control.form
	const follows = now.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING
	return {
		wanted: now === control || together ? 'here' : follows ? 'ahead' : 'behind',
		lost: false,
		skips: now.matches('a[href="#main"]') && control.closest('main') !== null,
		name,
		fault: now.matches('main, iframe') ? null : faultOf(now),
	}

	/** WCAG 2.4.7 and 2.4.11: the focus is drawn, and not all of it lies under something else. */
	function faultOf(element: Element): string | null {
		const { outlineStyle, outlineWidth } = getComputedStyle(element)
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'is not drawn'
		const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) =>
			[
				[(left + right) / 2, (top + bottom) / 2],
				[left + 2, top + 2],
				[right - 2, top + 2],
				[left + 2, bottom - 2],
				[right - 2, bottom - 2],
			].some(([x, y]) => {
				const hit = document.elementFromPoint(x!, y!)
				return hit !== null && (element.contains(hit) || hit.contains(element))
			}),
		)
		const { x, y } = element.getBoundingClientRect()
		return seen ? null : `is hidden at ${Math.round(x)}, ${Math.round(y)}`
	}
}

/**
 * Presses Tab or Shift+Tab until the focus is on the control. Each stop on the way must be seen, and
 * the way must not lead past the control: the order of the stops is that of the page.
 */
export async function tabTo(control: Locator): Promise<void> {
	const { keyboard } = control.page()
	await expect(control).toBeVisible()
	await expect(control).toBeEnabled()
	let stop = await kept(control)
	const passed: string[] = []
	while (stop.wanted !== 'here') {
		const before = stop
		const key = stop.skips ? 'Enter' : stop.wanted === 'behind' ? 'Shift+Tab' : 'Tab'
		await keyboard.press(key)
		stop = await control.evaluate(stopAt)
		passed.push(stop.name)
		const way = passed.slice(-8).join(' · ')
		if (stop.fault) throw new Error(`the focus ${stop.fault} after ${key}: ${way}`)
		const turned = before.wanted !== 'unknown' && !['here', before.wanted].includes(stop.wanted)
		if (turned || passed.length > mostStops) {
			throw new Error(`${key} does not lead to ${control}, but along ${way}`)
		}
	}
}

/** The focus, which must not have been lost to what the page did meanwhile. */
async function kept(control: Locator): Promise<Stop> {
	let stop: Stop
	await expect(async () => {
		stop = await control.evaluate(stopAt)
		expect(stop.lost, 'the focus is lost').toBe(false)
	}).toPass({ timeout: 5_000 })
	return stop!
}

/** The keys that write a date; which way it is written is the browser's own. */
const ways = [
	([year, month, day, hour, minute]: string[]) => [
		...[month!, day!, year!, 'ArrowRight'],
		...(hour ? [twoDigits(Number(hour) % 12 || 12), minute!, Number(hour) < 12 ? 'a' : 'p'] : []),
	],
	([year, ...rest]: string[]) => [year!, 'ArrowRight', ...rest],
]

const twoDigits = (number: number) => String(number).padStart(2, '0')

async function writeDate(field: Locator, text: string): Promise<void> {
	const { keyboard } = field.page()
	for (const way of ways) {
		for (let part = 0; part < 7; part++) await keyboard.press('ArrowLeft')
		for (const part of way(text.split(/[-T:]/))) {
			if (part.startsWith('Arrow')) await keyboard.press(part)
			else await keyboard.type(part)
		}
		if ((await field.inputValue()) === text) return
	}
	throw new Error(`${text} cannot be typed into ${field}`)
}

/** Presses an arrow key as often as one thing lies after the other, or before it. */
async function move(control: Locator, steps: number): Promise<void> {
	const key = steps < 0 ? 'ArrowUp' : 'ArrowDown'
	for (let step = Math.abs(steps); step > 0; step--) await control.page().keyboard.press(key)
}

/** How far a radio button lies from the one of its group that has the focus. */
const stepsTo = (box: Locator) =>
	box.evaluate((wanted: HTMLInputElement) => {
		const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
			({ name, form, disabled }) => name === wanted.name && form === wanted.form && !disabled,
		)
		return group.indexOf(wanted) - group.findIndex((one) => one === document.activeElement)
	})

/** A person without a mouse: Tab, Shift+Tab, Enter, Space, the arrows and what is typed. */
export const keyboard: Hands = {
	async press(control) {
		await tabTo(control)
		await control.page().keyboard.press('Enter')
	},
	async write(field, text) {
		await expect(field).toBeEditable()
		await tabTo(field)
		const type = await field.getAttribute('type')
		if (type?.startsWith('date')) return writeDate(field, text)
		await field.page().keyboard.press('ControlOrMeta+A')
		await field.page().keyboard.insertText(text)
	},
	async tick(box, ticked) {
		await tabTo(box)
		const steps = (await box.getAttribute('type')) === 'radio' ? await stepsTo(box) : 0
		await move(box, steps)
		if ((await box.isChecked()) !== ticked) await box.page().keyboard.press('Space')
		await expect(box).toBeChecked({ checked: ticked })
	},
	async choose(list, option) {
		await tabTo(list)
		const steps = await list.evaluate(({ options, selectedIndex }: HTMLSelectElement, label) => {
			const open = [...options].filter(({ disabled }) => !disabled)
			const wanted = open.findIndex(({ text }) => text.trim() === label)
			return wanted < 0 ? null : wanted - open.indexOf(options[selectedIndex]!)
		}, option)
		if (steps === null) throw new Error(`${list} has no option ${option}`)
		await move(list, steps)
		await expect(list.locator('option:checked')).toHaveText(option)
	},
	async attach(field, file) {
		const chosen = field.page().waitForEvent('filechooser', { timeout: 10_000 })
		const [chooser] = await Promise.all([chosen, this.press(field)])
		await chooser.setFiles(file)
	},
	async settle(page) {
		await kept(page.locator('body'))
	},
}
