import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { endOtherSessions } from '../sessions.server'

type UserContext = Context & { actor: UserActor }

/** Logs one of one's own devices out; the present one leaves by logging out. */
export async function revokeSession(
	ctx: UserContext,
	input: { id: string; present: string },
): Promise<void> {
	const { userId } = ctx.actor
	if (input.id === input.present) throw new NotFound()
	await ctx.transaction(async (tx) => {
		const { count } = await tx.session.deleteMany({ where: { id: input.id, userId } })
		if (count === 0) throw new NotFound()
		await ctx.audit(tx, 'identity.session_revoked', { subjectType: 'user', subjectId: userId })
	})
}

export async function revokeOtherSessions(ctx: UserContext, present: string): Promise<void> {
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const ended = await endOtherSessions(tx, userId, present)
		await ctx.audit(tx, 'identity.sessions_revoked', {
			subjectType: 'user',
			subjectId: userId,
			ended,
		})
	})
}
