import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { type EntryEvent, type EntryState, nextState } from '~/modules/entry/rules/lifecycle'
import { lockEntries, transitionEntries } from '~/modules/entry/transition.server'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { type Computed, computeRanking } from '../compute.server'
import {
	RankingChanged,
	RankingNotOpen,
	RankingReasonMissing,
	RankingUnchanged,
	RankingWithoutSheets,
} from '../errors'
import type { FreezeInput } from '../forms'
import { canFreezeRanking, canReadRanking } from '../policy'
import { decidingRound } from '../rules/deciding-round'

async function lockRound(tx: Tx, contestId: string, roundId: string) {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId} FOR UPDATE`
	const round = await tx.round.findFirst({
		where: { id: roundId, contestId },
		select: {
			id: true,
			contestId: true,
			trackId: true,
			state: true,
			track: {
				select: {
					rounds: {
						select: { id: true, stage: true, _count: { select: { assignments: true } } },
					},
					_count: { select: { releaseItems: true } },
				},
			},
			snapshots: {
				orderBy: { number: 'desc' },
				take: 1,
				select: { number: true, hash: true },
			},
		},
	})
	return round
}

/**
 * Freezes a round's ranking: input, rule, output and public bundle under one hash. Of the deciding
 * round the ranked entries wait for the decision; of an earlier round they advance or not. A later
 * snapshot needs a reason and leaves the earlier one as it is.
 * Throws RankingChanged when the sheets are no longer those the page showed.
 */
export async function freezeRanking(
	ctx: Context,
	slug: string,
	roundId: string,
	{ hash, reason }: FreezeInput,
) {
	return ctx.transaction(
		async (tx) => {
			const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
			const round = await lockRound(tx, contest.id, roundId)
			if (!round || !canReadRanking(ctx.actor, round)) throw new NotFound()
			if (ctx.actor.kind !== 'user') throw new Forbidden()
			const released = round.track._count.releaseItems > 0
			if (!canFreezeRanking(ctx.actor, { ...round, released })) throw new RankingNotOpen()
			const computed = await computeRanking(tx, roundId)
			const last = round.snapshots[0]
			refuseUseless(computed, hash, last)
			if (last && reason === '') throw new RankingReasonMissing()
			const rounds = round.track.rounds.map(({ _count, ...one }) => ({ ...one, ..._count }))
			const deciding = decidingRound(rounds)?.id === roundId
			const data = { roundId, reason, number: (last?.number ?? 0) + 1 }
			const snapshot = await saveSnapshot(tx, computed, {
				...data,
				createdById: ctx.actor.userId,
				createdAt: ctx.receivedAt,
			})
			await tx.round.update({ where: { id: roundId }, data: { state: 'ranked' } })
			await moveEntries(ctx, tx, computed, deciding)
			await ctx.audit(tx, 'ranking.frozen', {
				contestId: contest.id,
				subjectType: 'round',
				subjectId: roundId,
				snapshotId: snapshot.id,
				number: data.number,
				contentHash: computed.hash,
				deciding,
				reason,
			})
			return { ...snapshot, number: data.number, hash: computed.hash, deciding }
		},
		{ long: true },
	)
}

function refuseUseless(computed: Computed, shown: string, last?: { hash: string }) {
	const counted = computed.internal.input.scores.length > 0
	if (!counted) throw new RankingWithoutSheets()
	if (computed.hash !== shown) throw new RankingChanged()
	if (last?.hash === computed.hash) throw new RankingUnchanged()
}

type Frozen = {
	roundId: string
	number: number
	reason: string
	createdById: string
	createdAt: Date
}

/** Writes a snapshot's row; the caller has decided that it may be written. */
function saveSnapshot(tx: Tx, computed: Computed, frozen: Frozen) {
	const { internal, bundle, result } = computed
	return tx.rankingSnapshot.create({
		data: {
			...frozen,
			rule: result.rule,
			input: internal,
			output: result,
			bundle: bundle as unknown as Prisma.InputJsonObject,
			algorithmVersion: result.algorithm,
			hash: bundle.hash,
		},
		select: { id: true },
	})
}

/** What the ranking means for each entry. */
function eventsOf({ internal, result }: Computed, deciding: boolean) {
	const idOf = new Map(Object.entries(internal.entries).map(([id, code]) => [code, id]))
	const outcomes = new Map(result.selection?.entries.map(({ entry, outcome }) => [entry, outcome]))
	return result.ranking.map(({ entry, rank, notes }) => {
		// Between rounds a tie at the cut lets every one of the equals through.
		const through = rank !== null && outcomes.get(entry) !== 'not_selected'
		const event: EntryEvent = deciding
			? rank === null
				? 'not_advance'
				: 'rank'
			: through
				? 'advance'
				: 'not_advance'
		return { id: idOf.get(entry)!, event, reasonCode: rank === null ? notes[0]?.code : null }
	})
}

/** An entry that left, or stands further along than the ranking would bring it, is left alone. */
async function moveEntries(ctx: Context, tx: Tx, computed: Computed, deciding: boolean) {
	const moves = eventsOf(computed, deciding)
	const states = await lockEntries(
		tx,
		moves.map(({ id }) => id),
	)
	const steps = moves.flatMap(({ id, event, reasonCode }) =>
		stepsTo(states.get(id)!, event).map((step) => ({ id, step, reasonCode })),
	)
	// Who comes back is ranked after it.
	for (const event of ['not_advance', 'advance', 'fill_place', 'rank'] as const) {
		await transitionEntries(
			ctx,
			tx,
			event,
			steps.filter(({ step }) => step === event),
		)
	}
}

/** An entry left behind by an earlier snapshot comes back through `fill_place`. */
function stepsTo(state: EntryState, event: EntryEvent): EntryEvent[] {
	if (state === 'not_advanced' && event === 'advance') return ['fill_place']
	if (state === 'not_advanced' && event === 'rank') return ['fill_place', 'rank']
	if (state === 'advanced' && event === 'rank') return ['rank']
	if (state !== 'under_review') return []
	return nextState(state, event) ? [event] : []
}
