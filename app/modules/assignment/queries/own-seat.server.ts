import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { COMMITMENT_VERSION } from '../commitment'

/** The actor's own seat on a panel, for the letter of commitment; a declined one is still shown. */
export async function getOwnSeat(ctx: Context, judgeId: string) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const seat = await ctx.db.judge.findFirst({
		where: { id: judgeId, userId: ctx.actor.userId, state: { not: 'removed' } },
		select: {
			id: true,
			state: true,
			acceptedAt: true,
			commitmentVersion: true,
			contest: { select: { name: true, nameEn: true } },
		},
	})
	if (!seat) throw new NotFound()
	return { ...seat, currentVersion: COMMITMENT_VERSION }
}
