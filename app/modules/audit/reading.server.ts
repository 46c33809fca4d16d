import type { AuditEventName } from '~/messages/audit-events'
import type { AuditData, Context } from '~/modules/context'

/** Events that say who read what of others: names, accounts, scores, mail, the log itself. */
export const sensitiveReads = [
	'audit.disclosed',
	'audit.log_exported',
	'file.read',
	'identity.account_read',
	'incentive.accounts_read',
	'incentive.batch_exported',
	'message.mail_read',
	'objection.read',
	'ranking.read',
] as const satisfies AuditEventName[]

/** Turning pages, or coming back after a form, is one reading. */
const SAME_READING_MS = 10 * 60_000

type Subject = AuditData & { subjectType: string; subjectId: string }

/**
 * Writes down that somebody read another's sensitive data, before it is handed over: once for the
 * same reader and subject within ten minutes.
 */
export async function recordReading(
	ctx: Context,
	event: (typeof sensitiveReads)[number],
	data: Subject,
): Promise<void> {
	if (ctx.actor.kind !== 'user') return
	const since = new Date(ctx.systemNow().getTime() - SAME_READING_MS)
	const known = await ctx.db.auditEvent.findFirst({
		where: {
			event,
			actorId: ctx.actor.userId,
			subjectType: data.subjectType,
			subjectId: data.subjectId,
			at: { gt: since },
		},
		select: { id: true },
	})
	if (known) return
	await ctx.transaction((tx) => ctx.audit(tx, event, data))
}
