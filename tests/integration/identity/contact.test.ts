import { expect, test } from 'vitest'
import type { Context, UserActor } from '~/modules/context'
import { findPendingCode, requestAnother } from '~/modules/identity/codes.server'
import {
	confirmAddress,
	removeAddress,
	requestAddress,
	requestConfirmation,
} from '~/modules/identity/commands/contact.server'
import { inviteUser } from '~/modules/identity/commands/invite-user.server'
import { logIn } from '~/modules/identity/commands/log-in.server'
import {
	renewPasswordLink,
	requestReset,
	takeResetCode,
} from '~/modules/identity/commands/password-links.server'
import { beginRegistration, finishRegistration } from '~/modules/identity/commands/register.server'
import { findPasswordLink } from '~/modules/identity/address-queries.server'
import { setPassword } from '~/modules/identity/commands/set-password.server'
import { cleanUpIdentity } from '~/modules/identity/clean-up.server'
import { hashPassword } from '~/modules/identity/password.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { networkOf } from '~/platform/network'
import { codeFor, codeSentTo, otherCode } from '../../support/contact-codes'
import { runJobs } from '../../support/jobs'
import { acting } from '../../support/people'

const password = 'correct horse battery'
let places = 0
/** One moment for all: however slow the machine, a minute is a minute. */
const begun = systemNow()

/** A visitor from a network address of their own, so that tests do not use up each other's. */
const visitor = async (ip = `198.51.100.${++places}`) => ({
	...(await acting({ kind: 'visitor' })),
	ip,
	systemNow: () => begun,
})
const after = (ctx: Context, seconds: number): Context => {
	const later = new Date(ctx.systemNow().getTime() + seconds * 1_000)
	return { ...ctx, systemNow: () => later }
}
const begin = (ctx: Context, address: string, name = '王小明') =>
	beginRegistration(ctx, { address, name, password })
const login = (address: string, given = password) => ({ address, password: given, userAgent: null })
const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
	outcomes.map((outcome) =>
		outcome.status === 'fulfilled' ? 'done' : (outcome.reason as { code: string }).code,
	)

async function holder(about: { email?: string; phone?: string; proven?: boolean }) {
	const at = about.proven === false ? null : new Date(0)
	const user = await db.user.create({
		data: {
			name: '持有人',
			email: about.email ?? null,
			emailVerifiedAt: about.email ? at : null,
			phone: about.phone ?? null,
			phoneVerifiedAt: about.phone ? new Date(0) : null,
			passwordHash: await hashPassword(password),
		},
	})
	const ctx = (await acting({
		kind: 'user',
		userId: user.id,
		name: user.name,
		email: user.email,
		grants: [],
		memberships: [],
		judges: [],
	})) as Context & { actor: UserActor }
	return { id: user.id, ctx: { ...ctx, ip: `198.51.100.${++places}` } }
}
const accountOf = (id: string) => db.user.findUniqueOrThrow({ where: { id } })
const mailsTo = async (toAddress: string) =>
	(await db.mailMessage.findMany({ where: { toAddress }, orderBy: { id: 'asc' } })).map(
		({ template }) => template,
	)
const textsTo = async (toNumber: string) =>
	(await db.shortMessage.findMany({ where: { toNumber }, orderBy: { id: 'asc' } })).map(
		({ template }) => template,
	)

test('an account opens with the code alone, by mail and by text message', async () => {
	for (const address of ['new.person@example.cn', '+8613811110001']) {
		const ctx = await visitor()
		const codeId = await begin(ctx, address)
		expect(await db.user.count({ where: { name: '新' } })).toBe(0)
		const code = await codeFor(address)
		const { userId } = await finishRegistration(ctx, { codeId, code })
		const { actor } = await logIn(ctx, login(address))
		expect(actor).toMatchObject({ userId })
		const kept = await db.contactCode.findUniqueOrThrow({ where: { id: codeId } })
		expect(kept.payload).toEqual({})
		expect(JSON.stringify(kept)).not.toContain(code)
	}
	const people = await db.user.findMany({
		where: { OR: [{ email: 'new.person@example.cn' }, { phone: '+8613811110001' }] },
	})
	expect(
		people.map(({ emailVerifiedAt, phoneVerifiedAt }) => [!!emailVerifiedAt, !!phoneVerifiedAt]),
	).toEqual(
		expect.arrayContaining([
			[true, false],
			[false, true],
		]),
	)
})

test('one code opens one account, however often it is sent at once', async () => {
	const ctx = await visitor()
	const codeId = await begin(ctx, 'race@example.cn')
	const code = await codeFor('race@example.cn')
	const outcomes = await Promise.allSettled(
		[1, 2, 3].map(() => finishRegistration(ctx, { codeId, code })),
	)
	expect(codesOf(outcomes).sort()).toEqual(['contact_code_used', 'contact_code_used', 'done'])
	expect(await db.user.count({ where: { email: 'race@example.cn' } })).toBe(1)
})

test('five wrong tries end a code, also all at once; the right one is then worth nothing', async () => {
	const ctx = await visitor()
	const codeId = await begin(ctx, 'tries@example.cn')
	const code = await codeFor('tries@example.cn')
	const guesses = Array.from({ length: 9 }, () =>
		finishRegistration(ctx, { codeId, code: otherCode(code) }),
	)
	const outcomes = codesOf(await Promise.allSettled(guesses))
	expect(outcomes.filter((outcome) => outcome === 'contact_code_wrong')).toHaveLength(5)
	await expect(finishRegistration(ctx, { codeId, code })).rejects.toMatchObject({
		code: 'contact_code_over',
	})
	const asked = { codeId, purpose: 'register' as const, userId: null }
	expect(await findPendingCode(ctx, asked)).toMatchObject({ over: true })
	expect(await db.user.count({ where: { email: 'tries@example.cn' } })).toBe(0)
})

test('a code ends after ten minutes and when another one is sent', async () => {
	const ctx = await visitor()
	const old = await begin(ctx, 'again@example.cn')
	const code = await codeFor('again@example.cn')
	const late = finishRegistration(after(ctx, 601), { codeId: old, code })
	await expect(late).rejects.toMatchObject({ code: 'contact_code_over' })
	const soon = requestAnother(after(ctx, 30), old, null)
	await expect(soon).rejects.toMatchObject({
		code: 'contact_code_too_soon',
		params: { seconds: 30 },
	})
	const codeId = await requestAnother(after(ctx, 61), old, null)
	await expect(finishRegistration(ctx, { codeId: old, code })).rejects.toMatchObject({
		code: 'contact_code_used',
	})
	const next = await codeFor('again@example.cn')
	await expect(finishRegistration(after(ctx, 62), { codeId, code: next })).resolves.toBeDefined()
})

test('after a time without jobs nobody is sent a code that is over', async () => {
	await requestReset(after(await visitor(), -540), '+8613811110010')
	await holder({ phone: '+8613811110010' })
	await requestReset(after(await visitor(), -660), '+8613811110011')
	await holder({ phone: '+8613811110011' })
	await runJobs()
	expect(await textsTo('+8613811110010')).toEqual(['contact-code'])
	expect(await textsTo('+8613811110011')).toEqual([])
})

test('a form sent twice goes on with one code; another password or person does not', async () => {
	const ctx = await visitor()
	const [first, second] = await Promise.all([
		begin(ctx, 'double@example.cn'),
		begin(ctx, 'double@example.cn'),
	])
	expect(first).toBe(second)
	const same = { address: 'double@example.cn', name: '王小明' }
	const tries = [
		() => beginRegistration(ctx, { ...same, password: 'another horse battery' }),
		async () => begin(await visitor(), 'double@example.cn'),
	]
	for (const refused of tries) {
		await expect(refused()).rejects.toMatchObject({ code: 'contact_code_too_soon' })
	}
	await runJobs()
	expect(await mailsTo('double@example.cn')).toEqual(['contact-code'])
})

test('codes are limited by address and place: a stranger leaves its holder as many', async () => {
	const asked = (ctx: Context, time: number) =>
		requestReset(after(ctx, time * 61), '+8613811110009')
	const exhausted = { code: 'contact_codes_exhausted' }
	const places = [await visitor(), await visitor(), await visitor()]
	let time = 0
	for (const ctx of places) {
		for (let nth = 0; nth < 5; nth++) await asked(ctx, time++)
		await expect(asked(ctx, time)).rejects.toMatchObject(exhausted)
	}
	await expect(asked(await visitor(), time)).rejects.toMatchObject(exhausted)
	await expect(asked(places[0]!, 70)).resolves.toBeDefined()
})

test('codes are limited by network', async () => {
	const from = await visitor('2001:db8:1:2::1')
	const createdAt = from.systemNow()
	await db.contactCode.createMany({
		data: Array.from({ length: 40 }, (_, nth) => ({
			channel: 'email' as const,
			purpose: 'register' as const,
			address: `${nth}@flood.example`,
			codeHash: '',
			ip: networkOf(from.ip),
			createdAt,
			expiresAt: createdAt,
		})),
	})
	for (const neighbour of ['2001:db8:1:2::7', '2001:db8:1:2:ffff::8']) {
		const over = begin({ ...from, ip: neighbour }, `one.more@example.cn`)
		await expect(over).rejects.toMatchObject({ code: 'contact_codes_exhausted' })
	}
	await begin({ ...from, ip: '2001:db8:1:3::7' }, 'one.more@example.cn')
})

test('a known address answers like an unknown one; its owner alone is told', async () => {
	const { id } = await holder({ email: 'owner@example.cn', phone: '+8613811110002' })
	const before = await accountOf(id)
	for (const address of ['owner@example.cn', '+8613811110002']) {
		const shapes = []
		for (const asked of [address, address.replace('owner', 'nobody').replace('0002', '0003')]) {
			const ctx = await visitor()
			const codeId = await begin(ctx, asked, '冒名者')
			const pending = await findPendingCode(ctx, { codeId, purpose: 'register', userId: null })
			if (asked === address) expect(await codeSentTo(asked)).toBeNull()
			const wrong = await finishRegistration(ctx, { codeId, code: '000000' }).catch(
				({ code, params }) => [code, params],
			)
			const soon = await requestAnother(ctx, codeId, null).catch(({ code }) => code)
			shapes.push([Object.keys(pending!), pending!.over, wrong, soon])
		}
		expect(shapes[0]).toEqual(shapes[1])
	}
	expect(await accountOf(id)).toEqual(before)
	expect(await mailsTo('owner@example.cn')).toEqual(['registration-repeated'])
	expect(await textsTo('+8613811110002')).toEqual(['registration-repeated'])
})

test('“forgot password” answers alike, and a link or code sets a new one and tells the owner', async () => {
	const { id, ctx: own } = await holder({ email: 'forgot@example.cn', phone: '+8613811110004' })
	await db.secondFactor.create({ data: { userId: id, secret: 'x', confirmedAt: new Date(0) } })
	const ctx = await visitor()
	const unknown = await requestReset(ctx, 'nobody.here@example.cn')
	const known = await requestReset(ctx, 'forgot@example.cn')
	expect([typeof unknown, typeof known]).toEqual(['string', 'string'])
	expect(await requestReset(ctx, 'forgot@example.cn')).toBe(known)
	await runJobs()
	expect(await mailsTo('nobody.here@example.cn')).toEqual([])
	const mail = await db.mailMessage.findFirstOrThrow({ where: { template: 'password-reset' } })
	const token = (mail.params as { link: string }).link.split('/').pop()!
	await setPassword(ctx, { token, password: 'one wholly new sentence' })
	const codeId = await requestReset(ctx, '+8613811110004')
	const byPhone = await takeResetCode(ctx, { codeId, code: await codeFor('+8613811110004') })
	await db.user.update({ where: { id }, data: { emailVerifiedAt: null } })
	await setPassword(ctx, { token: byPhone, password: 'two wholly new sentences' })
	expect((await accountOf(id)).emailVerifiedAt, 'a text message proves no mail address').toBeNull()
	expect(await mailsTo('forgot@example.cn')).toEqual([
		'password-reset',
		'password-changed',
		'password-changed',
	])
	expect(await db.secondFactor.count({ where: { userId: id } }), 'it stays').toBe(1)
	const { actor } = await logIn(own, login('+8613811110004', 'two wholly new sentences'))
	expect(actor.kind, 'the second step is still due').toBe('visitor')
	expect(await codeSentTo('+8613899999999')).toBeNull()
})

test('a new address counts once its code is shown, and the old one is told', async () => {
	const { id, ctx } = await holder({ email: 'old@example.cn' })
	const ask = (address: string) => requestAddress(ctx, { address, currentPassword: password })
	const wrong = requestAddress(ctx, { address: 'x@example.cn', currentPassword: 'not this one' })
	await expect(wrong).rejects.toMatchObject({ code: 'password_current_wrong' })
	await expect(ask('old@example.cn')).rejects.toMatchObject({ code: 'address_own' })
	const phone = await ask('+8613811110005')
	const code = await codeFor('+8613811110005')
	const stranger = (await holder({ email: 'stranger@example.cn' })).ctx
	await expect(confirmAddress(stranger, { codeId: phone, code })).rejects.toMatchObject({
		code: 'contact_code_over',
	})
	expect((await accountOf(id)).phone).toBeNull()
	await confirmAddress(ctx, { codeId: phone, code })
	const mail = await ask('fresh@example.cn')
	await confirmAddress(ctx, { codeId: mail, code: await codeFor('fresh@example.cn') })
	expect(await accountOf(id)).toMatchObject({ email: 'fresh@example.cn', phone: '+8613811110005' })
	expect(await mailsTo('old@example.cn')).toEqual(['address-changed', 'address-changed'])
	await expect(logIn(ctx, login('old@example.cn'))).rejects.toMatchObject({
		code: 'credentials_wrong',
	})
	await expect(logIn(ctx, login('fresh@example.cn'))).resolves.toBeDefined()
})

test('an address of another account is nobody’s to take; its owner is told', async () => {
	await holder({ email: 'theirs@example.cn' })
	const { id, ctx } = await holder({ phone: '+8613811110006' })
	const codeId = await requestAddress(ctx, {
		address: 'theirs@example.cn',
		currentPassword: password,
	})
	expect(await codeSentTo('theirs@example.cn')).toBeNull()
	expect(await mailsTo('theirs@example.cn')).toEqual(['registration-repeated'])
	const guess = confirmAddress(ctx, { codeId, code: '123456' })
	await expect(guess).rejects.toMatchObject({ code: 'contact_code_wrong' })
	const late = await requestAddress(ctx, { address: 'soon@example.cn', currentPassword: password })
	const code = await codeFor('soon@example.cn')
	await holder({ email: 'soon@example.cn' })
	await expect(confirmAddress(ctx, { codeId: late, code })).rejects.toMatchObject({
		code: 'address_taken',
	})
	expect((await accountOf(id)).email).toBeNull()
})

test('one of two proven addresses can go, never both, also at once', async () => {
	const { id, ctx } = await holder({ email: 'two@example.cn', phone: '+8613811110007' })
	const outcomes = await Promise.allSettled([
		removeAddress(ctx, { channel: 'email', currentPassword: password }),
		removeAddress(ctx, { channel: 'sms', currentPassword: password }),
	])
	expect(codesOf(outcomes).sort()).toEqual(['address_last', 'done'])
	const { email, phone } = await accountOf(id)
	expect([email, phone].filter(Boolean)).toHaveLength(1)
	const told = [...(await mailsTo('two@example.cn')), ...(await textsTo('+8613811110007'))]
	expect(told).toEqual(['address-changed'])
})

test('an old account shows its own address first, then may add others', async () => {
	const { id, ctx } = await holder({ email: 'legacy@example.cn', proven: false })
	expect((await logIn(ctx, login('legacy@example.cn'))).unproven).toBe(true)
	const add = requestAddress(ctx, { address: '+8613811110008', currentPassword: password })
	await expect(add).rejects.toMatchObject({ code: 'address_unproven' })
	const codeId = await requestConfirmation(ctx)
	await confirmAddress(ctx, { codeId, code: await codeFor('legacy@example.cn') })
	expect((await accountOf(id)).emailVerifiedAt).not.toBeNull()
	expect((await logIn(ctx, login('legacy@example.cn'))).unproven).toBe(false)
})

test('an invitation that ran out is renewed at its own address; registering takes it up as well', async () => {
	const system = await acting()
	const invite = (email: string) =>
		system.transaction((tx) => inviteUser(system, tx, { email, name: '受邀人' }))
	const linkTo = async (toAddress: string) => {
		const mail = await db.mailMessage.findFirstOrThrow({
			where: { toAddress, template: 'account-invitation' },
			orderBy: { id: 'desc' },
		})
		return (mail.params as { link: string }).link.split('/').pop()!
	}
	await invite('invited@example.cn')
	const token = await linkTo('invited@example.cn')
	const ctx = await visitor()
	expect(await findPasswordLink(ctx, token)).toMatchObject({ open: true, invitation: true })
	const late = after(ctx, 15 * 86_400)
	expect(await findPasswordLink(late, token)).toEqual({ open: false, renewable: true })
	await renewPasswordLink(ctx, token)
	await runJobs()
	const renewed = await linkTo('invited@example.cn')
	expect(renewed).not.toBe(token)
	expect(await findPasswordLink(ctx, token)).toEqual({ open: false, renewable: true })
	await setPassword(ctx, { token: renewed, password })
	await expect(renewPasswordLink(ctx, 'no-such-token')).rejects.toMatchObject({
		code: 'password_link_invalid',
	})
	const { userId } = await invite('registers@example.cn')
	const codeId = await begin(ctx, 'registers@example.cn', '另一个名字')
	await finishRegistration(ctx, { codeId, code: await codeFor('registers@example.cn') })
	expect(await accountOf(userId)).toMatchObject({
		name: '受邀人',
		emailVerifiedAt: expect.any(Date),
	})
	expect(await findPasswordLink(ctx, await linkTo('registers@example.cn'))).toMatchObject({
		open: false,
	})
})

test('codes nobody took are forgotten after a day, with the password that waited', async () => {
	const ctx = await visitor()
	const id = await begin(ctx, 'never@example.cn')
	const createdAt = new Date(Date.now() - 25 * 3_600_000)
	await db.contactCode.update({ where: { id }, data: { createdAt } })
	await cleanUpIdentity()
	expect(await db.contactCode.findUnique({ where: { id } })).toBeNull()
})
