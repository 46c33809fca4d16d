import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import type { UserActor } from '~/modules/context'
import { type Db, db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { actorFrom, findSession } from './actor.server'

type UserAttributes = { actor: UserActor; locale: string }
type SessionAttributes = { ip: string | null; userAgent: string | null }

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>
		DatabaseUserAttributes: UserAttributes
		DatabaseSessionAttributes: SessionAttributes
	}
}

const sessionColumns = {
	id: true,
	userId: true,
	expiresAt: true,
	ip: true,
	userAgent: true,
} as const

type SessionRow = { id: string; userId: string; expiresAt: Date } & SessionAttributes

const asSession = ({ ip, userAgent, ...row }: SessionRow): DatabaseSession => ({
	...row,
	attributes: { ip, userAgent },
})

/** Lucia's storage over our tables; its own Prisma adapter stops at Prisma 5. */
export function prismaAdapter(client: Db): Adapter {
	return {
		async getSessionAndUser(sessionId) {
			const row = await findSession(client, sessionId)
			if (!row) return [null, null]
			const { id, userId, expiresAt, locale } = row
			return [
				{ id, userId, expiresAt, attributes: { ip: null, userAgent: null } },
				{ id: userId, attributes: { actor: actorFrom(row), locale } },
			]
		},
		async getUserSessions(userId) {
			const rows = await client.session.findMany({ where: { userId }, select: sessionColumns })
			return rows.map(asSession)
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			const { ip, userAgent } = attributes
			await client.session.create({
				data: { id, userId, expiresAt, ip, userAgent },
				select: { id: true },
			})
		},
		async updateSessionExpiration(sessionId, expiresAt) {
			await client.session.updateMany({ where: { id: sessionId }, data: { expiresAt } })
		},
		async deleteSession(sessionId) {
			await client.session.deleteMany({ where: { id: sessionId } })
		},
		async deleteUserSessions(userId) {
			await client.session.deleteMany({ where: { userId } })
		},
		async deleteExpiredSessions() {
			await client.$executeRaw`delete from session where expires_at <= now()`
		},
	}
}

function createLucia(client: Db) {
	return new Lucia(prismaAdapter(client), {
		sessionExpiresIn: new TimeSpan(14, 'd'),
		sessionCookie: {
			name: 'session',
			attributes: {
				sameSite: 'lax',
				path: '/',
				secure: env.APP_ORIGIN?.startsWith('https:') ?? false,
			},
		},
		getUserAttributes: ({ actor, locale }) => ({ actor, locale }),
	})
}

let instance: ReturnType<typeof createLucia> | undefined

/** Sessions live 14 days from their last use; all that touches Lucia stands in this file. */
export function lucia() {
	instance ??= createLucia(db)
	return instance
}
