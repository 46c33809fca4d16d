import type { Grant, JudgeSeat, Membership, UserActor } from '~/modules/context'
import type { Db } from '~/platform/db.server'

type SessionRow = {
	id: string
	userId: string
	expiresAt: Date
	name: string
	email: string | null
	locale: string
	grants: Grant[]
	memberships: Membership[]
	judges: JudgeSeat[]
}

/**
 * The session with everything policies ask about its user, in one round trip: this runs for every
 * request of a signed-in person. Null for an unknown session and for a disabled account.
 */
export async function findSession(db: Db, sessionId: string): Promise<SessionRow | null> {
	const rows = await db.$queryRaw<SessionRow[]>`
		select s.id, s.user_id as "userId", s.expires_at as "expiresAt", u.name, u.email, u.locale,
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'role', g.role, 'contestId', g.contest_id, 'trackId', g.track_id))
				from role_grant g where g.user_id = u.id and g.state = 'active'
			), '[]') as grants,
			coalesce((
				select jsonb_agg(jsonb_build_object('organizationId', m.organization_id, 'role', m.role))
				from organization_member m where m.user_id = u.id
			), '[]') as memberships,
			coalesce((
				select jsonb_agg(jsonb_build_object('judgeId', j.id, 'contestId', j.contest_id))
				from judge j where j.user_id = u.id and j.state in ('invited', 'accepted')
			), '[]') as judges
		from session s join app_user u on u.id = s.user_id
		where s.id = ${sessionId} and u.disabled_at is null`
	return rows[0] ?? null
}

export function actorFrom(row: Omit<SessionRow, 'id' | 'expiresAt' | 'locale'>): UserActor {
	const { userId, name, email, grants, memberships, judges } = row
	return { kind: 'user', userId, name, email, grants, memberships, judges }
}
