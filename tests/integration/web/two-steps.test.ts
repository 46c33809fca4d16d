import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSession, bearerOf } from '~/modules/identity/actor.server'
import { sessionIdOf } from '~/modules/identity/lucia.server'
import { createPasswordToken } from '~/modules/identity/commands/password-links.server'
import { hashPassword } from '~/modules/identity/password.server'
import { openDoors } from '~/modules/identity/throttle.server'
import { db } from '~/platform/db.server'
import { type AppServer, startApp } from '../../support/app-server'
import { type Browser, browserAt } from '../../support/browser'
import { codeOf, recoveryCodesOn, secretOn } from '../../support/one-time-codes'
import { formsOf } from '../../support/page-forms'
import { loggedIn, someone } from '../../support/people'

let app: AppServer
const password = 'correct horse battery'
const home = '/account/security'

beforeAll(async () => {
	app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const opened = () => browserAt(app.origin)

async function withPassword(...[roles, about]: Parameters<typeof someone>) {
	const { actor } = await someone(roles, about)
	const passwordHash = await hashPassword(password)
	await db.user.update({ where: { id: actor.userId }, data: { passwordHash } })
	return { userId: actor.userId, email: actor.email! }
}

/** Fills the log-in page's own fields, whatever they are called. */
async function logIn(browser: Browser, email: string, next = '') {
	const page = await browser.get(next ? `/login?next=${encodeURIComponent(next)}` : '/login')
	const form = formsOf(page.text, '/login').find(({ fields }) =>
		fields.some(({ type }) => type === 'password'),
	)!
	const fields = form.fields.flatMap(({ name, type, value }): [string, string][] => {
		if (type === 'password') return [[name, password]]
		if (type === 'hidden') return [[name, value]]
		return type === 'button' || type === 'checkbox' ? [] : [[name, email]]
	})
	return browser.post('/login', Object.fromEntries(fields))
}

/** Sets a second factor up; answers with its key and recovery codes. */
async function enrol(browser: Browser, next = '') {
	await browser.post(`${home}/second-factor/beginning`, next ? { next } : {})
	const secret = secretOn((await browser.get(`${home}/second-factor`)).text)
	const done = await browser.post(`${home}/second-factor`, { oneTimeCode: codeOf(secret), next })
	return { secret, done, codes: recoveryCodesOn(done.text) }
}

/** The words of the page's alert: texts also stand in the data of its scripts. */
const alertIn = (html: string) => /role="alert"[^>]*>([\s\S]*?)<\/(?:div|section)>/.exec(html)?.[1]

const factorOf = (userId: string) => db.secondFactor.findUniqueOrThrow({ where: { userId } })

/** The steps taken so far are forgotten: a test has no half minute to wait for the next one. */
const forgetSteps = (userId: string) =>
	db.secondFactor.update({ where: { userId }, data: { lastStep: 0 } })

const mailsTo = async (userId: string) =>
	(await db.mailMessage.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })).map(
		({ params }) => (params as { kind?: string }).kind,
	)

/** An organizer whose next code is a fresh one, in the browser that set the second step up. */
async function enrolled() {
	const { userId, email } = await withPassword([{ role: 'organizer' }])
	const browser = opened()
	await logIn(browser, email)
	const { secret } = await enrol(browser)
	await forgetSteps(userId)
	return { userId, email, browser, secret }
}

test('staff without a second factor reach nothing but setting it up', async () => {
	const { userId, email } = await withPassword([{ role: 'administrator' }])
	const browser = opened()
	await logIn(browser, email)
	for (const path of ['/admin', '/admin/users', '/organizer', '/incentive', '/judge', '/entrant']) {
		const { status, to } = await browser.get(path)
		expect([path, status, to]).toEqual([
			path,
			302,
			expect.stringMatching(/^\/account\/security\/second-factor/),
		])
	}
	const act = await browser.post('/admin/users/new', { name: '甲', email: 'a@b.cn' })
	expect(act.to).toMatch(/^\/account\/security\/second-factor/)
	expect(await db.user.count({ where: { email: 'a@b.cn' } })).toBe(0)
	const why = await browser.get(`${home}/second-factor`)
	expect(why.text).toContain('请先启用两步验证')
	expect(why.text).not.toContain('href="/admin"')
	expect((await browser.get('/account')).status).toBe(200)
	const token = browser.jar.get('session')!
	const row = (await findSession(db, sessionIdOf(token)))!
	expect(row.grants).toHaveLength(1)
	expect(bearerOf(row, new Date())).toMatchObject({ state: 'enrolment', actor: { grants: [] } })
	expect((await factorOf(userId).catch(() => null))?.confirmedAt).toBeUndefined()
})

test('from the key on the page to the code at the next log-in, each code once', async () => {
	const { userId, email } = await withPassword([{ role: 'organizer' }])
	const browser = opened()
	await logIn(browser, email)
	const early = await browser.post(`${home}/second-factor`, { oneTimeCode: '123456' })
	expect([early.status, alertIn(early.text)]).toEqual([409, expect.stringContaining('已过期')])
	await browser.post(`${home}/second-factor/beginning`, {})
	const page = await browser.get(`${home}/second-factor`)
	expect(page.headers.get('Cache-Control')).toBe('no-store')
	expect(page.text).toMatch(/autoComplete="one-time-code"/i)
	const secret = secretOn(page.text)
	expect((await factorOf(userId)).secret).not.toContain(secret.replaceAll(' ', ''))
	const wrong = await browser.post(`${home}/second-factor`, { oneTimeCode: codeOf(secret, 5) })
	expect([wrong.status, wrong.text.includes('验证码不正确')]).toEqual([422, true])
	const before = browser.copy()
	const first = codeOf(secret)
	const done = await browser.post(`${home}/second-factor`, { oneTimeCode: first })
	const codes = recoveryCodesOn(done.text)
	expect([done.status, new Set(codes).size]).toEqual([200, 10])
	expect((await browser.get('/organizer')).status).toBe(200)
	expect((await before.get('/account')).to).toMatch(/^\/login/)
	expect(await mailsTo(userId)).toEqual(['set'])

	const second = opened()
	const half = await logIn(second, email, '/organizer')
	expect(half.to).toMatch(/organizer$/)
	for (const path of ['/organizer', '/account', '/admin', '/account/security']) {
		expect((await second.get(path)).to).toBe(
			`/login/second-factor?next=${encodeURIComponent(path)}`,
		)
	}
	expect((await second.post('/account?index', { name: '乙', locale: 'en' })).to).toMatch(/^\/login/)
	const step = '/login/second-factor?next=%2Forganizer'
	expect((await second.get(step)).text).toContain('输入验证码')
	expect((await second.post(step, { oneTimeCode: first })).status).toBe(422)
	const halfToken = second.jar.get('session')
	const next = codeOf(secret, 1)
	const fullWidth = next.replace(/./g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
	const passed = await second.post(step, { oneTimeCode: fullWidth, next: '/organizer' })
	expect([passed.status, passed.to]).toEqual([303, '/organizer'])
	expect(second.jar.get('session')).not.toBe(halfToken)
	expect((await second.get('/organizer')).status).toBe(200)

	const third = opened()
	await logIn(third, email)
	expect((await third.post(step, { oneTimeCode: next })).status).toBe(422)
	const recovered = await third.post(step, { oneTimeCode: codes[3]!.toUpperCase() })
	expect([recovered.status, (await third.get('/organizer')).status]).toEqual([303, 200])
	const fourth = opened()
	await logIn(fourth, email)
	const again = await fourth.post(step, { oneTimeCode: codes[3]! })
	expect([again.status, again.text.includes('恢复码不正确或已使用')]).toEqual([422, true])
	const devices = (await browser.get(home)).text.match(/name="session" value="[0-9a-f]{64}"/g)
	expect(devices).toHaveLength(2)
	expect(await mailsTo(userId)).toEqual(['set', 'recovery_code_used'])
	expect(JSON.stringify(await db.recoveryCode.findMany())).not.toContain(codes[0]!.slice(0, 5))
})

test('one code sent by four browsers at once opens one', async () => {
	const { secret, email } = await enrolled()
	const half = opened()
	await logIn(half, email)
	const answers = await Promise.all(
		Array.from({ length: 4 }, () =>
			half.copy().post('/login/second-factor', { oneTimeCode: codeOf(secret) }),
		),
	)
	expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
})

test('five wrong codes close the second step, and the holder is told', async () => {
	const { userId, email } = await withPassword([{ role: 'organizer' }])
	const browser = opened()
	await logIn(browser, email)
	const { secret } = await enrol(browser)
	const thief = opened()
	await logIn(thief, email)
	const guesses = await Promise.all(
		Array.from({ length: 8 }, (_, at) =>
			thief.copy().post('/login/second-factor', { oneTimeCode: codeOf(secret, 50 + at) }),
		),
	)
	const statuses = guesses.map(({ status }) => status).sort()
	expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
	await forgetSteps(userId)
	const right = await thief.post('/login/second-factor', { oneTimeCode: codeOf(secret) })
	expect([right.status, right.text.includes('分钟后再试')]).toEqual([429, true])
	expect(await mailsTo(userId)).toEqual(['set', 'codes_failed'])
})

test('a new password, an old page or ten minutes do not stand in for the code', async () => {
	const { userId, email, browser, secret } = await enrolled()
	const slow = opened()
	await logIn(slow, email)
	const id = sessionIdOf(slow.jar.get('session')!)
	await db.session.update({ where: { id }, data: { createdAt: new Date(Date.now() - 601_000) } })
	const late = await slow.post('/login/second-factor', { oneTimeCode: codeOf(secret) })
	expect(late.to).toBe('/login')
	expect((await slow.get('/login')).text).toContain('输入验证码的时间已过')
	expect(await db.session.count({ where: { id } })).toBe(0)
	const nobody = await opened().post('/login/second-factor', { oneTimeCode: codeOf(secret) })
	expect(nobody.to).toBe('/login')
	await forgetSteps(userId)
	const changed = await browser.post('/account/password', {
		currentPassword: password,
		password: 'another long password',
		passwordAgain: 'another long password',
	})
	expect(changed.status).toBe(303)
	expect(await db.session.count({ where: { userId } })).toBe(1)
	expect((await browser.get('/organizer')).status).toBe(200)
})

test('changing devices asks for password and code; staff cannot turn it off', async () => {
	const { userId, browser, secret } = await enrolled()
	const page = `${home}/second-factor/removal`
	const off = { password, oneTimeCode: codeOf(secret), forAnother: '0' }
	const refused = await browser.post(page, off)
	expect([refused.status, refused.text.includes('不能关闭')]).toEqual([422, true])
	const another = { ...off, forAnother: '1' }
	expect((await browser.post(page, { ...another, password: 'not this one' })).status).toBe(422)
	expect((await browser.post(page, { ...another, oneTimeCode: '000000' })).status).toBe(422)
	const released = await browser.post(page, another)
	expect([released.status, released.to]).toEqual([303, `${home}/second-factor`])
	expect((await browser.get('/organizer')).to).toMatch(/second-factor/)
	const renewed = await enrol(browser)
	expect([renewed.codes.length, (await browser.get('/organizer')).status]).toEqual([10, 200])
	const codes = await browser.post(`${home}/recovery-codes`, { oneTimeCode: renewed.codes[0]! })
	expect(recoveryCodesOn(codes.text)).toHaveLength(10)
	expect(recoveryCodesOn(codes.text)).not.toContain(renewed.codes[1])
	expect(await db.recoveryCode.count({ where: { userId, usedAt: null } })).toBe(10)
})

test('the way to another device takes no more wrong codes than the log-in, and the holder hears', async () => {
	const { userId, browser, secret } = await enrolled()
	const guess = (oneTimeCode: string) =>
		browser.post(`${home}/second-factor/removal`, { password, oneTimeCode, forAnother: '1' })
	for (let nth = 0; nth < 5; nth++) expect((await guess('000000')).status).toBe(422)
	expect((await guess(codeOf(secret))).status).toBe(429)
	expect(await db.secondFactor.count({ where: { userId } })).toBe(1)
	const news = { userId, template: 'security-notice' }
	const mails = await db.mailMessage.findMany({ where: news, orderBy: { id: 'desc' } })
	expect(mails[0]!.params).toMatchObject({ kind: 'codes_failed' })
})

test('an entrant turns it on and off, and judges need it where the contest says so', async () => {
	const { userId, email } = await withPassword([])
	const browser = opened()
	await logIn(browser, email)
	const { secret } = await enrol(browser, '/entrant')
	await forgetSteps(userId)
	const off = { password, oneTimeCode: codeOf(secret), forAnother: '0' }
	expect((await browser.post(`${home}/second-factor/removal`, off)).to).toBe(home)
	expect(await db.recoveryCode.count({ where: { userId } })).toBe(0)
	expect((await browser.get('/entrant')).status).toBe(200)
	const contest = await db.contest.create({
		data: {
			...{ slug: 'strict', name: '大赛', nameEn: 'C', edition: '一', editionEn: '1', slogan: '' },
			...{ sloganEn: '', settings: {}, state: 'published' as const },
			judges: {
				create: {
					userId,
					name: '专家',
					employer: '示例大学',
					state: 'invited',
					invitedAt: new Date(),
				},
			},
		},
	})
	expect((await browser.get('/judge')).status).toBe(200)
	const settings = { judgesNeedSecondFactor: true }
	await db.contest.update({ where: { id: contest.id }, data: { settings } })
	expect((await browser.get('/judge')).to).toMatch(/^\/account\/security\/second-factor/)
	await enrol(browser)
	expect((await browser.get('/judge')).status).toBe(200)
})

test('some time after the log-in only who knows the password sets it up', async () => {
	const { userId, email } = await withPassword([])
	const browser = opened()
	await logIn(browser, email)
	const asked = async () => (await browser.get(`${home}/second-factor`)).text.includes('登录密码')
	expect(await asked()).toBe(false)
	const createdAt = new Date(Date.now() - 16 * 60_000)
	await db.session.updateMany({ where: { userId }, data: { createdAt } })
	expect(await asked()).toBe(true)
	for (const given of ['', 'not this one']) {
		const sent = { password: given }
		await browser.post(`${home}/second-factor/beginning`, sent, `${home}/second-factor`)
		const page = await browser.get(`${home}/second-factor`)
		expect(page.text).toContain('当前密码不正确')
		expect(await db.secondFactor.count({ where: { userId } })).toBe(0)
	}
	await browser.post(`${home}/second-factor/beginning`, { password })
	expect(await db.secondFactor.count({ where: { userId } })).toBe(1)
})

test('an administrator resets a lost device for a reason, never the own one', async () => {
	const admin = opened()
	const { actor } = await someone([{ role: 'administrator' }])
	admin.jar.set('session', (await loggedIn(actor.userId)).slice('session='.length))
	const { userId, email } = await withPassword([{ role: 'organizer' }])
	const lost = opened()
	await logIn(lost, email)
	await enrol(lost)
	await enrol(admin)
	const path = (id: string) => `/admin/users/${id}/second-factor`
	expect((await admin.get(`/admin/users/${userId}`)).text).toContain('重置两步验证')
	const wordless = await admin.post(path(userId), { reason: ' ' }, `/admin/users/${userId}`)
	expect([wordless.status, await db.secondFactor.count({ where: { userId } })]).toEqual([303, 1])
	await admin.post(path(actor.userId), { reason: '自己' }, '/admin')
	expect(await db.secondFactor.count({ where: { userId: actor.userId } })).toBe(1)
	expect((await lost.post(path(actor.userId), { reason: '越权' })).status).toBe(404)
	await admin.post(path(userId), { reason: '本人持证件到场' }, `/admin/users/${userId}`)
	expect(await db.session.count({ where: { userId } })).toBe(0)
	expect((await mailsTo(userId)).at(-1)).toBe('reset')
	const event = await db.auditEvent.findFirstOrThrow({
		where: { event: 'identity.second_factor_reset' },
	})
	expect(event.detail).toMatchObject({ reason: '本人持证件到场' })
	await logIn(lost, email)
	expect((await lost.get('/organizer')).to).toMatch(/^\/account\/security\/second-factor/)
})

test('devices are listed without their tokens, and logged out one by one or all', async () => {
	const { userId } = await withPassword([])
	const devices = [opened(), opened(), opened(), opened()]
	for (const device of devices) {
		device.jar.set('session', (await loggedIn(userId)).slice('session='.length))
	}
	const [mine, ...others] = devices as [Browser, ...Browser[]]
	const page = (await mine.get(home)).text
	for (const { jar } of devices) expect(page).not.toContain(jar.get('session'))
	const ids = [...page.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, id]) => id!)
	expect(ids).toHaveLength(3)
	const stranger = opened()
	const { actor } = await someone()
	stranger.jar.set('session', (await loggedIn(actor.userId)).slice('session='.length))
	await stranger.post(`${home}/sessions`, { session: ids[0]! }, '/account')
	expect(await db.session.count({ where: { userId } })).toBe(4)
	await mine.post(`${home}/sessions`, { session: ids[0]! })
	expect(await db.session.count({ where: { userId } })).toBe(3)
	await mine.post(`${home}/sessions`, { session: 'others' })
	expect(await db.session.count({ where: { userId } })).toBe(1)
	for (const other of others) expect((await other.get('/account')).to).toMatch(/^\/login/)
	expect((await mine.get('/account')).status).toBe(200)
})

test('strangers who close an account’s door leave it open to the browser that knows it', async () => {
	const { userId, email } = await withPassword([])
	const mine = opened()
	await logIn(mine, email)
	mine.jar.delete('session')
	const stranger = opened()
	const guess = (browser: Browser) =>
		browser.post('/login', { address: email, password: 'not this one', next: '' })
	for (let nth = 0; nth < 10; nth++) await guess(stranger)
	expect((await logIn(stranger, email)).status).toBe(429)
	expect((await logIn(opened(), email)).status).toBe(429)
	const forged = opened()
	forged.jar.set('known', Buffer.from(JSON.stringify({ [userId]: 'x' })).toString('base64'))
	expect((await logIn(forged, email)).status).toBe(429)
	expect((await logIn(mine, email)).status).toBe(303)
	const token = await db.$transaction((tx) => createPasswordToken(tx, userId, 1))
	const byLink = opened()
	await byLink.post(`/set-password/${token}`, { password, passwordAgain: password })
	byLink.jar.delete('session')
	for (let nth = 0; nth < 10; nth++) await guess(stranger)
	expect((await logIn(opened(), email)).status).toBe(429)
	expect((await logIn(byLink, email)).status).toBe(303)
	mine.jar.delete('session')
	for (let nth = 0; nth < 10; nth++) await guess(mine)
	expect((await logIn(mine, email)).status).toBe(429)
	await db.$transaction((tx) => openDoors(tx, userId))
	expect((await logIn(mine, email)).status).toBe(303)
	expect((await logIn(stranger, email)).status).toBe(303)
})
