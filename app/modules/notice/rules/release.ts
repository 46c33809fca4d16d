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

/** One track's list between the frozen ranking and the release. */
export type ListStanding = {
	/** The newest ranking of the deciding round; null while none is frozen. */
	snapshotId: string | null
	/** A decision on the list waits for its second person. */
	proposed: boolean
	/** The list is published, or a part of it: it is not decided again. */
	released: boolean
	/** Of the approved list; null while there is none. */
	readiness: Readiness | null
}

export type ListAsk = 'decide' | 'decide_again' | 'notify'

/**
 * What a track's list asks of its organizers now, before it can be released: to be decided, again
 * where a seat was lost or the ranking is no longer the newest, or to be put on notice, again where
 * a seat changed hands. Null where it asks for nothing, or only for time to pass.
 */
export function askOfList(list: ListStanding): ListAsk | null {
	const { snapshotId, proposed, released, readiness } = list
	if (snapshotId === null || proposed || released) return null
	if (readiness === null) return 'decide'
	const has = (...keys: ReleaseBlocker[]) => readiness.blockers.some((one) => keys.includes(one))
	if (has('newer_ranking', 'seat_lost')) return 'decide_again'
	return has('not_on_notice') ? 'notify' : null
}

/** The lists of a notice are released together: nothing stops one of them, and some seat waits. */
export function canBeReleased(lists: readonly Readiness[]): boolean {
	const stopped = lists.some(({ blockers }) => blockers.length > 0)
	return !stopped && lists.some(({ releasable }) => releasable.length > 0)
}
