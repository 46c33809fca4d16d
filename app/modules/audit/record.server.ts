import type { AuditEventName } from '~/messages/audit-events'
import type { Actor, AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'

const SECRET = /password|secret|token|hash$|accountNumber|idNumber/i
const LONGEST_TEXT = 2_000

function actorOf(actor: Actor): { actorId: string | null; actorKind: string } {
	if (actor.kind === 'user') return { actorId: actor.userId, actorKind: 'user' }
	if (actor.kind === 'system') return { actorId: null, actorKind: `system:${actor.name}` }
	return { actorId: null, actorKind: 'visitor' }
}

/**
 * A detail as the log keeps it: plain JSON, instants as ISO text, big integers as digits, secrets
 * left out by name, long texts cut.
 */
export function auditDetail(value: unknown): Prisma.InputJsonValue | null {
	if (value === undefined || value === null) return null
	if (typeof value === 'bigint') return value.toString()
	if (typeof value === 'string') {
		const clean = value.replaceAll('\u0000', '')
		return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)}…` : clean
	}
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
	if (typeof value === 'boolean') return value
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return value.map(auditDetail) as Prisma.InputJsonArray
	if (typeof value !== 'object') return null
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, part]) => part !== undefined && (key === 'contentHash' || !SECRET.test(key)))
			.map(([key, part]) => [key, auditDetail(part)]),
	) as Prisma.InputJsonObject
}

type Recorder = Pick<Context, 'actor' | 'ip' | 'requestId' | 'systemNow' | 'contestNow'>

/**
 * Writes the event of each subject in the transaction that made it happen, in one statement; it is
 * sealed into the chain later.
 */
export async function recordAudits(
	ctx: Recorder,
	tx: Tx,
	event: AuditEventName,
	all: AuditData[],
): Promise<void> {
	await tx.auditEvent.createMany({
		data: all.map(({ contestId, subjectType, subjectId, ...detail }) => ({
			at: ctx.systemNow(),
			contestAt: ctx.contestNow(),
			...actorOf(ctx.actor),
			ip: ctx.ip,
			requestId: ctx.requestId,
			event,
			contestId: contestId ?? null,
			subjectType: subjectType ?? null,
			subjectId: subjectId ?? null,
			detail: auditDetail(detail) ?? {},
		})),
	})
}

export function recordAudit(ctx: Recorder, tx: Tx, event: AuditEventName, data: AuditData) {
	return recordAudits(ctx, tx, event, [data])
}

/** The same without its author: who files an objection is sealed from all that read the log. */
export function recordUnnamed(ctx: Recorder, tx: Tx, event: AuditEventName, data: AuditData) {
	const { requestId, systemNow, contestNow } = ctx
	const unnamed = {
		actor: { kind: 'visitor' },
		ip: null,
		requestId,
		systemNow,
		contestNow,
	} as const
	return recordAudit(unnamed, tx, event, data)
}
