import { auditDetail } from '~/modules/audit/record.server'
import type { AuditData, Context, Grant, JudgeSeat, Membership, UserActor } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'
import type { NewJob } from '~/platform/jobs.server'
import type { Prisma } from '~/platform/generated/prisma/client'

export type Person = {
	id: string
	name: string
	email: string
	grants: Grant[]
	memberships: Membership[]
	judges: JudgeSeat[]
}

export type Organization = {
	id: string
	key: string
	name: string
	code: string | null
	division: string
	owner: Person
}

type AuditRow = Prisma.AuditEventCreateManyInput & { at: Date }
export type NewFile = { row: Prisma.StoredFileCreateManyInput & { id: string }; content: Buffer }

/** What the parts of the demonstration share while it is made, all in one transaction. */
export type World = {
	tx: Tx
	/** The machine's time at which the demonstration is made. */
	now: Date
	people: Map<string, Person>
	organizations: Map<string, Organization>
	/** Files whose bytes are written before the transaction ends. */
	files: NewFile[]
	/** Jobs the commands asked for, by key; mails of people without a log-in are dropped. */
	jobs: NewJob[]
	/** Audit records until `flushAudit` writes them, many in one statement. */
	audit: AuditRow[]
}

export function newWorld(tx: Tx, now: Date): World {
	return {
		tx,
		now,
		people: new Map(),
		organizations: new Map(),
		files: [],
		jobs: [],
		audit: [],
	}
}

export function personOf(world: World, key: string): Person {
	const person = world.people.get(key)
	if (!person) throw new Error(`no person ${key} in the demonstration`)
	return person
}

export function organizationOf(world: World, key: string): Organization {
	const organization = world.organizations.get(key)
	if (!organization) throw new Error(`no organization ${key} in the demonstration`)
	return organization
}

export function actorOf(person: Person): UserActor {
	const { id, name, email, grants, memberships, judges } = person
	return { kind: 'user', userId: id, name, email, grants, memberships, judges }
}

/**
 * The surroundings in which a person (null: the demonstration itself) does something at an instant
 * of the past. Commands run in the one transaction of the demonstration, so that all of it is there
 * or nothing.
 */
export function contextAt<P extends Person | null>(world: World, person: P, at: Date) {
	type Acting = Context & { actor: P extends Person ? UserActor : Context['actor'] }
	const note = (event: string, data: AuditData) => noteAudit(world, person, at, event, data)
	const context: Context = {
		actor: person ? actorOf(person) : { kind: 'system', name: 'demo' },
		locale: 'zh-CN',
		requestId: 'demo',
		ip: null,
		receivedAt: at,
		contestNow: () => at,
		systemNow: () => at,
		db: world.tx as unknown as Db,
		transaction: (run) => run(world.tx),
		audit: async (_tx, event, data) => note(event, data),
		auditAll: async (_tx, event, all) => all.forEach((data) => note(event, data)),
		enqueue: async (_tx, task, payload, options = {}) => {
			world.jobs.push({ task, payload, ...options })
		},
		enqueueAll: async (_tx, jobs) => void world.jobs.push(...jobs),
	}
	return context as Acting
}

/** Notes an audit record, of a command or of something that is written in bulk. */
export function noteAudit(
	world: World,
	person: Person | null,
	at: Date,
	event: string,
	{ contestId, subjectType, subjectId, ...detail }: AuditData,
): void {
	world.audit.push({
		at,
		contestAt: at,
		actorId: person?.id ?? null,
		actorKind: person ? 'user' : 'system:demo',
		ip: null,
		requestId: 'demo',
		event,
		contestId: contestId ?? null,
		subjectType: subjectType ?? null,
		subjectId: subjectId ?? null,
		detail: auditDetail(detail) ?? {},
	})
}

/** Writes the noted audit records in the order of time. */
export async function flushAudit(world: World): Promise<void> {
	const rows = world.audit.splice(0).sort((a, b) => a.at.getTime() - b.at.getTime())
	await world.tx.auditEvent.createMany({ data: rows })
}
