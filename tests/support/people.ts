import { createContext } from '~/modules/context.server'
import type { Context, StaffRole, UserActor } from '~/modules/context'
import { contestClockOffset } from '~/modules/audit/clock.server'
import { systemNow } from '~/platform/clock.server'
import { lucia } from '~/modules/identity/lucia.server'
import { db } from '~/platform/db.server'

let count = 0

/** A user in the database, with a proven address, and the context in which that user acts. */
export async function someone(
	roles: { role: StaffRole; contestId?: string; trackId?: string }[] = [],
	about: { email?: string; name?: string } = {},
): Promise<Context & { actor: UserActor }> {
	count += 1
	const user = await db.user.create({
		data: {
			email: about.email ?? `person${count}@example.cn`,
			emailVerifiedAt: new Date(0),
			name: about.name ?? `人${count}`,
		},
	})
	const grants = roles.map(({ role, contestId = null, trackId = null }) => ({
		role,
		contestId,
		trackId,
	}))
	await db.roleGrant.createMany({
		data: grants.map((grant) => ({ ...grant, userId: user.id, state: 'active' as const })),
	})
	return acting({
		kind: 'user',
		userId: user.id,
		name: user.name,
		email: user.email,
		grants,
		memberships: [],
		judges: [],
	})
}

/** The context of an actor; the system's own where none is given. */
export async function acting(actor: UserActor): Promise<Context & { actor: UserActor }>
export async function acting(actor?: Context['actor']): Promise<Context>
export async function acting(
	actor: Context['actor'] = { kind: 'system', name: 'test' },
): Promise<Context> {
	return createContext({
		actor,
		locale: 'zh-CN',
		requestId: 'test',
		ip: actor.kind === 'system' ? null : '192.0.2.1',
		receivedAt: systemNow(),
		clockOffsetMs: await contestClockOffset(db),
	})
}

/** The cookie of a person who has logged in, with the second factor shown where one is due. */
export async function loggedIn(userId: string): Promise<string> {
	const session = await lucia().createSession(userId, {
		ip: null,
		userAgent: null,
		openedBy: 'password',
		secondFactorAt: systemNow(),
	})
	return `session=${session.id}`
}
