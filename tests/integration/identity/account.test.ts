import { expect, test } from 'vitest'
import { inviteUser } from '~/modules/identity/commands/invite-user.server'
import { logIn } from '~/modules/identity/commands/log-in.server'
import { notePrivacy } from '~/modules/identity/commands/note-privacy.server'
import { createPasswordToken } from '~/modules/identity/commands/password-links.server'
import { beginRegistration, finishRegistration } from '~/modules/identity/commands/register.server'
import {
	changePassword,
	findPasswordToken,
	setPassword,
} from '~/modules/identity/commands/set-password.server'
import { openAccount } from '~/modules/identity/commands/account-state.server'
import { LoginLocked } from '~/modules/identity/contact-errors'
import { AccountDisabled, LoginThrottled, WrongCredentials } from '~/modules/identity/errors'
import { lucia } from '~/modules/identity/lucia.server'
import { PRIVACY_VERSION } from '~/modules/identity/privacy'
import { getProfile, getUser } from '~/modules/identity/queries.server'
import { accountDoor, bookAttempt } from '~/modules/identity/throttle.server'
import type { Context } from '~/modules/context'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { codeFor } from '../../support/contact-codes'
import { acting, someone } from '../../support/people'

/** One moment for all: however slow the machine, a minute is a minute. */
const begun = systemNow()
const visitor = async (ip = '192.0.2.9') => ({
	...(await acting({ kind: 'visitor' })),
	ip,
	systemNow: () => begun,
})
const at = (ctx: Context, minutes: number): Context => {
	const later = new Date(ctx.systemNow().getTime() + minutes * 60_000)
	return { ...ctx, systemNow: () => later }
}
const password = 'correct horse battery'
const wrong = 'not this one at all'

async function registered(address: string) {
	const ctx = await visitor()
	const codeId = await beginRegistration(ctx, { address, name: '王小明', password })
	const { userId } = await finishRegistration(ctx, { codeId, code: await codeFor(address) })
	return db.user.findUniqueOrThrow({ where: { id: userId } })
}

const login = (address: string, given = password) => ({
	address,
	password: given,
	userAgent: null,
})
const sessionIn = (cookie: string) => lucia().readSessionCookie(cookie.split(';')[0]!)!

async function fail(address: string, ctx: Context) {
	await expect(logIn(ctx, login(address, wrong))).rejects.toBeInstanceOf(WrongCredentials)
}

/** Nine failures that were counted before, and the tenth. */
async function failTen(address: string, ctx: Context) {
	const before = { key: `account:${address}`, at: ctx.systemNow() }
	await db.loginFailure.createMany({ data: Array.from({ length: 9 }, () => before) })
	await fail(address, ctx)
}

test('a person registers with consent and logs in', async () => {
	const user = await registered('one@example.cn')
	expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	expect(user.privacyVersion).not.toBeNull()
	expect(user.emailVerifiedAt).not.toBeNull()
	const { actor, cookie } = await logIn(await visitor(), {
		...login('one@example.cn'),
		userAgent: 'x'.repeat(900),
	})
	expect(actor).toMatchObject({ kind: 'user', userId: user.id, grants: [], judges: [] })
	expect(cookie).toMatch(/^session=\w+; HttpOnly; .*SameSite=Lax/)
	expect(cookie).not.toContain('Secure')
})

test('who knows an older privacy notice is told of the new one until they have read it', async () => {
	const { id, consentedAt } = await registered('notice@example.cn')
	const ctx = await acting({
		kind: 'user',
		userId: id,
		name: '王小明',
		email: 'notice@example.cn',
		grants: [],
		memberships: [],
		judges: [],
	})
	expect((await getProfile(ctx)).noticeChanged).toBe(false)
	await db.user.update({ where: { id }, data: { privacyVersion: '2026-01' } })
	expect((await getProfile(ctx)).noticeChanged).toBe(true)
	await notePrivacy(ctx)
	await notePrivacy(ctx)
	expect((await getProfile(ctx)).noticeChanged).toBe(false)
	const user = await db.user.findUniqueOrThrow({ where: { id } })
	expect(user).toMatchObject({ privacyVersion: PRIVACY_VERSION, consentedAt })
	const noted = { subjectId: id, event: 'identity.privacy_noted' }
	expect(await db.auditEvent.count({ where: noted })).toBe(1)
})

test('common passwords and the person’s own name or address are refused', async () => {
	const about = { address: 'own.name@example.cn', name: '王' }
	for (const common of ['1234567890', 'aaaaaaaaaaaa', 'password123', 'own.name@example.cn']) {
		const attempt = beginRegistration(await visitor(), { ...about, password: common })
		await expect(attempt).rejects.toMatchObject({ code: 'password_common' })
	}
})

test('unknown account and wrong password give one answer', async () => {
	await registered('wrong@example.cn')
	for (const address of ['wrong@example.cn', 'nobody@example.cn', '+8613900000000']) {
		await fail(address, await visitor())
	}
})

test('ten failures pause the log-in, also all at once, at the address they were typed at alone', async () => {
	const { id } = await registered('locked@example.cn')
	const number = '+8613900000001'
	const data = { phone: number, phoneVerifiedAt: new Date(0) }
	await db.user.update({ where: { id }, data })
	const ctx = await visitor('192.0.2.77')
	const outcomes = await Promise.allSettled(
		Array.from({ length: 14 }, () => logIn(ctx, login('locked@example.cn', wrong))),
	)
	const codes = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)
	expect(codes.filter((code) => code === 'credentials_wrong')).toHaveLength(10)
	await expect(logIn(ctx, login('locked@example.cn'))).rejects.toBeInstanceOf(LoginLocked)
	// Else the pause would tell that the number and the mail address are one person's.
	await fail(number, ctx)
	const mails = await db.mailMessage.findMany({ where: { userId: id, template: 'account-locked' } })
	expect(mails.map(({ params }) => params)).toEqual([
		expect.objectContaining({ ip: '192.0.2.77', until: expect.stringMatching(/Z$/) }),
	])
	await expect(logIn(at(ctx, 14), login('locked@example.cn'))).rejects.toBeInstanceOf(LoginLocked)
	await expect(logIn(at(ctx, 16), login('locked@example.cn'))).resolves.toBeDefined()
	await expect(logIn(ctx, login(number))).resolves.toBeDefined()
})

test('the queue of another process does not add tries: ten are admitted, however many come at once', async () => {
	const address = 'processes@example.cn'
	const { id } = await registered(address)
	const doors = Array.from({ length: 16 }, async () =>
		bookAttempt(await visitor('192.0.2.86'), accountDoor(address, id)),
	)
	const admitted = (await Promise.allSettled(doors)).flatMap((outcome) =>
		outcome.status === 'fulfilled' ? [outcome.value] : [],
	)
	expect(admitted).toHaveLength(10)
	await Promise.all(admitted.map((attempt) => attempt.failed()))
	const told = { userId: id, template: 'account-locked' }
	expect(await db.mailMessage.count({ where: told })).toBe(1)
})

test('an address without an account is paused like one with', async () => {
	await registered('known.lock@example.cn')
	const ctx = await visitor('192.0.2.80')
	const said = async (address: string) => {
		await failTen(address, ctx)
		return logIn(ctx, login(address)).catch(({ code, params }) => [code, params.minutes])
	}
	expect(await said('unknown.lock@example.cn')).toEqual(['login_locked', 15])
	expect(await said('known.lock@example.cn')).toEqual(['login_locked', 15])
	expect(await db.mailMessage.count({ where: { toAddress: 'unknown.lock@example.cn' } })).toBe(0)
})

test('each pause in a row lasts twice as long, up to two hours; a right password ends the row', async () => {
	await registered('again@example.cn')
	const ctx = await visitor('192.0.2.81')
	const minutes = []
	let now = 0
	for (let row = 0; row < 5; row++) {
		await failTen('again@example.cn', at(await visitor(`192.0.3.${row}`), now))
		const refused = await logIn(at(ctx, now), login('again@example.cn')).catch(
			(error: LoginLocked) => Number(error.params.minutes),
		)
		minutes.push(refused)
		now += Number(refused) + 1
	}
	expect(minutes).toEqual([15, 30, 60, 120, 120])
	await logIn(at(ctx, now), login('again@example.cn'))
	await failTen('again@example.cn', at(await visitor('192.0.3.9'), now))
	const { params } = await logIn(at(ctx, now), login('again@example.cn')).catch((error) => error)
	expect(params.minutes).toBe(15)
})

test('an administrator sees the pause and ends it; a new password by a link ends it too', async () => {
	const user = await registered('helped@example.cn')
	const admin = await someone([{ role: 'administrator' }])
	const ctx = await visitor('192.0.2.82')
	await failTen('helped@example.cn', ctx)
	expect((await getUser(admin, user.id)).lockedUntil).toBeInstanceOf(Date)
	await expect(openAccount(await someone(), user.id)).rejects.toMatchObject({ code: 'not_found' })
	await openAccount(admin, user.id)
	expect((await getUser(admin, user.id)).lockedUntil).toBeNull()
	expect(
		await db.auditEvent.count({
			where: { event: 'identity.account_unlocked', subjectId: user.id },
		}),
	).toBe(1)
	await failTen('helped@example.cn', await visitor('192.0.2.83'))
	const token = await db.$transaction((tx) => createPasswordToken(tx, user.id, 1))
	await setPassword(ctx, { token, password: 'a wholly new sentence' })
	await expect(
		logIn(ctx, login('helped@example.cn', 'a wholly new sentence')),
	).resolves.toBeDefined()
})

test('a network address that tries many accounts is stopped; IPv6 counts by subscriber', async () => {
	const now = (await visitor()).systemNow()
	const fifty = (key: string) =>
		db.loginFailure.createMany({ data: Array.from({ length: 50 }, () => ({ key, at: now })) })
	await fifty('address:192.0.2.78')
	await fifty('address:2001:db8:0:1::/64')
	for (const ip of ['192.0.2.78', '2001:db8:0:1:9::7']) {
		const attempt = logIn(await visitor(ip), login('fresh@example.cn'))
		await expect(attempt).rejects.toBeInstanceOf(LoginThrottled)
	}
	await registered('fresh@example.cn')
	await expect(logIn(await visitor('192.0.2.79'), login('fresh@example.cn'))).resolves.toBeDefined()
})

test('a hundred right log-ins of one hall do not count against it', async () => {
	await registered('hall@example.cn')
	const ctx = await visitor('192.0.2.84')
	await Promise.all(Array.from({ length: 8 }, () => logIn(ctx, login('hall@example.cn'))))
	expect(
		await db.loginFailure.count({
			where: { key: { in: ['account:hall@example.cn', 'address:192.0.2.84'] } },
		}),
	).toBe(0)
})

test('a disabled account is let in nowhere', async () => {
	const user = await registered('gone@example.cn')
	const { cookie } = await logIn(await visitor(), login('gone@example.cn'))
	await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date(0) } })
	expect((await lucia().validateSession(sessionIn(cookie))).session).toBeNull()
	const again = logIn(await visitor(), login('gone@example.cn'))
	await expect(again).rejects.toBeInstanceOf(AccountDisabled)
})

test('a link sets the password once, within its hours, and ends open sessions', async () => {
	const ctx = await visitor()
	const user = await registered('link@example.cn')
	const { cookie } = await logIn(ctx, login('link@example.cn'))
	const old = await db.$transaction((tx) => createPasswordToken(tx, user.id, 1))
	const token = await db.$transaction((tx) => createPasswordToken(tx, user.id, 1))
	expect(await findPasswordToken(ctx, old)).toBeNull()
	expect(await db.passwordToken.count({ where: { id: token } })).toBe(0)
	expect(await findPasswordToken(at(ctx, 61), token)).toBeNull()
	const chosen = { token, password: 'a new long password' }
	const outcomes = await Promise.allSettled([setPassword(ctx, chosen), setPassword(ctx, chosen)])
	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await lucia().validateSession(sessionIn(cookie))).session).toBeNull()
	await expect(logIn(ctx, login('link@example.cn'))).rejects.toBeInstanceOf(WrongCredentials)
	await expect(logIn(ctx, login('link@example.cn', chosen.password))).resolves.toBeDefined()
})

test('changing the password asks for the current one, and strangers’ failures do not hinder it', async () => {
	await registered('change@example.cn')
	const { actor } = await logIn(await visitor(), login('change@example.cn'))
	if (actor.kind !== 'user') throw new Error('not logged in')
	await failTen('change@example.cn', await visitor('192.0.2.85'))
	const ctx = await acting(actor)
	const change = { currentPassword: 'wrong', password: 'a new long password' }
	await expect(changePassword(ctx, change)).rejects.toMatchObject({ field: 'currentPassword' })
	const token = await db.$transaction((tx) => createPasswordToken(tx, actor.userId, 1))
	await changePassword(ctx, { ...change, currentPassword: password })
	expect(await db.session.count({ where: { userId: actor.userId } })).toBe(0)
	expect(await findPasswordToken(ctx, token), 'a link mailed before').toBeNull()
	const told = { userId: actor.userId, template: 'password-changed' }
	expect(await db.mailMessage.count({ where: told })).toBe(1)
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
	const { emailVerifiedAt } = await db.user.findUniqueOrThrow({ where: { id: first.userId } })
	expect(emailVerifiedAt).not.toBeNull()
	expect(await invite()).toEqual({ userId: first.userId, created: false })
	expect(await mails()).toHaveLength(1)
})

test('who took an unconfirmed address before its owner came loses every way in', async () => {
	const user = await registered('taken@example.cn')
	await db.user.update({ where: { id: user.id }, data: { emailVerifiedAt: null } })
	await db.secondFactor.create({
		data: { userId: user.id, secret: 'x', confirmedAt: new Date(0) },
	})
	await logIn(await visitor(), login('taken@example.cn'))
	const ctx = await acting()
	await ctx.transaction((tx) => inviteUser(ctx, tx, { email: 'taken@example.cn', name: '评委' }))
	await expect(logIn(await visitor(), login('taken@example.cn'))).rejects.toBeInstanceOf(
		WrongCredentials,
	)
	const [sessions, factors] = [
		await db.session.count({ where: { userId: user.id } }),
		await db.secondFactor.count({ where: { userId: user.id } }),
	]
	expect([sessions, factors]).toEqual([0, 0])
})

test('no password, token, code or hash stands in the audit log', async () => {
	const log = JSON.stringify((await db.auditEvent.findMany()).map(({ detail }) => detail))
	expect(log).not.toMatch(/correct horse|argon2|password123|\b\d{6}\b/)
	const events = await db.auditEvent.findMany({ select: { event: true }, distinct: ['event'] })
	expect(events.map(({ event }) => event)).toEqual(
		expect.arrayContaining([
			'identity.registered',
			'identity.logged_in',
			'identity.login_failed',
			'identity.account_locked',
			'identity.password_set',
		]),
	)
})
