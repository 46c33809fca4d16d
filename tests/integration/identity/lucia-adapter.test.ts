import { expect, test } from 'vitest'
import { bearerOf } from '~/modules/identity/actor.server'
import { prismaAdapter, sessionIdOf } from '~/modules/identity/lucia.server'
import { db } from '~/platform/db.server'
import { someone } from '../../support/people'

const adapter = prismaAdapter(db)
const attributes = {
	ip: '192.0.2.1',
	userAgent: 'browser',
	openedBy: 'password',
	secondFactorAt: new Date('2026-01-01T00:00:00Z'),
}
const inAnHour = () => new Date(Math.floor(Date.now() / 1000) * 1000 + 3_600_000)

async function session(id: string, expiresAt = inAnHour()) {
	const { actor } = await someone([{ role: 'organizer' }])
	const { userId } = actor
	await adapter.setSession({ id, userId, expiresAt, attributes })
	return { userId, expiresAt, actor }
}

test('a session comes back with its user and what policies ask about the user', async () => {
	const { userId, expiresAt, actor } = await session('s1')
	const [found, user] = await adapter.getSessionAndUser('s1')
	expect(found).toMatchObject({ id: 's1', userId, expiresAt })
	expect(user?.id).toBe(userId)
	expect(bearerOf(user!.attributes.row, new Date())).toEqual({ state: 'open', actor })
	expect(await adapter.getSessionAndUser('unknown')).toEqual([null, null])
})

test('only roles in force count', async () => {
	const { userId } = await session('s2')
	await db.roleGrant.create({ data: { userId, role: 'finance', state: 'proposed' } })
	await db.roleGrant.create({ data: { userId, role: 'supervisor', state: 'revoked' } })
	const [, user] = await adapter.getSessionAndUser('s2')
	expect(user?.attributes.row.grants.map(({ role }) => role)).toEqual(['organizer'])
})

test('sessions are listed, prolonged and deleted', async () => {
	const { userId, expiresAt } = await session('s3')
	await adapter.setSession({ id: 's4', userId, expiresAt, attributes })
	expect(await adapter.getUserSessions(userId)).toHaveLength(2)
	const later = new Date(expiresAt.getTime() + 60_000)
	await adapter.updateSessionExpiration('s3', later)
	expect((await adapter.getSessionAndUser('s3'))[0]?.expiresAt).toEqual(later)
	await adapter.deleteSession('s3')
	expect(await adapter.getSessionAndUser('s3')).toEqual([null, null])
	await adapter.deleteUserSessions(userId)
	expect(await adapter.getUserSessions(userId)).toEqual([])
	await adapter.deleteSession('s3')
})

test('the token of a session stands in no table', async () => {
	await session('s5')
	expect(await db.session.findUnique({ where: { id: 's5' } })).toBeNull()
	expect(await db.session.findUnique({ where: { id: sessionIdOf('s5') } })).not.toBeNull()
	expect(await adapter.getSessionAndUser(sessionIdOf('s5'))).toEqual([null, null])
})

test('expired sessions go, the others stay', async () => {
	const expired = await session('old', new Date(Date.now() - 1_000))
	const current = await session('new')
	await adapter.deleteExpiredSessions()
	expect(await adapter.getUserSessions(expired.userId)).toEqual([])
	expect(await adapter.getUserSessions(current.userId)).toHaveLength(1)
})
