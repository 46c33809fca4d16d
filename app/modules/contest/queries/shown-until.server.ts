import { contestClockOffset } from '~/modules/audit/clock.server'
import { db } from '~/platform/db.server'

const MINUTE_MS = 60_000

/**
 * The machine's time up to which a public page rendered at `now` shows what is so, as far as time
 * alone changes it: the end of the contest's minute (pages carry the time and countdowns in whole
 * minutes), or the next opening or closing of a stage or notice before that.
 */
export async function shownUntil(now: Date): Promise<Date> {
	const offsetMs = await contestClockOffset(db)
	const contestMs = now.getTime() + offsetMs
	const minuteEnd = Math.floor(contestMs / MINUTE_MS + 1) * MINUTE_MS
	const [next] = await db.$queryRaw<{ at: Date | null }[]>`
		select min(at) as at from (
			select opens_at from stage union all
			select closes_at from stage union all
			select closes_at from notice
		) instant(at) where at > ${new Date(contestMs)}`
	return new Date(Math.min(minuteEnd, next?.at?.getTime() ?? Infinity) - offsetMs)
}
