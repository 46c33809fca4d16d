import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { clockIsMovable, saveContestClockOffset } from '../clock.server'
import { ClockFixed, ClockOutOfRange } from '../errors'
import { canMoveClock } from '../policy'

const TEN_YEARS_MS = 10 * 366 * 86_400_000

/**
 * Sets the contest's clock to an instant, from which it runs on; null gives the machine's time
 * back. Only where DEMO or CONTEST_CLOCK=movable allows it. Sessions, limits and logs keep the
 * machine's time.
 */
export async function moveClock(ctx: Context, to: Date | null): Promise<void> {
	if (!canMoveClock(ctx.actor)) throw new NotFound()
	if (!clockIsMovable()) throw new ClockFixed()
	const offsetMs = to ? to.getTime() - ctx.systemNow().getTime() : 0
	if (Math.abs(offsetMs) > TEN_YEARS_MS) throw new ClockOutOfRange()
	await ctx.transaction(async (tx) => {
		await saveContestClockOffset(tx, offsetMs)
		await ctx.audit(tx, to ? 'audit.clock_moved' : 'audit.clock_reset', {
			from: ctx.contestNow(),
			to: to ?? ctx.systemNow(),
		})
	})
}
