import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '~/modules/identity/password.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { type AppServer, startApp } from '../../support/app-server'
import { type Browser, browserAt } from '../../support/browser'
import { type Arriving, CLIENT, startIdentityProvider } from '../../support/identity-provider'
import { codeOf, secretOn } from '../../support/one-time-codes'
import { someone } from '../../support/people'

let app: AppServer
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let count = 0

beforeAll(async () => {
	app = await startApp()
	provider = await startIdentityProvider(() => `${app.origin}/oidc/callback`)
	expect((await browserAt(app.origin).get('/oidc')).status).toBe(404)
	Object.assign(env, {
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: CLIENT.id,
		OIDC_CLIENT_SECRET: CLIENT.secret,
		OIDC_LABEL: '沈阳政务|Shenyang ID',
	})
}, 120_000)
afterAll(async () => {
	Object.assign(env, { OIDC_ISSUER: undefined, OIDC_TRUSTS_MFA: false })
	await app?.stop()
	await provider?.stop()
})

async function official(verified = true) {
	const email = `official${++count}@gov.example`
	const { actor } = await someone([{ role: 'organizer' }], { email })
	await db.user.update({
		where: { id: actor.userId },
		data: {
			emailVerifiedAt: verified ? new Date() : null,
			passwordHash: await hashPassword('correct horse battery'),
		},
	})
	return { userId: actor.userId, email }
}

/** From our log-in page to the provider and back. */
async function comeBy(browser: Browser, person: Arriving, next = '') {
	const begun = await browser.get(next ? `/oidc?next=${encodeURIComponent(next)}` : '/oidc')
	const back = await provider.visit(begun.to, person)
	return { begun, back, answer: await browser.get(back) }
}

/** What the log-in page says to whoever was sent back. */
async function saidTo(browser: Browser, answer: { to: string }) {
	expect(answer.to).toBe('/login')
	expect(browser.jar.has('session')).toBe(false)
	return (await browser.get('/login')).text
}

const sessions = (userId: string) => db.session.findMany({ where: { userId } })

test('an official is linked by the confirmed address once, and by the subject from then on', async () => {
	const { userId, email } = await official()
	const browser = browserAt(app.origin)
	expect((await browser.get('/login')).text).toContain('使用沈阳政务登录')
	const person = { sub: 'p-1', email: email.toUpperCase(), email_verified: true, amr: ['otp'] }
	const { begun, answer } = await comeBy(browser, person, '/organizer')
	const asked = new URL(begun.to).searchParams
	expect(asked.get('code_challenge_method')).toBe('S256')
	for (const name of ['state', 'nonce']) expect(asked.get(name)!.length).toBeGreaterThan(30)
	expect(asked.get('redirect_uri')).toBe(`${app.origin}/oidc/callback`)
	expect(answer.to).toBe('/organizer')
	expect(await sessions(userId)).toMatchObject([
		{ openedBy: provider.issuer, secondFactorAt: null },
	])
	expect((await browser.get('/organizer')).to).toMatch(/^\/account\/security\/second-factor/)

	await browser.post('/account/security/second-factor/beginning', {})
	const secret = secretOn((await browser.get('/account/security/second-factor')).text)
	await browser.post('/account/security/second-factor', { oneTimeCode: codeOf(secret) })
	const later = browserAt(app.origin)
	const moved = { sub: 'p-1', email: 'moved@elsewhere.example', email_verified: false }
	const second = await comeBy(later, moved, '/organizer')
	expect(second.answer.to).toBe('/login/second-factor?next=%2Forganizer')
	const step = { oneTimeCode: codeOf(secret, 1), next: '/organizer' }
	expect((await later.post('/login/second-factor', step)).to).toBe('/organizer')
	expect(await db.externalIdentity.count({ where: { userId } })).toBe(1)
	const mails = await db.mailMessage.findMany({ where: { userId } })
	expect(mails.map(({ params }) => (params as { kind: string }).kind)).toContain('oidc_linked')
})

test('the provider’s second factor counts only where it is trusted and was shown', async () => {
	Object.assign(env, { OIDC_TRUSTS_MFA: true })
	const { userId, email } = await official()
	const person = { sub: 'p-2', email, email_verified: true }
	await comeBy(browserAt(app.origin), { ...person, amr: ['pwd'] })
	const trusted = browserAt(app.origin)
	await comeBy(trusted, { ...person, amr: ['pwd', 'mfa'] })
	expect((await trusted.get('/organizer')).status).toBe(200)
	const shown = (await sessions(userId)).map(({ secondFactorAt }) => secondFactorAt !== null)
	expect(shown.sort()).toEqual([false, true])
	Object.assign(env, { OIDC_TRUSTS_MFA: false })
})

test('nobody comes in whom no confirmed address joins to staff', async () => {
	const users = await db.user.count()
	const { email } = await official()
	const unproven = await official(false)
	const { actor: entrant } = await someone([], { email: 'entrant@gov.example' })
	await db.user.update({ where: { id: entrant.userId }, data: { emailVerifiedAt: new Date() } })
	const verified = { email_verified: true }
	const cases: [Arriving, string][] = [
		[{ sub: 'u-1', email: 'stranger@gov.example', ...verified }, '没有与该统一身份认证账号对应'],
		[{ sub: 'u-2', email, email_verified: false }, '没有确认您的邮箱'],
		[{ sub: 'u-3' }, '没有确认您的邮箱'],
		[{ sub: 'u-4', email: unproven.email, ...verified }, '没有与该统一身份认证账号对应'],
		[{ sub: 'u-5', email: 'entrant@gov.example', ...verified }, '没有与该统一身份认证账号对应'],
		[{ sub: 'u-6', email, ...verified, denies: true }, '取消了登录'],
	]
	for (const [person, words] of cases) {
		const browser = browserAt(app.origin)
		const { answer } = await comeBy(browser, person)
		expect(await saidTo(browser, answer)).toContain(words)
	}
	expect(await db.user.count()).toBe(users + 3)
	expect(await db.externalIdentity.count({ where: { subject: { startsWith: 'u-' } } })).toBe(0)
	const linked = browserAt(app.origin)
	await comeBy(linked, { sub: 'first', email, ...verified })
	const other = browserAt(app.origin)
	const { answer } = await comeBy(other, { sub: 'second', email, ...verified })
	expect(await saidTo(other, answer)).toContain('已关联另一个')
	await db.user.updateMany({ where: { email }, data: { disabledAt: new Date() } })
	const stopped = browserAt(app.origin)
	const gone = await comeBy(stopped, { sub: 'first', email, ...verified })
	expect(await saidTo(stopped, gone.answer)).toContain('已停用')
	expect(await db.auditEvent.count({ where: { event: 'identity.oidc_refused' } })).toBe(7)
})

test('an answer that another browser began, or that comes twice, opens nothing', async () => {
	const { userId, email } = await official()
	const person = { sub: 'p-3', email, email_verified: true }
	const begin = async () => {
		const browser = browserAt(app.origin)
		const begun = await browser.get('/oidc')
		return { browser, begun, back: await provider.visit(begun.to, person) }
	}
	const victim = browserAt(app.origin)
	const lured = await victim.get((await begin()).back)
	expect(await saidTo(victim, lured)).toContain('已过期或不是从本机打开')

	const swapped = await begin()
	await swapped.browser.get('/oidc')
	const answer = await swapped.browser.get(swapped.back)
	expect(await saidTo(swapped.browser, answer)).toContain('已过期或不是从本机打开')

	const forged = await begin()
	const path = forged.back.replace(/code=[^&]+/, 'code=made-up')
	expect(await saidTo(forged.browser, await forged.browser.get(path))).toContain('未通过核验')

	const mixed = await begin()
	const wrongIssuer = mixed.back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')
	expect(await saidTo(mixed.browser, await mixed.browser.get(wrongIssuer))).toContain('未通过核验')

	const once = await begin()
	const kept = once.browser.copy()
	expect((await once.browser.get(once.back)).to).not.toBe('/login')
	expect(await saidTo(kept, await kept.get(once.back))).toContain('未通过核验')
	expect(await sessions(userId)).toHaveLength(1)
})

test('a code of another log-in, with its own nonce and verifier, is refused', async () => {
	const { userId, email } = await official()
	const person = { sub: 'p-4', email, email_verified: true }
	const own = browserAt(app.origin)
	const begun = await own.get('/oidc')
	const state = new URL(begun.to).searchParams.get('state')!
	const stolenFrom = browserAt(app.origin)
	const stolen = await provider.visit((await stolenFrom.get('/oidc')).to, person)
	const mixed = stolen.replace(/state=[^&]+/, `state=${state}`)
	expect(await saidTo(own, await own.get(mixed))).toContain('未通过核验')
	expect(await sessions(userId)).toEqual([])
})

test('a provider that does not answer leaves the other way open', async () => {
	Object.assign(env, { OIDC_ISSUER: 'http://127.0.0.1:9' })
	const browser = browserAt(app.origin)
	const answer = await browser.get('/oidc')
	expect(await saidTo(browser, answer)).toContain('暂时无法连接')
	Object.assign(env, { OIDC_ISSUER: provider.issuer })
	expect((await browser.get('/oidc')).to).toContain(provider.issuer)
})
