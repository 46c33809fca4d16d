import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { COMMITMENT_VERSION } from '../commitment'

/**
 * The judge signs the letter of commitment; only then do entries open. Signing twice changes
 * nothing. Somebody else's seat, and one that was declined or removed, is missing.
 */
export async function acceptCommitment(ctx: Context, judgeId: string): Promise<void> {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const seat = await tx.judge.findFirst({
			where: { id: judgeId, userId, state: { in: ['invited', 'accepted'] } },
			select: { state: true, contestId: true },
		})
		if (!seat) throw new NotFound()
		const { count } = await tx.judge.updateMany({
			where: { id: judgeId, state: 'invited' },
			data: {
				state: 'accepted',
				acceptedAt: ctx.contestNow(),
				commitmentVersion: COMMITMENT_VERSION,
			},
		})
		if (count === 0) return
		await ctx.audit(tx, 'assignment.commitment_signed', {
			contestId: seat.contestId,
			subjectType: 'judge',
			subjectId: judgeId,
			version: COMMITMENT_VERSION,
		})
	})
}
