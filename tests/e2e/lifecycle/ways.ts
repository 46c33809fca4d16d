import { type Browser, type Cookie, test } from '@playwright/test'
import pg from 'pg'
import { runningEmbeddedUrl } from '~/platform/postgres/embedded.server'
import { cookieAt, inDatabase } from '../installed-database'
import { demoDesk, installed, linkFor } from './admin'
import { type Desk, fill, press } from './desk'
import { all, read, send } from './forms'
import { mailOf, password, serial } from './people'
import { registerByForms } from './registration'
import { enrolByForms } from './second-factor'

/** Opens the page in this new browser. */
type Way = (desk: Desk, browser: Browser) => Promise<unknown>

const admin = (browser: Browser) => demoDesk(browser, 'admin@demo.example')

/** Gives this browser the log-in of a person of the demonstration. */
async function become(desk: Desk, browser: Browser, person: string): Promise<void> {
	const { context } = await demoDesk(browser, `${person}@demo.example`)
	await desk.context.addCookies((await context.cookies()).filter(({ name }) => name === 'session'))
}

/** Makes the person's sessions as old as those of somebody who did nothing for an hour. */
async function leaveIdle(email: string): Promise<void> {
	const client = new pg.Client({ connectionString: runningEmbeddedUrl(installed.dataDir) })
	await client.connect()
	await client.query(
		`update session set last_seen_at = last_seen_at - interval '1 hour'
		where user_id in (select id from app_user where email = $1)`,
		[email],
	)
	await client.end()
}

let cookies: Cookie[] | undefined

/** Logs a newcomer of this run in who has a second factor; returns the address. */
async function enrolled(desk: Desk, browser: Browser): Promise<string> {
	const key = 'way-newcomer'
	if (cookies) await desk.context.addCookies(cookies)
	else {
		await registerByForms(desk, await admin(browser), { key, name: '顾行之' })
		await enrolByForms(desk)
		cookies = (await desk.context.cookies()).filter(({ name }) => name === 'session')
	}
	return mailOf(key)
}

/**
 * How to get to the pages that no link of the demonstration leads to: by a form, a code or a mailed
 * link. By route id.
 */
export const waysTo: Record<string, Way> = {
	'routes/$': async ({ page, faults }) => {
		await page.goto('/nothing/here')
		faults.length = 0
	},
	'routes/_auth.register_.$codeId': async ({ page }) => {
		await page.goto('/register')
		await fill(page, {
			姓名: '顾行之',
			邮箱或手机号: mailOf('way-register'),
			密码: password,
			再次输入密码: password,
			我已阅读并同意个人信息处理告知: true,
		})
		await press(page, '获取验证码')
		await page.waitForURL(/register\/.+/)
	},
	'routes/_auth.forgot-password_.$codeId': async (desk) => {
		const address = `138${String(serial(80_000)).padStart(8, '0')}`
		await desk.page.goto(await send(desk, '/forgot-password', { address }))
	},
	'routes/account.contact_.$codeId': async (desk, browser) => {
		await enrolled(desk, browser)
		const wanted = { address: mailOf('way-other'), currentPassword: password }
		await desk.page.goto(await send(desk, '/account/contact', wanted))
	},
	'routes/account.unsent.$formId': async (desk, browser) => {
		const email = 'recommender@demo.example'
		await become(desk, browser, 'recommender')
		await leaveIdle(email)
		const login = await send(desk, '/account?index', { name: '顾 行之', locale: 'zh-CN' })
		await become(desk, browser, 'recommender')
		await desk.page.goto(new URL(login, 'http://localhost').searchParams.get('next')!)
	},
	'routes/account.security.second-factor_.removal': async (desk, browser) => {
		await enrolled(desk, browser)
		await desk.page.goto('/account/security/second-factor/removal')
	},
	'routes/_auth.login_.second-factor': async (desk, browser) => {
		const address = await enrolled(desk, browser)
		await desk.context.clearCookies({ name: 'session' })
		await desk.page.goto(await send(desk, '/login', { address, password }))
	},
	'routes/_auth.set-password.$token': async ({ page }, browser) => {
		const first = await admin(browser)
		const email = mailOf('way-invited')
		await send(first, '/admin/users/new', { name: '顾行之', email })
		await page.goto(await linkFor(first, email, /\/set-password\/[\w-]+/))
	},
	'routes/_public.problems.$problemId_.questions': async (desk, browser) => {
		await enrolled(desk, browser)
		const [problem] = all(await read(desk, '/problems'), /href="(\/problems\/[0-9a-f-]{36})"/g)
		await desk.page.goto(`${problem}/questions`)
	},
	'routes/entrant.organizations.invitations.$invitationId': async (desk, browser) => {
		const email = await enrolled(desk, browser)
		const owner = await demoDesk(browser, 'winner@demo.example')
		const firm = /\/entrant\/organizations\/[0-9a-f-]{36}/g
		const [home] = (await read(owner, '/entrant/organizations')).match(firm)!
		await send(owner, home, { email, role: 'member' })
		const invitation = /\/entrant\/organizations\/invitations\/[0-9a-f-]{36}/
		await desk.page.goto(await linkFor(await admin(browser), email, invitation))
	},
	'routes/incentive.payments.$instalmentId.payment': async (desk, browser) => {
		await become(desk, browser, 'finance')
		await desk.page.goto(`/incentive/payments/${crypto.randomUUID()}/payment`)
	},
	'routes/organizer.$contest.problems.$problemId_.edit': async (desk, browser) => {
		await become(desk, browser, 'organizer')
		const form = '/organizer/demo-2/problems/new'
		const [domainId] = all(await read(desk, form), /<option value="([0-9a-f-]{36})"/g)
		const text = '以实际运行数据为准。'
		const words = { background: text, requirements: text, outcome: text, metrics: text }
		const facts = { code: `Y${serial(0) % 10_000}`, ownerName: '示例重工', title: '待发布的赛题' }
		const problem = await send(desk, form, { domainId: domainId!, ...facts, ...words })
		await desk.page.goto(`${problem}/edit`)
	},
	'routes/organizer.$contest.mail.mailings.$batch': async (desk, browser) => {
		await become(desk, browser, 'organizer')
		const list = await read(desk, '/organizer/demo-2/announcements')
		const [announcement] = all(list, /announcements\/([0-9a-f-]{36})/g)
		const mailing = { announcement: announcement! }
		await desk.page.goto(await send(desk, '/organizer/demo-2/mail/announcements', mailing))
	},
	'routes/_public.confirm.$token': async ({ page }, browser) => {
		const entrant = await demoDesk(browser, 'newcomer@demo.example')
		const form = '/entrant/entries/new?contest=demo-2'
		const html = await read(entrant, form)
		const [trackId] = all(html, /name="trackId"[^>]*value="([^"]+)"/g)
		const [organizationId] = all(html, /name="organizationId"[\s\S]*?<option value="([^"]+)"/g)
		const facts = { trackId: trackId!, organizationId: organizationId!, title: '待确认的作品' }
		const email = mailOf('way-member')
		const member = { name: '顾行之', employer: '示例公司', role: 'member', email }
		await send(entrant, `${await send(entrant, form, facts)}/team`, member)
		await page.goto(await linkFor(await admin(browser), email, /\/confirm\/[\w-]+/))
	},
	'routes/organizer.$contest.decision.$trackId': async ({ context, page }) => {
		const { baseURL } = test.info().project.use
		const { cookie, path } = await inDatabase(undecided)
		await context.addCookies([cookieAt(baseURL!, cookie)])
		await page.goto(path)
	},
}

/** A scored and frozen track whose seats the committee has yet to fill, two entries at the cut. */
async function undecided() {
	const { judgedWorld } = await import('../../support/judged-world')
	const { freeze } = await import('../../support/published-world')
	const { loggedIn } = await import('../../support/people')
	const scored = [90, 80, 80, 50].map((total, at) => ({
		title: `场景${at + 1}`,
		sheets: Array<number>(5).fill(total),
	}))
	const world = await judgedWorld({ a: scored })
	await freeze(world)
	const path = `/organizer/${world.slug}/decision/${world.tracks.a.id}`
	return { path, cookie: await loggedIn(world.first.actor.userId) }
}
