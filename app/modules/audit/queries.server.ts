import { auditEventText } from '~/messages/audit-events'
import { auditExportText } from '~/messages/audit-words'
import type { Context } from '~/modules/context'
import { csvSheet } from '~/modules/csv-sheet'
import { NotFound } from '~/modules/domain-error'
import type { Prisma } from '~/platform/generated/prisma/client'
import { formatBeijingInput, parseBeijingInput } from '~/ui/format'
import { clockIsMovable } from './clock.server'
import { auditScope, canMoveClock, canReadAudit, canReadDetail } from './policy'
import { recordReading, sensitiveReads } from './reading.server'
import type { AuditFilter } from './schema'
import { subjectNames } from './subject-names.server'

const PAGE = 50
const DAY_MS = 86_400_000

type Where = Prisma.AuditEventWhereInput

async function actorsMatching(ctx: Context, who: string): Promise<string[]> {
	const users = await ctx.db.user.findMany({
		where: {
			OR: [
				{ id: who },
				{ email: { contains: who, mode: 'insensitive' } },
				{ name: { contains: who, mode: 'insensitive' } },
			],
		},
		take: 100,
		select: { id: true },
	})
	return users.map(({ id }) => id)
}

function period(from?: string, to?: string): Where {
	const since = from ? parseBeijingInput(from) : null
	const last = to ? parseBeijingInput(to) : null
	if (!since && !last) return {}
	return {
		at: {
			...(since && { gte: since }),
			...(last && { lt: new Date(last.getTime() + DAY_MS) }),
		},
	}
}

/** `entry.` stands for every event of the area. */
function eventNamed(event?: string): Where {
	if (!event) return {}
	return event.endsWith('.') ? { event: { startsWith: event } } : { event }
}

async function conditions(ctx: Context, filter: AuditFilter): Promise<Where[]> {
	const scope = auditScope(ctx.actor)
	return [
		scope === 'all' ? {} : { contestId: { in: scope } },
		filter.contest ? { contestId: filter.contest } : {},
		eventNamed(filter.event),
		filter.reads ? { event: { in: [...sensitiveReads] } } : {},
		filter.who ? { actorId: { in: await actorsMatching(ctx, filter.who) } } : {},
		filter.subject ? { OR: [{ subjectId: filter.subject }, { subjectType: filter.subject }] } : {},
		period(filter.from, filter.to),
		filter.before ? { id: { lt: BigInt(filter.before) } } : {},
	]
}

/** One page of the log, newest first, with names for the actors; `next` continues it. */
export async function listAuditEvents(ctx: Context, filter: AuditFilter, size = PAGE) {
	if (!canReadAudit(ctx.actor)) throw new NotFound()
	const rows = await ctx.db.auditEvent.findMany({
		where: { AND: await conditions(ctx, filter) },
		orderBy: { id: 'desc' },
		take: size + 1,
		include: { seal: { select: { seq: true, hash: true } } },
	})
	const page = rows.slice(0, size)
	const users = await ctx.db.user.findMany({
		where: { id: { in: [...new Set(page.flatMap(({ actorId }) => actorId ?? []))] } },
		select: { id: true, name: true, email: true },
	})
	const subjects = await subjectNames(ctx, page)
	const names = new Map(users.map((user) => [user.id, user]))
	return {
		events: page.map(({ detail, seal, id, ...event }) => ({
			...event,
			id: id.toString(),
			actor: event.actorId ? (names.get(event.actorId) ?? null) : null,
			subject: subjects.get(event.subjectId ?? '') ?? null,
			detail: canReadDetail(ctx.actor, event) ? JSON.stringify(detail, null, 1) : null,
			seal: seal && { seq: seal.seq.toString(), hash: seal.hash },
		})),
		next: rows.length > size ? (page.at(-1)?.id.toString() ?? null) : null,
	}
}

const EXPORTED = 5_000

/**
 * The newest records that match, as a sheet: Beijing time, the reader's words beside the names of
 * the events. The export is itself a sensitive reading.
 */
export async function exportAuditEvents(ctx: Context, filter: AuditFilter) {
	const { events } = await listAuditEvents(ctx, filter, EXPORTED)
	await recordReading(ctx, 'audit.log_exported', {
		contestId: filter.contest ?? null,
		subjectType: 'log',
		subjectId: JSON.stringify(filter),
		records: events.length,
	})
	const words: Record<string, string | undefined> = auditEventText[ctx.locale]
	const rows = events.map((event) => [
		event.seal?.seq ?? '',
		`${formatBeijingInput(event.at).replace('T', ' ')}:${event.at.toISOString().slice(17, 19)}`,
		event.event,
		words[event.event] ?? '',
		event.actor?.name ?? event.actorKind,
		event.actor?.email ?? '',
		event.ip ?? '',
		event.subjectType ?? '',
		event.subject ?? event.subjectId ?? '',
		event.detail ?? '',
		event.requestId,
		event.seal?.hash ?? '',
	])
	return csvSheet([auditExportText[ctx.locale].heads.split('|'), ...rows])
}

/** The chain's newest seal, printed on what is published; null before anything is sealed. */
export async function auditHead(
	ctx: Pick<Context, 'db'>,
): Promise<{ seq: string; hash: string; sealedAt: Date } | null> {
	const head = await ctx.db.auditSeal.findFirst({
		orderBy: { seq: 'desc' },
		select: { seq: true, hash: true, sealedAt: true },
	})
	return head && { ...head, seq: head.seq.toString() }
}

/** The contests the log can be narrowed to. */
export async function listAuditContests(ctx: Context) {
	if (!canReadAudit(ctx.actor)) throw new NotFound()
	const scope = auditScope(ctx.actor)
	return ctx.db.contest.findMany({
		where: scope === 'all' ? {} : { id: { in: scope } },
		orderBy: { createdAt: 'desc' },
		select: { id: true, name: true, nameEn: true },
	})
}

/** Both clocks, and whether the contest's may be moved here. */
export async function getClock(ctx: Context) {
	if (!canMoveClock(ctx.actor)) throw new NotFound()
	return {
		movable: clockIsMovable(),
		contestNow: ctx.contestNow().toISOString(),
		systemNow: ctx.systemNow().toISOString(),
	}
}
