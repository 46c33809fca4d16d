import { expect, test } from 'vitest'
import { AccountDisabled, LoginThrottled, WrongCredentials } from '~/modules/identity/errors'
import { logIn } from '~/modules/identity/commands/log-in.server'
import { register } from '~/modules/identity/commands/register.server'
import {
	changePassword,
	createPasswordToken,
	findPasswordToken,
	setPassword,
} from '~/modules/identity/commands/set-password.server'
import { inviteUser } from '~/modules/identity/commands/invite-user.server'
import { lucia } from '~/modules/identity/lucia.server'
import { db } from '~/platform/db.server'
import { acting } from '../../support/people'

const visitor = (ip = '192.0.2.9') => acting({ kind: 'visitor' }).then((ctx) => ({ ...ctx, ip }))
const password = 'correct horse battery'

async function registered(email: string) {
	await register(await visitor(), { email, name: '王小明', password })
	return db.user.findUniqueOrThrow({ where: { email } })
}

const sessionIn = (cookie: string) => lucia().readSessionCookie(cookie.split(';')[0]!)!

test('a person registers with consent and logs in', async () => {
	const user = await registered('one@example.cn')
	expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	expect(user.privacyVersion).not.toBeNull()
	const { actor, cookie } = await logIn(await visitor(), {
		email: 'one@example.cn',
		password,
		userAgent: 'x'.repeat(900),
	})
	expect(actor).toMatchObject({ kind: 'user', userId: user.id, grants: [], judges: [] })
	expect(cookie).toMatch(/^session=\w+; HttpOnly; .*SameSite=Lax/)
	expect(cookie).not.toContain('Secure')
})

test('registering a known address changes nothing and tells its owner by mail', async () => {
	const before = await registered('known@example.cn')
	await register(await visitor(), {
		email: 'known@example.cn',
		name: '冒名者',
		password: 'another long password',
	})
	expect(await db.user.findUnique({ where: { email: 'known@example.cn' } })).toEqual(before)
	const mails = await db.mailMessage.findMany({ where: { toAddress: 'known@example.cn' } })
	expect(mails.map(({ template }) => template)).toEqual(['registration-repeated'])
})

test('two registrations of one address at once make one account', async () => {
	await Promise.all([1, 2, 3].map(() => registered('race@example.cn')))
	expect(await db.user.count({ where: { email: 'race@example.cn' } })).toBe(1)
})

test('common passwords and the person’s own name or address are refused', async () => {
	for (const common of ['1234567890', 'aaaaaaaaaaaa', 'password123', 'own@example.cn']) {
		const attempt = register(await visitor(), {
			email: 'own@example.cn',
			name: '王',
			password: common,
		})
		await expect(attempt).rejects.toMatchObject({ code: 'password_common' })
	}
})

test('unknown account and wrong password give one answer', async () => {
	await registered('wrong@example.cn')
	for (const email of ['wrong@example.cn', 'nobody@example.cn']) {
		const attempt = logIn(await visitor(), { email, password: 'not this one', userAgent: null })
		await expect(attempt).rejects.toBeInstanceOf(WrongCredentials)
	}
})

test('ten failures within a quarter of an hour close the account’s door, also all at once', async () => {
	await registered('throttle@example.cn')
	const ctx = await visitor('192.0.2.77')
	const wrong = { email: 'throttle@example.cn', password: 'not this one', userAgent: null }
	const outcomes = await Promise.allSettled(Array.from({ length: 14 }, () => logIn(ctx, wrong)))
	const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)
	expect(reasons.filter((code) => code === 'credentials_wrong')).toHaveLength(10)
	const right = logIn(ctx, { ...wrong, password })
	await expect(right).rejects.toBeInstanceOf(LoginThrottled)
	const later = new Date(ctx.systemNow().getTime() + 15 * 60_000 + 1_000)
	await expect(
		logIn({ ...ctx, systemNow: () => later }, { ...wrong, password }),
	).resolves.toBeDefined()
})

test('an address that tries many accounts is stopped', async () => {
	const ctx = await visitor('192.0.2.78')
	const now = ctx.systemNow()
	await db.loginFailure.createMany({
		data: Array.from({ length: 50 }, () => ({ key: 'address:192.0.2.78', at: now })),
	})
	const attempt = { email: 'fresh@example.cn', password, userAgent: null }
	await expect(logIn(ctx, attempt)).rejects.toBeInstanceOf(LoginThrottled)
	await registered('fresh@example.cn')
	await expect(logIn(await visitor('192.0.2.79'), attempt)).resolves.toBeDefined()
})

test('a disabled account is let in nowhere', async () => {
	const user = await registered('gone@example.cn')
	const login = { email: 'gone@example.cn', password, userAgent: null }
	const { cookie } = await logIn(await visitor(), login)
	await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date(0) } })
	expect((await lucia().validateSession(sessionIn(cookie))).session).toBeNull()
	await expect(logIn(await visitor(), login)).rejects.toBeInstanceOf(AccountDisabled)
})

test('a link sets the password once, within its hours, and ends open sessions', async () => {
	const ctx = await visitor()
	const user = await registered('link@example.cn')
	const login = { email: 'link@example.cn', password, userAgent: null }
	const { cookie } = await logIn(ctx, login)
	const old = await db.$transaction((tx) => createPasswordToken(tx, user.id, 1))
	const token = await db.$transaction((tx) => createPasswordToken(tx, user.id, 1))
	expect(await findPasswordToken(ctx, old)).toBeNull()
	expect(await db.passwordToken.count({ where: { id: token } })).toBe(0)
	const tooLate = new Date(ctx.systemNow().getTime() + 3_600_001)
	expect(await findPasswordToken({ ...ctx, systemNow: () => tooLate }, token)).toBeNull()
	const chosen = { token, password: 'a new long password' }
	const outcomes = await Promise.allSettled([setPassword(ctx, chosen), setPassword(ctx, chosen)])
	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await lucia().validateSession(sessionIn(cookie))).session).toBeNull()
	await expect(logIn(ctx, login)).rejects.toBeInstanceOf(WrongCredentials)
	await expect(logIn(ctx, { ...login, password: chosen.password })).resolves.toBeDefined()
})

test('changing the password asks for the current one', async () => {
	await registered('change@example.cn')
	const login = { email: 'change@example.cn', password, userAgent: null }
	const { actor } = await logIn(await visitor(), login)
	if (actor.kind !== 'user') throw new Error('not logged in')
	const ctx = await acting(actor)
	const change = { currentPassword: 'wrong', password: 'a new long password' }
	await expect(changePassword(ctx, change)).rejects.toMatchObject({ field: 'currentPassword' })
	await changePassword(ctx, { ...change, currentPassword: password })
	expect(await db.session.count({ where: { userId: actor.userId } })).toBe(0)
})

test('an invited person gets an account and a link; a known one gets neither again', async () => {
	const ctx = await acting()
	const invite = () =>
		ctx.transaction((tx) => inviteUser(ctx, tx, { email: 'Judge@Example.cn', name: '评委' }))
	const first = await invite()
	expect(first.created).toBe(true)
	const mails = () => db.mailMessage.findMany({ where: { userId: first.userId } })
	const [mail] = await mails()
	const token = (mail!.params as { link: string }).link.split('/').pop()!
	await setPassword(await visitor(), { token, password })
	expect(await invite()).toEqual({ userId: first.userId, created: false })
	expect(await mails()).toHaveLength(1)
})

test('no password, token or hash stands in the audit log', async () => {
	const log = JSON.stringify((await db.auditEvent.findMany()).map(({ detail }) => detail))
	expect(log).not.toMatch(/correct horse|argon2|password123/)
	const events = await db.auditEvent.findMany({ select: { event: true }, distinct: ['event'] })
	expect(events.map(({ event }) => event)).toEqual(
		expect.arrayContaining([
			'identity.registered',
			'identity.logged_in',
			'identity.login_failed',
			'identity.password_set',
		]),
	)
})
