import { recordAudit } from '~/modules/audit/record.server'
import type { Context } from '~/modules/context'
import type { SessionRow } from '../actor.server'
import { SecondStepOver } from '../second-factor-errors'
import { type OpenedSession, openSession } from './open-session.server'
import { takeEither } from './second-factor.server'

/**
 * The second step of logging in: the code, or a recovery code, opens the session that the password
 * began, under a new id. The half-open one ends.
 */
export async function passSecondFactor(
	ctx: Context,
	input: { session: SessionRow | null; code: string; userAgent: string | null },
): Promise<OpenedSession> {
	const { session } = input
	if (!session) throw new SecondStepOver()
	const { userId, openedBy } = session
	await takeEither(ctx, userId, input.code)
	const secondFactorAt = ctx.systemNow()
	const more = { openedBy, secondFactorAt, replaces: session.id }
	const opened = await openSession(ctx, userId, input.userAgent, more)
	await ctx.transaction((tx) =>
		recordAudit({ ...ctx, actor: opened.actor }, tx, 'identity.logged_in', {
			subjectType: 'user',
			subjectId: userId,
			openedBy,
			secondFactor: true,
		}),
	)
	return opened
}
