import { expect } from '@playwright/test'
import { mailTo } from './admin'
import { type Desk, examine, fill, press, says, visit } from './desk'
import { send } from './forms'
import { mailOf, password } from './people'

/** The six digits in the newest mail to the address, read by an administrator. */
export async function codeFor(admin: Desk, address: string): Promise<string> {
	const code = /(?:^|[\s>])(\d{6})(?:[\s<]|$)/
	return code.exec(await mailTo(admin, address, code))![1]!
}

/** Registers by the form, shows the code, and is logged in. */
export async function registerAndLogIn(
	desk: Desk,
	admin: Desk,
	key: string,
	name: string,
): Promise<void> {
	const { page } = desk
	await visit(desk, '/register')
	await fill(page, {
		姓名: name,
		邮箱或手机号: mailOf(key),
		密码: password,
		再次输入密码: password,
		我已阅读并同意个人信息处理告知: true,
	})
	await press(page, '获取验证码')
	await says(desk, `验证码已发往 ${mailOf(key)}。`)
	await examine(desk)
	await fill(page, { 验证码: await codeFor(admin, mailOf(key)) })
	await press(page, '完成注册并登录')
	await says(desk, '账号已开通，已为您登录。')
	await expect(page).toHaveURL(/\/entrant$/)
	await examine(desk)
}

/** The same without the clicking. */
export async function registerByForms(
	desk: Desk,
	admin: Desk,
	person: { key: string; name: string },
): Promise<void> {
	const address = mailOf(person.key)
	const twice = { password, passwordAgain: password }
	const page = await send(desk, '/register', {
		name: person.name,
		address,
		...twice,
		consent: 'on',
	})
	await send(desk, page, { code: await codeFor(admin, address) })
}
