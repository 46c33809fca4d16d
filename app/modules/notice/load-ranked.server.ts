import type { InternalInput } from '~/modules/ranking/compute.server'
import { decidingRound } from '~/modules/ranking/rules/deciding-round'
import type { RankingResult } from '~/modules/ranking/rules/rank-round'
import type { SeatReason } from '~/modules/ranking/rules/select'
import type { Tx } from '~/platform/db.server'
import type { RankedEntry } from './rules/decision'

/** States in which an entry of the final round can be given a seat, or keep it. */
const seatable = ['ranked', 'decided', 'on_notice'] as const

export type Ranked = RankedEntry & {
	/** Final score as published. */
	score: string
	/** Public code of the round. */
	publicCode: string
	why: SeatReason | null
	/** Shares its place with others. */
	tied: boolean
}

/** The entries of a snapshot that have a place, best first, and whether they may still be seated. */
export async function rankedEntries(tx: Tx, snapshotId: string): Promise<Ranked[]> {
	const { input, output } = await tx.rankingSnapshot.findUniqueOrThrow({
		where: { id: snapshotId },
		select: { input: true, output: true },
	})
	const { entries } = input as unknown as InternalInput
	const result = output as unknown as RankingResult
	const rows = await tx.entry.findMany({
		where: { id: { in: Object.keys(entries) } },
		select: {
			id: true,
			state: true,
			_count: { select: { objections: { where: { state: 'upheld' } } } },
		},
	})
	const eligible = new Set(
		rows
			.filter(({ state, _count }) => seatable.includes(state as never) && _count.objections === 0)
			.map(({ id }) => id),
	)
	const idOf = new Map(Object.entries(entries).map(([id, code]) => [code, id]))
	const seats = new Map(result.selection?.entries.map((seat) => [seat.entry, seat]))
	return result.ranking.flatMap(({ entry, rank, score, notes }) => {
		if (rank === null || score === null) return []
		const entryId = idOf.get(entry)!
		const seat = seats.get(entry)
		return {
			entryId,
			publicCode: entry,
			rank,
			score,
			outcome: seat?.outcome ?? null,
			why: seat?.reason ?? null,
			tied: notes.some(({ code }) => code === 'tie_shared'),
			eligible: eligible.has(entryId),
		}
	})
}

/** The newest snapshot of the track's deciding round; null while that round is not frozen. */
export async function decidingSnapshot(tx: Tx, trackId: string) {
	const rounds = await tx.round.findMany({
		where: { trackId },
		select: {
			id: true,
			stage: true,
			_count: { select: { assignments: true } },
			snapshots: {
				orderBy: { number: 'desc' },
				take: 1,
				select: { id: true, number: true, hash: true, createdAt: true },
			},
		},
	})
	const round = decidingRound(rounds.map(({ _count, ...one }) => ({ ...one, ..._count })))
	const snapshot = round?.snapshots[0]
	return round && snapshot ? { ...snapshot, roundId: round.id } : null
}
