import { expect } from '@playwright/test'
import { codeOf, secretOn } from '../../support/one-time-codes'
import { type Desk, examine, fill, follow, press, says, visit } from './desk'
import { read, send } from './forms'

const page = '/account/security/second-factor'

/** Sets the second factor up by hand: no other page opens for staff before that. */
export async function enrolOnScreen(desk: Desk): Promise<void> {
	await visit(desk, '/entrant')
	await says(desk, '请先启用两步验证')
	await press(desk.page, '开始设置')
	const key = desk.page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
	const secret = (await key.textContent()) ?? ''
	await examine(desk)
	await fill(desk.page, { 验证码: codeOf(secret) })
	await press(desk.page, '确认并启用')
	await expect(desk.page.getByRole('list', { name: '恢复码' }).getByRole('listitem')).toHaveCount(
		10,
	)
	await examine(desk)
	await follow(desk.page, '已保存，继续')
	await expect(desk.page).not.toHaveURL(/account\/security/)
}

/** The same without the clicking. */
export async function enrolByForms(desk: Desk): Promise<void> {
	await send(desk, `${page}/beginning`, {})
	const oneTimeCode = codeOf(secretOn(await read(desk, page)))
	const answer = await desk.page.request.post(page, { form: { oneTimeCode } })
	expect(answer.status()).toBe(200)
}
