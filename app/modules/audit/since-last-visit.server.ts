import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { auditScope, canReadAudit } from './policy'

/**
 * What others have done since the reader's log-in before this one: the instant of that log-in, null
 * at the first, and the number of records after it within the reader's scope.
 */
export async function sinceLastVisit(ctx: Context): Promise<{ at: Date | null; events: number }> {
	const { actor, db } = ctx
	if (actor.kind !== 'user' || !canReadAudit(actor)) throw new NotFound()
	const scope = auditScope(actor)
	const last = await db.auditEvent.findFirst({
		where: { event: 'identity.logged_in', actorId: actor.userId },
		orderBy: { id: 'desc' },
		skip: 1,
		select: { id: true, at: true },
	})
	const events = await db.auditEvent.count({
		where: {
			...(last ? { id: { gt: last.id } } : {}),
			...(scope === 'all' ? {} : { contestId: { in: scope } }),
			OR: [{ actorId: null }, { actorId: { not: actor.userId } }],
		},
	})
	return { at: last?.at ?? null, events }
}
