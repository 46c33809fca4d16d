import type { Grant, JudgeSeat, Membership, UserActor } from '~/modules/context'
import type { Db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { outlived } from './session-limits.server'

/** A session with everything that decides what its bearer may do. */
export type SessionRow = {
	id: string
	userId: string
	createdAt: Date
	lastSeenAt: Date
	expiresAt: Date
	openedBy: string
	/** null = the second factor was not shown in this session. */
	secondFactorAt: Date | null
	/** Whether the person has a confirmed second factor. */
	enrolled: boolean
	/** Whether a contest wants a second factor of the judge. */
	judgesWithFactor: boolean
	isDemo: boolean
	/** Nobody has shown yet that an address of the account is theirs. */
	unproven: boolean
	name: string
	email: string | null
	locale: string
	grants: Grant[]
	memberships: Membership[]
	judges: JudgeSeat[]
}

/**
 * What a session is good for: nothing but the second step of logging in; one's own account until a
 * second factor is set up (the actor then holds no role, seat or membership); or everything.
 */
export type Bearer =
	| { state: 'ended'; why: 'idle' | 'whole' | 'second-step'; userId: string }
	| { state: 'second-step' }
	| { state: 'enrolment'; actor: UserActor }
	| { state: 'open'; actor: UserActor }

/**
 * The session with everything policies ask about its user, in one round trip: this runs for every
 * request of a signed-in person. `id` is the stored one. Null for an unknown session and for a
 * disabled account.
 */
export async function findSession(db: Pick<Db, '$queryRaw'>, id: string) {
	const rows = await db.$queryRaw<SessionRow[]>`
		select s.id, s.user_id as "userId", s.created_at as "createdAt", s.expires_at as "expiresAt",
			s.last_seen_at as "lastSeenAt", s.opened_by as "openedBy",
			s.second_factor_at as "secondFactorAt",
			u.name, u.email, u.locale, u.is_demo as "isDemo",
			u.email_verified_at is null and u.phone_verified_at is null as unproven,
			f.confirmed_at is not null as enrolled,
			exists(
				select 1 from judge j join contest c on c.id = j.contest_id
				where j.user_id = u.id and j.state in ('invited', 'accepted') and c.state <> 'archived'
					and c.settings -> 'judgesNeedSecondFactor' = 'true'::jsonb
			) as "judgesWithFactor",
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
		from session s
			join app_user u on u.id = s.user_id
			left join second_factor f on f.user_id = u.id
		where s.id = ${id} and u.disabled_at is null`
	return rows[0] ?? null
}

/**
 * Whether the person must have a second factor: staff always, judges where a contest says so. The
 * password of a demonstration account is printed, so that a second one would protect nothing.
 */
export function mustHaveFactor(
	row: Pick<SessionRow, 'grants' | 'judgesWithFactor' | 'isDemo'>,
): boolean {
	if (row.isDemo && env.DEMO) return false
	return row.grants.length > 0 || row.judgesWithFactor
}

/** The one place that says what a session is good for. */
export function bearerOf(row: SessionRow, now: Date): Bearer {
	const why = outlived(row, now)
	if (why) return { state: 'ended', why, userId: row.userId }
	if (row.secondFactorAt !== null) return { state: 'open', actor: actorFrom(row) }
	if (row.enrolled) return { state: 'second-step' }
	if (!mustHaveFactor(row)) return { state: 'open', actor: actorFrom(row) }
	const rightless = { ...row, grants: [], memberships: [], judges: [] }
	return { state: 'enrolment', actor: actorFrom(rightless) }
}

function actorFrom(row: SessionRow): UserActor {
	const { userId, name, email, grants, memberships, judges } = row
	return { kind: 'user', userId, name, email, grants, memberships, judges }
}
