import type { Context } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'

/** How long a supervisor reads what was opened with one reason. */
const OPEN_MS = 30 * 60_000

type Disclosed = 'objection' | 'claim'

/** Records why a supervisor opens what is sealed or masked; it stays open to him for half an hour. */
export function recordDisclosure(
	ctx: Context,
	tx: Tx,
	about: { contestId: string; subjectType: Disclosed; subjectId: string; reason: string },
): Promise<void> {
	return ctx.audit(tx, 'audit.disclosed', about)
}

/** Whether the actor has given a reason for reading this within the last half hour. */
export async function isDisclosed(
	ctx: Context,
	reader: Db | Tx,
	subjectType: Disclosed,
	subjectId: string,
): Promise<boolean> {
	if (ctx.actor.kind !== 'user') return false
	const reasons = await reader.auditEvent.count({
		where: {
			event: 'audit.disclosed',
			subjectType,
			subjectId,
			actorId: ctx.actor.userId,
			at: { gt: new Date(ctx.systemNow().getTime() - OPEN_MS) },
		},
	})
	return reasons > 0
}
