import { type Locator, type Page, test } from '@playwright/test'
import { keyboard } from './keyboard'

type Sheet = { name: string; mimeType: string; buffer: Buffer }

/** How a person works the controls of a page. */
export type Hands = {
	/** A button, a link, a summary, whatever else opens. */
	press(control: Locator): Promise<void>
	/** A field of any kind that takes words, a number or a date. */
	write(field: Locator, text: string): Promise<void>
	/** A box or a button among several. */
	tick(box: Locator, ticked: boolean): Promise<void>
	/** A list that opens; the option by its words. */
	choose(list: Locator, option: string): Promise<void>
	attach(field: Locator, file: Sheet): Promise<void>
	/** What must hold once the page has answered. */
	settle(page: Page): Promise<void>
}

const mouse: Hands = {
	press: (control) => control.click(),
	write: (field, text) => field.fill(text),
	tick: (box, ticked) => box.setChecked(ticked),
	choose: async (list, option) => {
		await list.selectOption({ label: option })
	},
	attach: (field, file) => field.setInputFiles(file),
	settle: async () => {},
}

/** A test tagged `@keyboard` is walked without a mouse from its first page to its last. */
export const hands = (): Hands => (test.info().tags.includes('@keyboard') ? keyboard : mouse)
