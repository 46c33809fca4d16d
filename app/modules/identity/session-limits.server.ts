import { env } from '~/platform/env.server'

type Facts = {
	createdAt: Date
	lastSeenAt: Date
	secondFactorAt: Date | null
	enrolled: boolean
	grants: readonly unknown[]
	judges: readonly unknown[]
}

const MINUTE = 60_000

/** From the password to the code: long enough to fetch the phone. */
export const SECOND_STEP_MINUTES = 10
/** Judges read long files between two requests. */
const JUDGE_IDLE_MINUTES = 240
/** A working day and its evening; then staff log in anew, however busy. */
const STAFF_WHOLE_HOURS = 12

/** For so long after the log-in it is still the same person before the screen. */
const FRESH_MINUTES = 15

/** Whether the log-in itself shows who is there; later an open browser is not enough. */
export function isFresh({ createdAt }: Pick<Facts, 'createdAt'>, now: Date): boolean {
	return now.getTime() - createdAt.getTime() <= FRESH_MINUTES * MINUTE
}

/** Minutes without a request after which the session ends; null for entrants. */
export function idleMinutes({ grants, judges }: Pick<Facts, 'grants' | 'judges'>): number | null {
	if (grants.length > 0) return env.STAFF_IDLE_MINUTES
	return judges.length > 0 ? JUDGE_IDLE_MINUTES : null
}

/** Which limit the session has passed, if any; Lucia's own fourteen days come on top. */
export function outlived(facts: Facts, now: Date): 'idle' | 'whole' | 'second-step' | null {
	const age = now.getTime() - facts.createdAt.getTime()
	if (facts.enrolled && facts.secondFactorAt === null) {
		return age > SECOND_STEP_MINUTES * MINUTE ? 'second-step' : null
	}
	const idle = idleMinutes(facts)
	if (idle !== null && now.getTime() - facts.lastSeenAt.getTime() > idle * MINUTE) return 'idle'
	if (facts.grants.length > 0 && age > STAFF_WHOLE_HOURS * 60 * MINUTE) return 'whole'
	return null
}
