import type { Db, Tx } from '~/platform/db.server'
import { db } from '~/platform/db.server'
import { type Bearer, bearerOf, type SessionRow } from './actor.server'
import { lucia } from './lucia.server'

/** What the request's cookie opens, and the cookie to answer with where one is due. */
export type SignedIn = {
	bearer: Bearer | null
	session: SessionRow | null
	setCookie: string | null
}

const SEEN_EVERY_MS = 60_000

/** At most one write a minute, however many requests a page makes. */
async function noteSeen(client: Db, { id, lastSeenAt }: SessionRow, now: Date): Promise<void> {
	const due = new Date(now.getTime() - SEEN_EVERY_MS)
	if (lastSeenAt > due) return
	await client.session.updateMany({
		where: { id, lastSeenAt: { lte: due } },
		data: { lastSeenAt: now },
	})
}

/** Reads the session of a Cookie header; one that has outlived a limit ends here. */
export async function readSession(cookieHeader: string, now: Date): Promise<SignedIn> {
	const token = lucia().readSessionCookie(cookieHeader)
	if (!token) return { bearer: null, session: null, setCookie: null }
	const { session, user } = await lucia().validateSession(token)
	const blank = lucia().createBlankSessionCookie().serialize()
	if (!session) return { bearer: null, session: null, setCookie: blank }
	const bearer = bearerOf(user.row, now)
	if (bearer.state === 'ended') {
		await lucia().invalidateSession(token)
		return { bearer, session: null, setCookie: blank }
	}
	await noteSeen(db, user.row, now)
	const setCookie = session.fresh ? lucia().createSessionCookie(token).serialize() : null
	return { bearer, session: user.row, setCookie }
}

/** Log-ins that were left at their second step. */
export async function forgetHalfOpen(client: Db, now: Date): Promise<void> {
	const hourAgo = new Date(now.getTime() - 3_600_000)
	await client.session.deleteMany({
		where: {
			secondFactorAt: null,
			createdAt: { lt: hourAgo },
			user: { secondFactor: { confirmedAt: { not: null } } },
		},
	})
}

/** Ends every session of the person but the one named; returns how many. */
export async function endOtherSessions(tx: Tx, userId: string, keep: string): Promise<number> {
	const { count } = await tx.session.deleteMany({ where: { userId, id: { not: keep } } })
	return count
}

export async function endAllSessions(tx: Tx, userId: string): Promise<void> {
	await tx.session.deleteMany({ where: { userId } })
}
