import { contestSettings } from '~/modules/contest/schema'
import { decidingRound } from '~/modules/ranking/rules/deciding-round'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { type Readiness, releaseReadiness } from './rules/release'

const listed = {
	id: true,
	contestId: true,
	code: true,
	kind: true,
	name: true,
	nameEn: true,
	listTitle: true,
	listTitleEn: true,
	position: true,
	contest: { select: { settings: true } },
	rounds: {
		select: {
			id: true,
			stage: true,
			_count: { select: { assignments: true } },
			snapshots: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
		},
	},
	decisions: {
		where: { state: { in: ['approved', 'proposed'] } },
		select: {
			id: true,
			state: true,
			snapshotId: true,
			seats: {
				orderBy: { seat: 'asc' },
				select: {
					entryId: true,
					seat: true,
					score: true,
					entry: {
						select: {
							state: true,
							code: true,
							title: true,
							organization: { select: { name: true } },
							objections: { select: { entryId: true, state: true } },
						},
					},
				},
			},
		},
	},
	_count: { select: { releaseItems: true } },
} satisfies Prisma.TrackSelect

/** The notices not withdrawn that carried a list of these tracks, the oldest first. */
function readNotices(tx: Tx, tracks: Prisma.TrackWhereInput) {
	return tx.notice.findMany({
		where: { withdrawnAt: null, lists: { some: { decision: { track: tracks } } } },
		orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
		select: {
			id: true,
			contestId: true,
			closesAt: true,
			lists: {
				select: { decision: { select: { trackId: true, seats: { select: { entryId: true } } } } },
			},
			releases: { where: { state: 'proposed' }, select: { id: true } },
		},
	})
}

type Track = Prisma.TrackGetPayload<{ select: typeof listed }>
type Notice = Awaited<ReturnType<typeof readNotices>>[number]

/** When each entry's last notice closes. */
function closings(notices: readonly Notice[]): Map<string, Date> {
	const last = new Map<string, Date>()
	for (const { lists, closesAt } of notices) {
		for (const { entryId } of lists.flatMap(({ decision }) => decision.seats)) {
			const before = last.get(entryId)
			if (!before || before < closesAt) last.set(entryId, closesAt)
		}
	}
	return last
}

/** The newest frozen ranking of the round that decides the track's list. */
function decidingSnapshotOf({ rounds }: Track): string | null {
	const round = decidingRound(rounds.map(({ _count, ...one }) => ({ ...one, ..._count })))
	return round?.snapshots[0]?.id ?? null
}

function trackListOf(track: Track, notices: readonly Notice[], last: Map<string, Date>, now: Date) {
	const { rounds: _, decisions, contest, _count, ...face } = track
	const snapshotId = decidingSnapshotOf(track)
	const approved = decisions.find(({ state }) => state === 'approved')
	const { releaseWaits } = contestSettings(contest.settings)
	// A track belongs to its latest notice: a supplementary one takes it over.
	const carries = ({ lists }: Notice) => lists.some(({ decision }) => decision.trackId === track.id)
	return {
		track: face,
		snapshotId,
		proposed: decisions.some(({ state }) => state === 'proposed'),
		released: _count.releaseItems > 0,
		noticeId: [...notices].reverse().find(carries)?.id ?? null,
		decision: approved ?? null,
		readiness: approved
			? releaseReadiness(
					approved.seats.map(({ entryId, entry }) => ({
						entryId,
						state: entry.state,
						closesAt: last.get(entryId) ?? null,
					})),
					approved.seats.flatMap(({ entry }) => entry.objections),
					now,
					releaseWaits ? 'wait' : 'release_rest',
					snapshotId !== approved.snapshotId,
				)
			: null,
	}
}

export type TrackList = ReturnType<typeof trackListOf>

/**
 * Where each track's list stands between the frozen ranking and the release, and the notices that
 * carried them. The number of queries depends on neither.
 */
export async function readTrackLists(tx: Tx, tracks: Prisma.TrackWhereInput, now: Date) {
	const [rows, notices] = await Promise.all([
		tx.track.findMany({
			where: tracks,
			orderBy: [{ position: 'asc' }, { id: 'asc' }],
			select: listed,
		}),
		readNotices(tx, tracks),
	])
	const last = closings(notices)
	return { lists: rows.map((track) => trackListOf(track, notices, last, now)), notices }
}

export type ListReadiness = {
	track: TrackList['track']
	decision: NonNullable<TrackList['decision']>
	readiness: Readiness
}

/** What can be released from a notice: the approved lists that no later notice has taken over. */
export function listsOfNotice(lists: readonly TrackList[], noticeId: string): ListReadiness[] {
	return lists.flatMap((list) => {
		const { track, decision, readiness } = list
		return decision && readiness && list.noticeId === noticeId
			? [{ track, decision, readiness }]
			: []
	})
}

/** The same of one notice at an instant. */
export async function releasableLists(
	tx: Tx,
	noticeId: string,
	now: Date,
): Promise<ListReadiness[]> {
	const onNotice = { decisions: { some: { notices: { some: { noticeId } } } } }
	const { lists } = await readTrackLists(tx, onNotice, now)
	return listsOfNotice(lists, noticeId)
}
