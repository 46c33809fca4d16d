import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { CurrentPasswordWrong } from '../errors'
import { passwordMatches } from '../password.server'
import { bookAttempt, ownDoor } from '../throttle.server'
import type { Turn } from '../turns.server'

/**
 * Asks for the password before a change to how one logs in: an open browser is not enough. Throws
 * CurrentPasswordWrong; whoever guesses at it is stopped like at the log-in.
 */
export async function showOwnPassword(
	ctx: Context & { actor: UserActor },
	password: string,
	turn: Turn = {},
) {
	const { userId } = ctx.actor
	const user = await ctx.db.user.findUnique({
		where: { id: userId },
		select: { email: true, phone: true, name: true, passwordHash: true },
	})
	if (!user) throw new NotFound()
	const attempt = await bookAttempt(ctx, ownDoor(userId))
	let right = false
	try {
		right = await passwordMatches(user.passwordHash, password, { place: ctx.ip, ...turn })
	} catch (error) {
		await attempt.cancelled()
		throw error
	}
	if (!right) {
		await attempt.failed()
		throw new CurrentPasswordWrong()
	}
	await attempt.succeeded()
	const { passwordHash: _, ...holder } = user
	return holder
}
