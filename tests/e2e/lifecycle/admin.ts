import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, expect } from '@playwright/test'
import { type Desk, examine, fill, openDesk, press, says, visit } from './desk'
import { all, read, send } from './forms'
import { hands } from './hands'
import { mailOf, password } from './people'
import { enrolByForms, enrolOnScreen } from './second-factor'

export type Installation = { port: string; dataDir: string }

/** The demonstration that the tests share. */
export const installed: Installation = {
	port: process.env.E2E_PORT!,
	dataDir: process.env.E2E_DATA_DIR!,
}

/** Runs `npm run -s shijia -- …` on the installation; rejects unless it exits with 0. */
export async function shijia({ port, dataDir }: Installation, ...words: string[]) {
	const env = { ...process.env, PORT: port, DATA_DIR: dataDir, DATABASE_URL: '', APP_ORIGIN: '' }
	const { stdout } = await promisify(execFile)(process.execPath, ['bin/shijia.mjs', ...words], {
		env,
	})
	return stdout.trim()
}

/** Two administrators, made on the machine as on a fresh installation. */
export async function administrators(browser: Browser, installation: Installation) {
	return [
		await newAdministrator(browser, installation, '甲'),
		await newAdministrator(browser, installation, '乙'),
	] as const
}

/** A person of the demonstration, logged in. */
export async function demoDesk(browser: Browser, email: string) {
	const accounts = readFileSync(join(installed.dataDir, 'demo-accounts.json'), 'utf8')
	const passwords = JSON.parse(accounts) as Record<string, string>
	const desk = await openDesk(browser)
	await send(desk, '/login', { address: email, password: passwords[email]! })
	return desk
}

async function newAdministrator(browser: Browser, installation: Installation, name: string) {
	const email = `admin-${name === '甲' ? 'a' : 'b'}@e2e.example`
	const desk = await openDesk(browser)
	const link = await shijia(
		installation,
		'create-admin',
		'--email',
		email,
		'--name',
		`管理员${name}`,
	)
	await setPassword(desk, link)
	await enrolOnScreen(desk)
	return desk
}

/** Follows a one-time link and chooses the password. */
export async function setPassword(desk: Desk, link: string): Promise<void> {
	await visit(desk, new URL(link).pathname)
	await fill(desk.page, { 新密码: password, 再次输入密码: password })
	await press(desk.page, '设置密码并登录')
	await says(desk, '密码已设置，已为您登录。')
	await examine(desk)
}

type Post = { key: string; name: string; role: string }

/** One administrator invites and proposes, another approves, the person sets a password. */
export async function appoint(
	browser: Browser,
	[first, second]: readonly [Desk, Desk],
	{ key, name, role }: Post,
): Promise<Desk> {
	const email = mailOf(key)
	const person = await send(first, '/admin/users/new', { name, email })
	await send(first, person, { role, scope: '' })
	const [grant] = all(await read(second, person), /admin\/grants\/([^/"]+)\/decision/g)
	await send(second, `/admin/grants/${grant}/decision`, { decision: 'approve' })
	const desk = await openDesk(browser)
	const link = await linkFor(first, email, /\/set-password\/[\w-]+/)
	await send(desk, link, { password, passwordAgain: password })
	await enrolByForms(desk)
	return desk
}

/** The same by hand, in front of everybody. */
export async function appointOnScreen(
	browser: Browser,
	[first, second]: readonly [Desk, Desk],
	{ key, name, role }: Post,
): Promise<Desk> {
	const email = mailOf(key)
	await visit(first, '/admin/users/new')
	await fill(first.page, { 姓名: name, 电子邮箱: email })
	await press(first.page, '发送邀请')
	await says(first, '邀请邮件已进入发送队列。')
	await fill(first.page, { 角色: role, 范围: '全部大赛' })
	await press(first.page, '提交申请')
	await says(first, '角色申请已提交，待另一位管理员批准。')
	await examine(first)
	await expect(first.page.getByRole('button', { name: '批准' })).toHaveCount(0)
	await visit(second, new URL(first.page.url()).pathname)
	await press(second.page, '批准')
	await says(second, '角色已授予。')
	const desk = await openDesk(browser)
	await setPassword(desk, `http://x${await linkFor(first, email, /\/set-password\/[\w-]+/)}`)
	await enrolOnScreen(desk)
	return desk
}

/** The newest mail to this address that says `about`; waits until it is written. */
export async function mailTo(admin: Desk, address: string, about: RegExp): Promise<string> {
	let found = ''
	await expect(async () => {
		const list = await read(admin, `/admin/mail?q=${encodeURIComponent(address)}`)
		for (const id of all(list, /\/admin\/mail\/([0-9a-f-]{36})/g)) {
			const mail = await read(admin, `/admin/mail/${id}`)
			if (about.test(mail)) {
				found = mail
				return
			}
		}
		throw new Error(`no mail to ${address} about ${about}`)
	}).toPass({ timeout: 10_000 })
	return found
}

/** The path of the link in the newest such mail. */
export async function linkFor(admin: Desk, address: string, link: RegExp): Promise<string> {
	return link.exec(await mailTo(admin, address, link))![0]
}

/** Moves the contest's clock; `instant` is Beijing time, e.g. 2026-03-02T10:00. */
export async function moveClock(admin: Desk, instant: string): Promise<void> {
	await visit(admin, '/admin/clock')
	await fill(admin.page, { '调整到（北京时间）': instant })
	await press(admin.page, '调整')
	await says(admin, '大赛时钟已调整。')
}

/** Each of these events is on record. */
export async function readAudit(admin: Desk, events: string[]): Promise<void> {
	for (const event of events) {
		await visit(admin, `/admin/audit?event=${event}`)
		const row = admin.page.getByRole('row').filter({ hasText: event }).first()
		await hands().press(row.locator('summary'))
		await expect(row.getByText(event, { exact: true })).toBeVisible()
	}
}
