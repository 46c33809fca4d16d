/**
 * When a list may be released (product §9): it rests on the newest ranking, every seat stood on a
 * notice that is over, no seat fell vacant after the decision, and objections are answered as the
 * contest's setting demands.
 */
import { type Objection, releasableSeats, type ReleaseSetting } from './objection'

export type NoticedSeat = {
	entryId: string
	/** The entry's present state. */
	state: string
	/** The latest closing instant of the notices it stood on; null where it stood on none. */
	closesAt: Date | null
}

export type ReleaseBlocker =
	'newer_ranking' | 'notice_open' | 'not_on_notice' | 'seat_lost' | 'objection_open'

export type Readiness = {
	blockers: ReleaseBlocker[]
	/** Entries that can be released now; empty while something blocks. */
	releasable: string[]
	/** Entries whose seat waits for the answer to an objection. */
	waiting: string[]
}

const isLost = (state: string) => !['decided', 'on_notice', 'awarded'].includes(state)

/**
 * `now` is the instant the request was received; a notice is over from its closing instant on.
 * `newerRanking`: a snapshot was frozen after the one that was decided on.
 */
export function releaseReadiness(
	seats: readonly NoticedSeat[],
	objections: readonly Objection[],
	now: Date,
	setting: ReleaseSetting,
	newerRanking = false,
): Readiness {
	// A list released in part is not decided again: a seat lost since then stays vacant.
	const begun = seats.some(({ state }) => state === 'awarded')
	const pending = seats.filter(({ state }) => state !== 'awarded' && !(begun && isLost(state)))
	const ids = pending.map(({ entryId }) => entryId)
	const { blocked, releasable } = releasableSeats(ids, objections, now, setting)
	const found: Record<ReleaseBlocker, boolean> = {
		newer_ranking: newerRanking && pending.length > 0,
		seat_lost: pending.some(({ state }) => isLost(state)),
		not_on_notice: pending.some(({ closesAt, state }) => state === 'decided' || closesAt === null),
		notice_open: pending.some(({ closesAt }) => closesAt !== null && now < closesAt),
		objection_open: blocked.length > 0 && releasable.length === 0,
	}
	const blockers = (Object.keys(found) as ReleaseBlocker[]).filter((key) => found[key])
	return { blockers, releasable: blockers.length > 0 ? [] : releasable, waiting: blocked }
}
