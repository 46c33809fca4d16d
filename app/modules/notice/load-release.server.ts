import type { ContestSettings } from '~/modules/contest/schema'
import type { Tx } from '~/platform/db.server'
import { decidingSnapshot } from './load-ranked.server'
import { type Readiness, releaseReadiness } from './rules/release'

const listed = {
	id: true,
	trackId: true,
	snapshotId: true,
	track: {
		select: {
			id: true,
			code: true,
			kind: true,
			name: true,
			nameEn: true,
			listTitle: true,
			listTitleEn: true,
			position: true,
		},
	},
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
					seats: {
						select: {
							decision: {
								select: {
									notices: {
										where: { notice: { withdrawnAt: null } },
										select: { notice: { select: { closesAt: true } } },
									},
								},
							},
						},
					},
					objections: { select: { entryId: true, state: true } },
				},
			},
		},
	},
} as const

/** The track's present list as far as notices and objections concern its release. */
function readListed(tx: Tx, noticeId: string) {
	return tx.decision.findMany({
		where: {
			state: 'approved',
			track: { decisions: { some: { notices: { some: { noticeId } } } } },
		},
		orderBy: { track: { position: 'asc' } },
		select: {
			...listed,
			// A track belongs to its latest notice: a supplementary one takes it over.
			notices: {
				where: { notice: { withdrawnAt: null } },
				orderBy: { notice: { openedAt: 'desc' } },
				take: 1,
				select: { noticeId: true },
			},
		},
	})
}

export type Listed = Awaited<ReturnType<typeof readListed>>[number]
export type ListReadiness = { decision: Listed; readiness: Readiness }

/**
 * What can be released from a notice at an instant: the approved list of each of its tracks that
 * no later notice has taken over.
 */
export async function releasableLists(
	tx: Tx,
	noticeId: string,
	now: Date,
	settings: ContestSettings,
): Promise<ListReadiness[]> {
	const decisions = (await readListed(tx, noticeId)).filter(
		({ notices }) => notices.length === 0 || notices[0]!.noticeId === noticeId,
	)
	const lists: ListReadiness[] = []
	for (const decision of decisions) {
		const newest = await decidingSnapshot(tx, decision.trackId)
		const readiness = releaseReadiness(
			decision.seats.map(({ entryId, entry }) => ({
				entryId,
				state: entry.state,
				closesAt: latestClosing(entry.seats),
			})),
			decision.seats.flatMap(({ entry }) => entry.objections),
			now,
			settings.releaseWaits ? 'wait' : 'release_rest',
			newest?.id !== decision.snapshotId,
		)
		lists.push({ decision, readiness })
	}
	return lists
}

type SeatRows = Listed['seats'][number]['entry']['seats']

function latestClosing(seats: SeatRows): Date | null {
	const instants = seats.flatMap(({ decision }) =>
		decision.notices.map(({ notice }) => notice.closesAt.getTime()),
	)
	return instants.length > 0 ? new Date(Math.max(...instants)) : null
}
