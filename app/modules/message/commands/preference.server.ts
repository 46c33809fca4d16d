import type { Context, UserActor } from '~/modules/context'

/** Whether notices of work come to this person gathered into one mail. */
export async function setDigest(
	ctx: Context & { actor: UserActor },
	digest: boolean,
): Promise<void> {
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		await tx.user.update({
			where: { id: userId },
			data: { mailDigest: digest },
			select: { id: true },
		})
		await ctx.audit(tx, 'message.digest_set', { subjectType: 'user', subjectId: userId, digest })
	})
}
