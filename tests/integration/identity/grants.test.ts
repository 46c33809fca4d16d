import { expect, test } from 'vitest'
import { decideGrant, proposeGrant, revokeGrant } from '~/modules/identity/commands/grants.server'
import { createAdministrator } from '~/modules/identity/commands/create-administrator.server'
import { setAccountState } from '~/modules/identity/commands/account-state.server'
import { getUser, listUsers } from '~/modules/identity/queries.server'
import { currentDatabase, db } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { acting, someone } from '../../support/people'

const administrator = () => someone([{ role: 'administrator' }])
const grantOf = (userId: string) =>
	db.roleGrant.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } })

test('a role takes two administrators, neither of them its holder', async () => {
	const [first, second, holder] = [await administrator(), await administrator(), await someone()]
	const { userId } = holder.actor
	await proposeGrant(first, { userId, role: 'organizer' })
	const { id: grantId, state } = await grantOf(userId)
	expect(state).toBe('proposed')
	const own = decideGrant(first, { grantId, approve: true })
	await expect(own).rejects.toMatchObject({ code: 'same_person' })
	await decideGrant(second, { grantId, approve: true })
	expect(await grantOf(userId)).toMatchObject({
		state: 'active',
		proposedById: first.actor.userId,
		approvedById: second.actor.userId,
	})
	const again = decideGrant(second, { grantId, approve: true })
	await expect(again).rejects.toMatchObject({ code: 'conflict' })
	const proposer = decideGrant(first, { grantId, approve: true })
	await expect(proposer).rejects.toMatchObject({ code: 'same_person' })
	await expect(proposeGrant(first, { userId, role: 'organizer' })).rejects.toMatchObject({
		code: 'grant_exists',
	})
	await revokeGrant(first, grantId)
	expect((await grantOf(userId)).state).toBe('revoked')
})

test('nobody gives, approves or takes a role of their own', async () => {
	const [first, second] = [await administrator(), await administrator()]
	const self = { userId: first.actor.userId, role: 'supervisor' as const }
	await expect(proposeGrant(first, self)).rejects.toMatchObject({ code: 'grant_self' })
	const own = await grantOf(first.actor.userId)
	await expect(revokeGrant(first, own.id)).rejects.toMatchObject({ code: 'grant_self' })
	await expect(
		setAccountState(first, { userId: first.actor.userId, disabled: true }),
	).rejects.toMatchObject({ code: 'grant_self' })
	const holder = await someone()
	await proposeGrant(second, { userId: holder.actor.userId, role: 'finance' })
	const { id: grantId } = await grantOf(holder.actor.userId)
	await expect(decideGrant(holder, { grantId, approve: true })).rejects.toMatchObject({
		code: 'not_found',
	})
})

test('an administrator holds no working role, and the reverse', async () => {
	const [first, second] = [await administrator(), await administrator()]
	const give = proposeGrant(first, { userId: second.actor.userId, role: 'organizer' })
	await expect(give).rejects.toMatchObject({ code: 'grant_conflicting' })
	const organizer = await someone([{ role: 'organizer' }])
	const raise = proposeGrant(first, { userId: organizer.actor.userId, role: 'administrator' })
	await expect(raise).rejects.toMatchObject({ code: 'grant_conflicting' })
})

test('a proposal is no way around: by the time of the second word the roles may conflict', async () => {
	const [first, second] = [await administrator(), await administrator()]
	const { userId } = (await someone()).actor
	await proposeGrant(first, { userId, role: 'organizer' })
	const { id: grantId } = await grantOf(userId)
	await db.roleGrant.create({ data: { userId, role: 'administrator', state: 'active' } })
	const approved = decideGrant(second, { grantId, approve: true })
	await expect(approved).rejects.toMatchObject({ code: 'grant_conflicting' })
	await decideGrant(second, { grantId, approve: false })
})

test('the machine and the second word at once do not give an administrator a working role', async () => {
	await db.roleGrant.deleteMany({ where: { role: 'administrator' } })
	const [first, second] = [await administrator(), await someone([{ role: 'administrator' }])]
	await db.roleGrant.deleteMany({ where: { userId: second.actor.userId } })
	const { userId, email } = (await someone()).actor
	await proposeGrant(first, { userId, role: 'organizer' })
	const { id: grantId } = await grantOf(userId)
	let both: Promise<unknown> = Promise.resolve()
	await db.$transaction(async (tx) => {
		await tx.$queryRaw`select id from role_grant where id = ${grantId} for update`
		both = Promise.allSettled([
			decideGrant(second, { grantId, approve: true }),
			createAdministrator(await acting(), { email: email!, name: '管理员' }),
		])
		await new Promise((resolve) => setTimeout(resolve, 300))
	})
	await both
	const active = await db.roleGrant.findMany({ where: { userId, state: 'active' } })
	expect(active).toHaveLength(1)
})

test('two administrators who stop each other at once do not leave nobody', async () => {
	await db.roleGrant.deleteMany({ where: { role: 'administrator' } })
	const [first, second] = [await administrator(), await administrator()]
	const stop = (by: typeof first, whom: typeof first) =>
		setAccountState(by, { userId: whom.actor.userId, disabled: true })
	const outcomes = await Promise.allSettled([stop(first, second), stop(second, first)])
	const refused = outcomes.filter(({ status }) => status === 'rejected')
	expect(refused).toMatchObject([{ reason: { code: 'last_administrator' } }])
	const open = { role: 'administrator', state: 'active', user: { disabledAt: null } } as const
	expect(await db.roleGrant.count({ where: open })).toBe(1)
})

test('a supervisor holds no other role, and the reverse', async () => {
	const admin = await administrator()
	const supervisor = await someone([{ role: 'supervisor' }])
	const finance = await someone([{ role: 'finance' }])
	for (const [person, role] of [
		[supervisor, 'organizer'],
		[supervisor, 'administrator'],
		[finance, 'supervisor'],
	] as const) {
		const give = proposeGrant(admin, { userId: person.actor.userId, role })
		await expect(give).rejects.toMatchObject({ code: 'grant_conflicting' })
	}
	await proposeGrant(admin, { userId: finance.actor.userId, role: 'organizer' })
})

test('an administrator is limited to no contest, neither by the form nor in the database', async () => {
	const admin = await administrator()
	const { userId } = (await someone()).actor
	const limited = proposeGrant(admin, { userId, role: 'administrator', scope: 'somewhere' })
	await expect(limited).rejects.toMatchObject({ code: 'grant_limited' })
	const { pool } = currentDatabase()
	const limits = pool.query(
		`update role_grant set track_id = contest_id, contest_id = 'c' where role = 'administrator'`,
	)
	await expect(limits).rejects.toThrow('role_grant_administers_everywhere')
	const contestAdministrator = await acting({
		...admin.actor,
		grants: [{ role: 'administrator', contestId: 'c', trackId: null }],
	})
	await expect(listUsers(contestAdministrator, {})).rejects.toMatchObject({ code: 'not_found' })
})

test('an account whose address nobody has proven holds no role', async () => {
	const [first, second] = [await administrator(), await administrator()]
	const { userId } = (await someone()).actor
	const set = (data: Prisma.UserUpdateInput) => db.user.update({ where: { id: userId }, data })
	await proposeGrant(first, { userId, role: 'finance' })
	await set({ passwordHash: 'chosen by whoever registered', emailVerifiedAt: null })
	const { id: grantId } = await grantOf(userId)
	const approved = decideGrant(second, { grantId, approve: true })
	await expect(approved).rejects.toMatchObject({ code: 'grant_unproven' })
	const other = proposeGrant(first, { userId, role: 'organizer' })
	await expect(other).rejects.toMatchObject({ code: 'grant_unproven' })
	await set({ phoneVerifiedAt: new Date() })
	await decideGrant(second, { grantId, approve: true })
	expect((await grantOf(userId)).state).toBe('active')
})

test('an unknown person, contest or track is missing', async () => {
	const admin = await administrator()
	const { userId } = (await someone()).actor
	for (const proposal of [
		{ userId: 'nobody', role: 'finance' as const },
		{ userId, role: 'finance' as const, scope: 'nowhere' },
		{ userId, role: 'finance' as const, scope: 'nowhere:track' },
	]) {
		await expect(proposeGrant(admin, proposal)).rejects.toMatchObject({ code: 'not_found' })
	}
})

test('one proposal of two made at once stands', async () => {
	const [first, second, holder] = [await administrator(), await administrator(), await someone()]
	const { userId } = holder.actor
	const both = await Promise.allSettled([
		proposeGrant(first, { userId, role: 'finance' }),
		proposeGrant(second, { userId, role: 'finance' }),
	])
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('disabling ends the sessions; only administrators see accounts', async () => {
	const admin = await administrator()
	const holder = await someone()
	const { userId } = holder.actor
	await db.session.create({ data: { id: 'open', userId, expiresAt: new Date('2100-01-01') } })
	await setAccountState(admin, { userId, disabled: true })
	expect(await db.session.count({ where: { userId } })).toBe(0)
	expect((await getUser(admin, userId)).disabledAt).not.toBeNull()
	await setAccountState(admin, { userId, disabled: false })
	expect((await getUser(admin, userId)).disabledAt).toBeNull()
	await expect(listUsers(holder, {})).rejects.toMatchObject({ code: 'not_found' })
	await expect(getUser(holder, userId)).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever registered another’s address does not become administrator with it', async () => {
	await db.roleGrant.updateMany({ where: { role: 'administrator' }, data: { state: 'revoked' } })
	const email = 'chief@example.cn'
	const { userId } = (await someone([], { email })).actor
	await proposeGrant(await administrator(), { userId, role: 'organizer' })
	const strange = { passwordHash: 'chosen by a stranger', emailVerifiedAt: null }
	await db.user.update({ where: { id: userId }, data: strange })
	await db.session.create({ data: { id: 'strange', userId, expiresAt: new Date('2100-01-01') } })
	await createAdministrator(await acting(), { email, name: '管理员' })
	const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { grants: true } })
	expect(user.passwordHash).toBeNull()
	expect(await db.session.count({ where: { userId } })).toBe(0)
	expect(user.grants.map(({ role, state }) => [role, state]).sort()).toEqual([
		['administrator', 'active'],
		['organizer', 'revoked'],
	])
})

test('the machine makes two administrators, then they make the others', async () => {
	await db.roleGrant.updateMany({ where: { role: 'administrator' }, data: { state: 'revoked' } })
	const system = await acting()
	const make = (email: string) => createAdministrator(system, { email, name: '管理员' })
	const { link } = await make('a1@example.cn')
	expect(link).toMatch(/^http:\/\/[^/]+\/set-password\/[\w-]{43}$/)
	await make('a2@example.cn')
	await expect(make('a3@example.cn')).rejects.toMatchObject({ code: 'forbidden' })
	expect((await make('a1@example.cn')).link).not.toBe(link)
	const [a1, a2] = await db.user.findMany({
		where: { email: { in: ['a1@example.cn', 'a2@example.cn'] } },
		orderBy: { email: 'asc' },
		include: { grants: true },
	})
	const as = (id: string) =>
		acting({
			kind: 'user',
			userId: id,
			name: '',
			email: '',
			grants: [{ role: 'administrator', contestId: null, trackId: null }],
			memberships: [],
			judges: [],
		})
	await revokeGrant(await as(a1!.id), a2!.grants[0]!.id)
	const last = revokeGrant(await as(a2!.id), a1!.grants[0]!.id)
	await expect(last).rejects.toMatchObject({ code: 'last_administrator' })
})
