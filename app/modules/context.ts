import type { AuditEventName } from '~/messages/audit-events'
import type { Locale } from '~/messages/define'
import type { Db, Tx } from '~/platform/db.server'
import type { JobOptions, NewJob } from '~/platform/jobs.server'

export type StaffRole =
	| 'organizer'
	| 'incentive_officer'
	| 'finance'
	| 'supervisor'
	| 'administrator'
	| 'recommender'
	| 'problem_owner'

/** A staff role and its scope; null means every contest, or every track of the contest. */
export type Grant = { role: StaffRole; contestId: string | null; trackId: string | null }
export type Membership = { organizationId: string; role: 'owner' | 'member' }
export type JudgeSeat = { judgeId: string; contestId: string }

export type UserActor = {
	kind: 'user'
	userId: string
	name: string
	/** null where the account was opened with a phone number. */
	email: string | null
	grants: Grant[]
	memberships: Membership[]
	judges: JudgeSeat[]
}
export type Actor = { kind: 'visitor' } | UserActor | { kind: 'system'; name: string }

export type AuditData = {
	contestId?: string | null
	subjectType?: string
	subjectId?: string
	[detail: string]: unknown
}

/**
 * Everything a command or query may know of its surroundings. `receivedAt` is the contest's time
 * at which the server received the request: deadlines compare against it, however long the
 * processing takes. `contestNow` can be moved in a demonstration; `systemNow` never moves.
 */
export type Context = {
	actor: Actor
	locale: Locale
	requestId: string
	ip: string | null
	receivedAt: Date
	contestNow(): Date
	systemNow(): Date
	db: Db
	/** Ends within 20 s or is undone. `long`, for acts on hundreds of entries: two minutes. */
	transaction<T>(run: (tx: Tx) => Promise<T>, options?: { long?: boolean }): Promise<T>
	audit(tx: Tx, event: AuditEventName, data: AuditData): Promise<void>
	/** The same of many subjects, in a number of statements that does not grow with theirs. */
	auditAll(tx: Tx, event: AuditEventName, all: AuditData[]): Promise<void>
	enqueue(tx: Tx, task: string, payload: object, options?: JobOptions): Promise<void>
	/** The same for many in one statement. */
	enqueueAll(tx: Tx, jobs: NewJob[]): Promise<void>
}
