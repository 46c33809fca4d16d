import { inLanguage } from '~/messages/define'
import { requireContestReader } from '~/modules/contest/access.server'
import { tracksOf } from '~/modules/contest/scope'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { listFiles } from '~/modules/file/queries.server'
import { decidingSnapshot, rankedEntries } from '../load-ranked.server'
import { readTrackLists } from '../load-release.server'
import { readableMinutes } from '../minutes.server'
import { canProposeDecision, canReadDecision, canSettleDecision } from '../policy'
import { computedSeats } from '../rules/decision'
import { askOfList, type ReleaseBlocker } from '../rules/release'
import { seatChanges } from '../rules/seat-changes'

const decisionSelect = {
	id: true,
	state: true,
	minutesNumber: true,
	minutesDate: true,
	note: true,
	refusal: true,
	proposedAt: true,
	decidedAt: true,
	proposedById: true,
	snapshotId: true,
	snapshot: { select: { id: true, number: true, hash: true, roundId: true } },
	minutesFile: { select: { id: true, name: true } },
	proposedBy: { select: { name: true } },
	approvedBy: { select: { name: true } },
	notices: {
		where: { notice: { withdrawnAt: null } },
		select: { notice: { select: { id: true, closesAt: true } } },
	},
	seats: {
		orderBy: { seat: 'asc' },
		select: {
			seat: true,
			score: true,
			reason: true,
			entry: {
				select: {
					id: true,
					code: true,
					title: true,
					state: true,
					organization: { select: { name: true } },
					domain: { select: { name: true, nameEn: true } },
				},
			},
		},
	},
} as const

const isSpoilt = (blocker: ReleaseBlocker) => blocker === 'newer_ranking' || blocker === 'seat_lost'

/** The tracks of the contest with where the decision on each list stands. */
export async function listDecisions(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const [{ lists }, tracks] = await Promise.all([
		readTrackLists(ctx.db, tracksOf(contest), ctx.contestNow()),
		ctx.db.track.findMany({
			where: tracksOf(contest),
			orderBy: { position: 'asc' },
			select: {
				id: true,
				name: true,
				nameEn: true,
				listTitle: true,
				listTitleEn: true,
				seats: true,
				decisions: {
					orderBy: { proposedAt: 'desc' },
					select: {
						id: true,
						state: true,
						minutesNumber: true,
						proposedAt: true,
						decidedAt: true,
						proposedById: true,
						proposedBy: { select: { name: true } },
						approvedBy: { select: { name: true } },
						_count: { select: { seats: true, notices: true } },
					},
				},
			},
		}),
	])
	const listOf = new Map(lists.map((list) => [list.track.id, list]))
	return tracks.map(({ decisions, ...track }) => {
		const list = listOf.get(track.id)!
		const ask = askOfList(list)
		const pending = decisions.find(({ state }) => state === 'proposed')
		const place = { contestId: contest.id, trackId: track.id }
		return {
			id: track.id,
			name: inLanguage(ctx.locale, track.name, track.nameEn),
			listTitle: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
			seats: track.seats,
			frozen: list.snapshotId !== null,
			released: list.released,
			/** The list is to be decided now. */
			due: ask === 'decide' || ask === 'decide_again',
			/** Why an approved list is to be decided again. */
			spoilt: ask === 'decide_again' ? (list.readiness?.blockers ?? []).filter(isSpoilt) : [],
			decisions,
			pendingId: pending?.id ?? null,
			mine: pending ? !canSettleDecision(ctx.actor, { ...place, ...pending }) : false,
			approved: decisions.find(({ state }) => state === 'approved') ?? null,
		}
	})
}

/** What the form of one track's decision is filled from. `snapshot` is null before the freezing. */
export async function getDecisionForm(ctx: Context, slug: string, trackId: string) {
	const contest = await requireContestReader(ctx, slug)
	const place = { contestId: contest.id, trackId }
	const track = await ctx.db.track.findFirst({
		where: { id: trackId, contestId: contest.id },
		select: {
			id: true,
			name: true,
			nameEn: true,
			listTitle: true,
			listTitleEn: true,
			seats: true,
			_count: { select: { releaseItems: true, decisions: { where: { state: 'proposed' } } } },
		},
	})
	if (!track || !canReadDecision(ctx.actor, place)) throw new NotFound()
	const snapshot = await decidingSnapshot(ctx.db, trackId)
	const ranked = snapshot ? await rankedEntries(ctx.db, snapshot.id) : []
	const [entries, minutes, readable] = await Promise.all([
		entryWords(
			ctx,
			ranked.map(({ entryId }) => entryId),
		),
		listFiles(ctx, { subjectType: 'contest', subjectId: contest.id, purpose: 'minutes' }),
		readableMinutes(ctx.db, ctx.actor, contest.id),
	])
	return {
		contestId: contest.id,
		track: {
			id: track.id,
			seats: track.seats,
			name: inLanguage(ctx.locale, track.name, track.nameEn),
			listTitle: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
		},
		snapshot,
		ranked: ranked.map((one) => ({ ...one, ...entries.get(one.entryId)! })),
		computed: computedSeats(ranked, track.seats),
		minutes: minutes.filter(({ id }) => readable.includes(id)),
		released: track._count.releaseItems > 0,
		pending: track._count.decisions > 0,
		canPropose: canProposeDecision(ctx.actor, place),
	}
}

async function entryWords(ctx: Context, ids: string[]) {
	const rows = await ctx.db.entry.findMany({
		where: { id: { in: ids } },
		select: {
			id: true,
			code: true,
			title: true,
			organization: { select: { name: true } },
			domain: { select: { name: true, nameEn: true } },
		},
	})
	return new Map(
		rows.map(({ id, code, title, organization, domain }) => [
			id,
			{
				code: code ?? '',
				title,
				organization: organization.name,
				domain: domain ? inLanguage(ctx.locale, domain.name, domain.nameEn) : '',
			},
		]),
	)
}

/** One decision as the second organizer reads it: its seats beside the computation's. */
export async function getDecision(ctx: Context, slug: string, decisionId: string) {
	const contest = await requireContestReader(ctx, slug)
	const found = await ctx.db.decision.findFirst({
		where: { id: decisionId, contestId: contest.id },
		select: {
			...decisionSelect,
			contestId: true,
			trackId: true,
			track: {
				select: { name: true, nameEn: true, listTitle: true, listTitleEn: true, seats: true },
			},
		},
	})
	if (!found || !canReadDecision(ctx.actor, found)) throw new NotFound()
	const { track, seats, ...decision } = found
	const [ranked, before] = await Promise.all([
		rankedEntries(ctx.db, decision.snapshotId),
		decision.state === 'proposed' ? approvedList(ctx, decision.trackId) : null,
	])
	const ranks = new Map(ranked.map((one) => [one.entryId, one]))
	const after = seats.map(({ entry }) => entry.id)
	const lost = before ? seatChanges([...before.keys()], after).lost : []
	return {
		decision: {
			...decision,
			trackName: inLanguage(ctx.locale, track.name, track.nameEn),
			listTitle: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
			vacant: Math.max(0, track.seats - seats.length),
		},
		seats: seats.map(({ entry, ...seat }) => ({
			...seat,
			code: entry.code ?? '',
			title: entry.title,
			organization: entry.organization.name,
			domain: entry.domain ? inLanguage(ctx.locale, entry.domain.name, entry.domain.nameEn) : '',
			rank: ranks.get(entry.id)?.rank ?? null,
			why: ranks.get(entry.id)?.why ?? null,
			isNew: before !== null && !before.has(entry.id),
		})),
		lost: lost.map((id) => before!.get(id)!),
		canSettle: canSettleDecision(ctx.actor, decision),
		mine: ctx.actor.kind === 'user' && ctx.actor.userId === decision.proposedById,
	}
}

/** Titles on the track's approved list, by entry; null where there is none. */
async function approvedList(ctx: Context, trackId: string) {
	const approved = await ctx.db.decision.findFirst({
		where: { trackId, state: 'approved' },
		select: { seats: { select: { seat: true, entry: { select: { id: true, title: true } } } } },
	})
	if (!approved) return null
	return new Map(approved.seats.map(({ seat, entry }) => [entry.id, { seat, title: entry.title }]))
}
