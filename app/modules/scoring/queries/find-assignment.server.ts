import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { ownAssignments } from './judge-desk.server'

/** The code of an entry the actor judges, for the pages that ask for a reason. */
export async function getOwnAssignment(ctx: Context, assignmentId: string) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const row = await ctx.db.assignment.findFirst({
		where: { id: assignmentId, ...ownAssignments(ctx.actor.userId) },
		select: { id: true, entry: { select: { code: true } } },
	})
	if (!row) throw new NotFound()
	return row
}
