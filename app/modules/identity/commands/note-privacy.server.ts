import type { Context, UserActor } from '~/modules/context'
import { PRIVACY_VERSION } from '../privacy'

/**
 * The person has read the notice of today. What was agreed to at registration, and when, stays as
 * it was; a second press records nothing.
 */
export async function notePrivacy(ctx: Context & { actor: UserActor }): Promise<void> {
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const { count } = await tx.user.updateMany({
			where: {
				id: userId,
				OR: [{ privacyVersion: null }, { privacyVersion: { not: PRIVACY_VERSION } }],
			},
			data: { privacyVersion: PRIVACY_VERSION },
		})
		if (count === 0) return
		await ctx.audit(tx, 'identity.privacy_noted', {
			subjectType: 'user',
			subjectId: userId,
			privacyVersion: PRIVACY_VERSION,
		})
	})
}
