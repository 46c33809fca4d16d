import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound, SamePerson } from '~/modules/domain-error'
import { lockEntries, transitionEntries } from '~/modules/entry/transition.server'
import type { Tx } from '~/platform/db.server'
import {
	DecisionSettled,
	DecisionStale,
	ListReleased,
	RefusalMissing,
	SeatsRefused,
} from '../errors'
import { decidingSnapshot, rankedEntries } from '../load-ranked.server'
import { canReadDecision, canSettleDecision } from '../policy'
import { seatChanges } from '../rules/seat-changes'
import type { SettleInput } from '../schema'
import { lockTrack } from './propose-decision.server'

/**
 * The second person's word on a proposed list. Approved, it takes the place of an earlier decision
 * of the track (which stays on record as superseded), seats are taken and lost accordingly.
 * Throws SamePerson to whoever proposed it.
 */
export async function settleDecision(
	ctx: Context,
	slug: string,
	decisionId: string,
	{ outcome, refusal }: SettleInput,
) {
	return ctx.transaction(
		async (tx) => {
			const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
			const decision = await loadDecision(tx, contest.id, decisionId)
			if (!decision || !canReadDecision(ctx.actor, decision)) throw new NotFound()
			const track = await lockTrack(tx, contest.id, decision.trackId)
			if (ctx.actor.kind !== 'user') throw new Forbidden()
			if (decision.proposedById === ctx.actor.userId) throw new SamePerson()
			if (decision.state !== 'proposed') throw new DecisionSettled()
			if (!canSettleDecision(ctx.actor, decision)) throw new Forbidden()
			const settled = { approvedById: ctx.actor.userId, decidedAt: ctx.receivedAt }
			if (outcome === 'reject') {
				if (refusal === '') throw new RefusalMissing()
				await mark(tx, decisionId, { ...settled, state: 'rejected', refusal })
			} else {
				if (track.released) throw new ListReleased()
				await approve(ctx, tx, decision, settled)
			}
			await ctx.audit(tx, outcome === 'approve' ? 'decision.approved' : 'decision.rejected', {
				contestId: contest.id,
				subjectType: 'decision',
				subjectId: decisionId,
				trackId: decision.trackId,
				proposedById: decision.proposedById,
				refusal,
			})
			return { trackId: decision.trackId }
		},
		{ long: true },
	)
}

async function loadDecision(tx: Tx, contestId: string, decisionId: string) {
	await tx.$queryRaw`SELECT 1 FROM "decision" WHERE "id" = ${decisionId} FOR UPDATE`
	return tx.decision.findFirst({
		where: { id: decisionId, contestId },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			snapshotId: true,
			state: true,
			proposedById: true,
			seats: { orderBy: { seat: 'asc' }, select: { entryId: true, seat: true } },
		},
	})
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadDecision>>>
type Settled = { approvedById: string; decidedAt: Date }

async function mark(
	tx: Tx,
	id: string,
	data: Settled & { state: 'approved' | 'rejected'; refusal?: string },
) {
	const { count } = await tx.decision.updateMany({ where: { id, state: 'proposed' }, data })
	if (count !== 1) throw new DecisionSettled()
}

async function approve(ctx: Context, tx: Tx, decision: Loaded, settled: Settled) {
	const { trackId, seats } = decision
	const snapshot = await decidingSnapshot(tx, trackId)
	if (snapshot?.id !== decision.snapshotId) throw new DecisionStale()
	await refuseGone(tx, decision)
	const before = await tx.decision.findFirst({
		where: { trackId, state: 'approved' },
		select: { id: true, seats: { select: { entryId: true } } },
	})
	if (before) {
		await tx.decision.update({ where: { id: before.id }, data: { state: 'superseded' } })
	}
	await mark(tx, decision.id, { ...settled, state: 'approved' })
	const changes = seatChanges(
		before?.seats.map(({ entryId }) => entryId) ?? [],
		seats.map(({ entryId }) => entryId),
	)
	const { lost, added, kept } = changes
	const states = await lockEntries(tx, [...lost, ...added, ...kept])
	const losing = lost.filter((id) => ['decided', 'on_notice'].includes(states.get(id)!))
	const decided = [...added, ...kept].filter((id) => states.get(id) === 'ranked')
	const reasonCode = 'new_decision'
	await transitionEntries(
		ctx,
		tx,
		'lose_seat',
		losing.map((id) => ({ id, reasonCode })),
	)
	await transitionEntries(
		ctx,
		tx,
		'decide',
		decided.map((id) => ({ id })),
	)
}

/** An entry may have been withdrawn, or objected to, since the list was entered. */
async function refuseGone(tx: Tx, decision: Loaded) {
	const ranked = await rankedEntries(tx, decision.snapshotId)
	const eligible = new Set(ranked.filter((one) => one.eligible).map(({ entryId }) => entryId))
	const gone = decision.seats.filter(({ entryId }) => !eligible.has(entryId))
	if (gone.length > 0) {
		throw new SeatsRefused(gone.map(({ seat }) => ({ seat, code: 'decision_not_ranked' })))
	}
}
