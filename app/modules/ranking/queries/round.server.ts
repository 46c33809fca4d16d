import { inLanguage } from '~/messages/define'
import { recordReading } from '~/modules/audit/reading.server'
import { requireContestReader } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Prisma } from '~/platform/generated/prisma/client'
import { computeRanking, type InternalInput } from '../compute.server'
import { canFreezeRanking, canReadRanking, canReadScores } from '../policy'
import { decidingRound } from '../rules/deciding-round'
import type { RankingResult } from '../rules/rank-round'
import { RuleSchema } from '../schema'
import type { EntryLine } from '../types'

const roundSelect = {
	id: true,
	contestId: true,
	trackId: true,
	name: true,
	nameEn: true,
	stage: true,
	state: true,
	rule: true,
	judgesPerEntry: true,
	scoringEndsAt: true,
	lockedAt: true,
	track: {
		select: {
			code: true,
			name: true,
			nameEn: true,
			listTitle: true,
			listTitleEn: true,
			seats: true,
			rounds: { select: { id: true, stage: true, _count: { select: { assignments: true } } } },
			_count: { select: { releaseItems: true } },
		},
	},
	rubric: {
		select: {
			criteria: {
				orderBy: { position: 'asc' },
				select: { id: true, name: true, nameEn: true, maximum: true, counted: true },
			},
		},
	},
	snapshots: {
		orderBy: { number: 'desc' },
		select: {
			id: true,
			number: true,
			hash: true,
			reason: true,
			createdAt: true,
			createdById: true,
			algorithmVersion: true,
		},
	},
} satisfies Prisma.RoundSelect

/** Counts of the sheets of a ranking, by what became of them. */
function sheetCounts({ input }: InternalInput) {
	const counted = new Set(input.scores.map(({ entry, judge }) => `${entry} ${judge}`)).size
	const by = (reason: string) => input.excluded?.filter((one) => one.reason === reason).length ?? 0
	return {
		counted,
		void: by('void'),
		abstained: by('abstained'),
		missing: by('not_submitted'),
	}
}

/** The entries of a ranking as the organizers know them, by public code. */
async function entryLines(ctx: Context, internal: InternalInput) {
	const rows = await ctx.db.entry.findMany({
		where: { id: { in: Object.keys(internal.entries) } },
		select: {
			id: true,
			code: true,
			title: true,
			state: true,
			organization: { select: { name: true } },
			domain: { select: { name: true, nameEn: true } },
		},
	})
	return Object.fromEntries(
		rows.map(({ organization, domain, ...row }): [string, EntryLine] => [
			internal.entries[row.id]!,
			{
				...row,
				organization: organization.name,
				domain: domain ? inLanguage(ctx.locale, domain.name, domain.nameEn) : '',
			},
		]),
	)
}

async function judgeNames(ctx: Context, internal: InternalInput) {
	const rows = await ctx.db.judge.findMany({
		where: { id: { in: Object.keys(internal.judges) } },
		select: { id: true, name: true },
	})
	return Object.fromEntries(rows.map(({ id, name }) => [internal.judges[id]!, name]))
}

async function rankingOf(ctx: Context, internal: InternalInput, result: RankingResult) {
	const [entries, judges] = await Promise.all([
		entryLines(ctx, internal),
		judgeNames(ctx, internal),
	])
	return { result, entries, judges, sheets: sheetCounts(internal) }
}

/**
 * One round's ranking: computed now from the sheets as they stand or, with a number, as frozen in
 * that snapshot. `preview` has the hash that freezing it would give.
 */
export async function getRoundRanking(
	ctx: Context,
	slug: string,
	roundId: string,
	number: number | null,
) {
	const contest = await requireContestReader(ctx, slug)
	const round = await ctx.db.round.findFirst({
		where: { id: roundId, contestId: contest.id },
		select: roundSelect,
	})
	if (!round || !canReadRanking(ctx.actor, round)) throw new NotFound()
	const shown = number === null ? null : round.snapshots.find((one) => one.number === number)
	if (shown === undefined) throw new NotFound()
	const released = round.track._count.releaseItems > 0
	const open = shown !== null || canReadScores(ctx.actor, { ...round, released })
	if (open) {
		await recordReading(ctx, 'ranking.read', {
			contestId: contest.id,
			subjectType: 'round',
			subjectId: roundId,
			snapshot: number,
		})
	}
	const known = shown ? await frozenRanking(ctx, shown.id) : await freshRanking(ctx, roundId)
	const ranking = open ? known : withoutScores(known)
	const rounds = round.track.rounds.map(({ _count, ...one }) => ({ ...one, ..._count }))
	const authors = await namesOf(ctx, round.snapshots)
	const { rule, track, rubric, snapshots, ...facts } = round
	return {
		round: {
			...facts,
			name: inLanguage(ctx.locale, facts.name, facts.nameEn),
			rule: RuleSchema.parse(rule),
			deciding: decidingRound(rounds)?.id === roundId,
			seats: track.seats,
			trackName: inLanguage(ctx.locale, track.name, track.nameEn),
			listTitle: inLanguage(ctx.locale, track.listTitle, track.listTitleEn),
			criteria: rubric.criteria.map(({ nameEn, ...one }) => ({
				...one,
				label: inLanguage(ctx.locale, one.name, nameEn),
			})),
		},
		snapshots: snapshots.map((one) => ({ ...one, author: authors.get(one.createdById) ?? '' })),
		shown: shown && { ...shown, author: authors.get(shown.createdById) ?? '' },
		ranking,
		/** Scores are not shown yet. */
		sealed: !open,
		canFreeze: canFreezeRanking(ctx.actor, { ...round, released }),
	}
}

type Known = Awaited<ReturnType<typeof freshRanking>>

/** How many sheets there are, and nothing that a score could be read from. */
function withoutScores({ result, sheets }: Known): Known {
	const { algorithm, rule, weights } = result
	return {
		result: { algorithm, rule, weights, ranking: [], selection: null, ledger: [] },
		entries: {},
		judges: {},
		sheets,
		hash: '',
	}
}

async function freshRanking(ctx: Context, roundId: string) {
	const { internal, result, hash } = await computeRanking(ctx.db, roundId)
	return { ...(await rankingOf(ctx, internal, result)), hash }
}

async function frozenRanking(ctx: Context, snapshotId: string) {
	const { input, output, hash } = await ctx.db.rankingSnapshot.findUniqueOrThrow({
		where: { id: snapshotId },
		select: { input: true, output: true, hash: true },
	})
	const ranking = await rankingOf(
		ctx,
		input as unknown as InternalInput,
		output as unknown as RankingResult,
	)
	return { ...ranking, hash }
}

async function namesOf(ctx: Context, snapshots: { createdById: string }[]) {
	const users = await ctx.db.user.findMany({
		where: { id: { in: snapshots.map(({ createdById }) => createdById) } },
		select: { id: true, name: true },
	})
	return new Map(users.map(({ id, name }) => [id, name]))
}

/** The frozen bundle for its organizers, whether or not it is public yet. */
export async function getOrganizerBundle(ctx: Context, slug: string, snapshotId: string) {
	const contest = await requireContestReader(ctx, slug)
	const snapshot = await ctx.db.rankingSnapshot.findFirst({
		where: { id: snapshotId, round: { contestId: contest.id } },
		select: { bundle: true, hash: true, round: { select: { contestId: true, trackId: true } } },
	})
	if (!snapshot || !canReadRanking(ctx.actor, snapshot.round)) throw new NotFound()
	return { bundle: snapshot.bundle, hash: snapshot.hash }
}
