import { createHash } from 'node:crypto'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { type Db, db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { findSession, type SessionRow } from './actor.server'

type SessionAttributes = {
	ip: string | null
	userAgent: string | null
	openedBy: string
	secondFactorAt: Date | null
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>
		DatabaseUserAttributes: { row: SessionRow }
		DatabaseSessionAttributes: SessionAttributes
	}
}

const sessionColumns = {
	id: true,
	userId: true,
	expiresAt: true,
	ip: true,
	userAgent: true,
	openedBy: true,
	secondFactorAt: true,
} as const

type Stored = { id: string; userId: string; expiresAt: Date } & SessionAttributes

const asSession = ({ id, userId, expiresAt, ...attributes }: Stored): DatabaseSession => ({
	id,
	userId,
	expiresAt,
	attributes,
})

/**
 * The stored id of the session that a cookie's token opens. Whoever reads the table, or the list of
 * one's sessions, learns no token.
 */
export function sessionIdOf(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}

/** Lucia's storage over our tables, whose ids are hashes; its own Prisma adapter stops at Prisma 5. */
export function prismaAdapter(client: Db): Adapter {
	return {
		async getSessionAndUser(token) {
			const row = await findSession(client, sessionIdOf(token))
			if (!row) return [null, null]
			const { userId, expiresAt, openedBy, secondFactorAt } = row
			const attributes = { ip: null, userAgent: null, openedBy, secondFactorAt }
			return [
				{ id: token, userId, expiresAt, attributes },
				{ id: userId, attributes: { row } },
			]
		},
		async getUserSessions(userId) {
			const rows = await client.session.findMany({ where: { userId }, select: sessionColumns })
			return rows.map(asSession)
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			await client.session.create({
				data: { ...attributes, id: sessionIdOf(id), userId, expiresAt },
				select: { id: true },
			})
		},
		async updateSessionExpiration(token, expiresAt) {
			await client.session.updateMany({ where: { id: sessionIdOf(token) }, data: { expiresAt } })
		},
		async deleteSession(token) {
			await client.session.deleteMany({ where: { id: sessionIdOf(token) } })
		},
		async deleteUserSessions(userId) {
			await client.session.deleteMany({ where: { userId } })
		},
		async deleteExpiredSessions() {
			await client.$executeRaw`delete from session where expires_at <= now()`
		},
	}
}

/** `__Host-` makes browsers refuse the cookie from a subdomain or without https. */
function cookieOf(origin: string | undefined) {
	const secure = origin?.startsWith('https:') ?? false
	return {
		name: secure ? '__Host-session' : 'session',
		attributes: { sameSite: 'lax' as const, path: '/', secure },
	}
}

function createLucia(client: Db, origin: string | undefined) {
	return new Lucia(prismaAdapter(client), {
		sessionExpiresIn: new TimeSpan(14, 'd'),
		sessionCookie: cookieOf(origin),
		getUserAttributes: ({ row }) => ({ row }),
	})
}

let instance: ReturnType<typeof createLucia> | undefined

/** Sessions live 14 days from their last use; all that touches Lucia's storage stands in this file. */
export function lucia() {
	instance ??= createLucia(db, env.APP_ORIGIN)
	return instance
}
