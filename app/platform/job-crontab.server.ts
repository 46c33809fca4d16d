import { parseCrontab } from 'graphile-worker'
import type { NewJob } from './jobs.server'

const MINUTE_MS = 60_000
/** After a longer absence the hourly tasks still run once, not once for each hour. */
const LOOKED_BACK = 60

/** Which jobs a crontab (graphile-worker's format, UTC) adds when. */
export type Crontab = {
	/** One job for each task whose minute has begun after the last call, however many were missed. */
	due(now: Date): NewJob[]
	/** What was due has been added; until this is said it stays due. */
	done(now: Date): void
}

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE_MS)

/** A crontab that starts with the minute after `start`. */
export function openCrontab(text: string, start: Date): Crontab {
	const items = parseCrontab(text)
	let last = minuteOf(start)
	return {
		due(now) {
			const minute = minuteOf(now)
			const from = Math.max(last + 1, minute - LOOKED_BACK + 1)
			const missed = Array.from({ length: Math.max(0, minute - from + 1) }, (_, i) => from + i)
			return items
				.filter(({ match }) => missed.some((one) => match(digestOf(one))))
				.map(({ task, options }) => ({
					task,
					payload: {},
					key: `crontab:${task}`,
					urgency: 'routine' as const,
					...(options.maxAttempts !== undefined && { tries: options.maxAttempts }),
				}))
		},
		done(now) {
			last = Math.max(last, minuteOf(now))
		},
	}
}

function digestOf(minute: number) {
	const at = new Date(minute * MINUTE_MS)
	return {
		min: at.getUTCMinutes(),
		hour: at.getUTCHours(),
		date: at.getUTCDate(),
		month: at.getUTCMonth() + 1,
		dow: at.getUTCDay(),
	}
}
