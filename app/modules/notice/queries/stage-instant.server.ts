import type { Context } from '~/modules/context'

/**
 * When a stage opens, for the empty state that says when something will stand there; null once
 * that instant has passed.
 */
export async function stageInstant(
	ctx: Context,
	contestId: string,
	key: 'public_notice' | 'release',
): Promise<Date | null> {
	const stage = await ctx.db.stage.findUnique({
		where: { contestId_key: { contestId, key } },
		select: { opensAt: true },
	})
	return stage && stage.opensAt > ctx.contestNow() ? stage.opensAt : null
}
