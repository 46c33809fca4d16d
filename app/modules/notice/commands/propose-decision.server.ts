import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import {
	DecisionPending,
	DecisionStale,
	ListReleased,
	MinutesMissing,
	SeatsRefused,
} from '../errors'
import { decidingSnapshot, rankedEntries } from '../load-ranked.server'
import { readableMinutes } from '../minutes.server'
import { canProposeDecision, canReadDecision } from '../policy'
import { seatFaults } from '../rules/decision'
import type { DecisionInput } from '../schema'

/**
 * Decisions of a track are entered and settled one at a time. Not by the track's row: entries are
 * locked before that one everywhere else.
 */
export async function lockTrack(tx: Tx, contestId: string, trackId: string) {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`decision ${trackId}`}, 0))::text`
	const track = await tx.track.findFirst({
		where: { id: trackId, contestId },
		select: { id: true, seats: true, name: true, _count: { select: { releaseItems: true } } },
	})
	if (!track) throw new NotFound()
	return { ...track, released: track._count.releaseItems > 0 }
}

/**
 * Enters the committee's decision on one track's list, for another organizer to approve. Rests on
 * the newest snapshot of the deciding round; every departure from it carries a reason.
 * Throws SeatsRefused with each fault at its seat.
 */
export async function proposeDecision(
	ctx: Context,
	slug: string,
	trackId: string,
	input: DecisionInput,
) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		const place = { contestId: contest.id, trackId }
		if (!canReadDecision(ctx.actor, place)) throw new NotFound()
		if (!canProposeDecision(ctx.actor, place) || ctx.actor.kind !== 'user') throw new Forbidden()
		const track = await lockTrack(tx, contest.id, trackId)
		if (track.released) throw new ListReleased()
		const snapshot = await decidingSnapshot(tx, trackId)
		if (snapshot?.id !== input.snapshotId) throw new DecisionStale()
		await refusePending(tx, trackId)
		await requireMinutes(ctx, tx, contest.id, input.minutesFileId)
		const seats = await checkedSeats(tx, snapshot.id, track.seats, input)
		const decision = await tx.decision.create({
			data: {
				...place,
				snapshotId: snapshot.id,
				minutesNumber: input.minutesNumber,
				minutesDate: input.minutesDate,
				minutesFileId: input.minutesFileId ?? null,
				note: input.note,
				proposedById: ctx.actor.userId,
				proposedAt: ctx.receivedAt,
				seats: { create: seats },
			},
			select: { id: true },
		})
		await ctx.audit(tx, 'decision.proposed', {
			contestId: contest.id,
			subjectType: 'decision',
			subjectId: decision.id,
			trackId,
			snapshotId: snapshot.id,
			minutesNumber: input.minutesNumber,
			seats: seats.map(({ seat, entryId, reason }) => ({ seat, entryId, reason })),
		})
		return decision
	})
}

async function refusePending(tx: Tx, trackId: string) {
	const pending = await tx.decision.count({ where: { trackId, state: 'proposed' } })
	if (pending > 0) throw new DecisionPending()
}

async function requireMinutes(ctx: Context, tx: Tx, contestId: string, fileId?: string) {
	if (!fileId) return
	const known = await readableMinutes(tx, ctx.actor, contestId)
	if (!known.includes(fileId)) throw new MinutesMissing()
}

async function checkedSeats(tx: Tx, snapshotId: string, count: number, input: DecisionInput) {
	const ranked = await rankedEntries(tx, snapshotId)
	const given = input.seats.slice(0, count)
	const chosen = Array.from({ length: count }, (_, index) => ({
		entryId: given[index]?.entryId ?? null,
		reason: given[index]?.reason ?? '',
	}))
	const faults = seatFaults(chosen, ranked, input.note)
	if (faults.length > 0) throw new SeatsRefused(faults)
	const scores = new Map(ranked.map(({ entryId, score }) => [entryId, score]))
	return chosen.flatMap(({ entryId, reason }, index) =>
		entryId ? { entryId, reason, seat: index + 1, score: scores.get(entryId)! } : [],
	)
}
