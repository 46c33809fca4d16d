import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'

/**
 * An invited judge who cannot take part: nothing can be assigned any more, and the organizers, who
 * are told, may ask again. Declining twice changes nothing.
 * @throws Conflict once the letter of commitment is signed
 */
export async function declineInvitation(
	ctx: Context,
	judgeId: string,
	reason: string,
): Promise<void> {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const seat = await tx.judge.findFirst({
			where: { id: judgeId, userId, state: { not: 'removed' } },
			select: { contestId: true },
		})
		if (!seat) throw new NotFound()
		const { count } = await tx.judge.updateMany({
			where: { id: judgeId, state: 'invited' },
			data: { state: 'declined' },
		})
		if (count === 0) {
			const declined = await tx.judge.count({ where: { id: judgeId, state: 'declined' } })
			if (declined === 0) throw new Conflict()
			return
		}
		await tx.assignment.updateMany({
			where: { judgeId, withdrawnAt: null },
			data: { withdrawnAt: ctx.contestNow() },
		})
		await ctx.audit(tx, 'assignment.invitation_declined', {
			contestId: seat.contestId,
			subjectType: 'judge',
			subjectId: judgeId,
			reason,
		})
	})
}
