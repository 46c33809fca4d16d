import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { CurrentPasswordWrong } from '../errors'
import { inTurn, passwordMatches } from '../password.server'
import { bookAttempt, ownDoor } from '../throttle.server'
import type { Turn } from '../turns.server'

/**
 * Asks for the password before a change to how one logs in: an open browser is not enough. Throws
 * CurrentPasswordWrong; whoever guesses at it is stopped like at the log-in.
 */
export function showOwnPassword(
	ctx: Context & { actor: UserActor },
	password: string,
	turn: Turn = {},
) {
	const { userId } = ctx.actor
	const check = async () => {
		const user = await ctx.db.user.findUnique({
			where: { id: userId },
			select: { email: true, phone: true, name: true, passwordHash: true },
		})
		if (!user) throw new NotFound()
		const { passwordHash, ...holder } = user
		const attempt = await bookAttempt(ctx, ownDoor(userId))
		if (!(await passwordMatches(passwordHash, password))) {
			await attempt.failed()
			throw new CurrentPasswordWrong()
		}
		await attempt.succeeded()
		return holder
	}
	return inTurn(check, { place: ctx.ip, ...turn })
}
