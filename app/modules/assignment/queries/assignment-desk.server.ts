import { z } from 'zod'
import { requireContestReader } from '~/modules/contest/access.server'
import { listOrganizedRounds } from '~/modules/contest/queries/rounds.server'
import type { Context } from '~/modules/context'
import { pageOf } from '~/modules/page-of'
import { canAssign } from '../policy'
import { countShortOfJudges } from '../short-of-judges.server'
import type { DrawView } from '../schema'

const PAGE = 50

const RunOutcome = z.object({
	minLoad: z.number(),
	maxLoad: z.number(),
	unfilled: z.array(z.object({ entry: z.string(), missing: z.number() })),
})

/** One page of a list, or all of it where the whole record is wanted. */
function pageShown(total: number, wanted: number, whole: boolean) {
	if (whole) return { page: 1, pages: 1, total, slice: {} }
	return { ...pageOf(total, wanted, PAGE), total }
}

async function listAssigned(ctx: Context, roundId: string, { page: wanted, view }: DrawView) {
	const standing = { roundId, withdrawnAt: null }
	const where = { assignments: { some: standing } }
	const total = await ctx.db.entry.count({ where })
	const { slice, ...place } = pageShown(total, wanted, view === 'whole')
	const rows = await ctx.db.entry.findMany({
		where,
		orderBy: [{ code: 'asc' }, { id: 'asc' }],
		...slice,
		select: {
			id: true,
			code: true,
			currentVersion: { select: { title: true } },
			assignments: {
				where: standing,
				orderBy: [{ judge: { name: 'asc' } }, { id: 'asc' }],
				select: { judge: { select: { id: true, name: true } } },
			},
		},
	})
	const entries = rows.map(({ id, code, currentVersion, assignments }) => ({
		id,
		code,
		title: currentVersion?.title ?? '',
		judges: assignments.map(({ judge }) => judge),
	}))
	return { ...place, rows: entries }
}

async function listConflicts(ctx: Context, trackId: string, { conflicts, view }: DrawView) {
	const where = { entry: { trackId } }
	const total = await ctx.db.conflict.count({ where })
	const { slice, ...place } = pageShown(total, conflicts, view === 'whole')
	const rows = await ctx.db.conflict.findMany({
		where,
		orderBy: [{ entry: { code: 'asc' } }, { entryId: 'asc' }, { judgeId: 'asc' }],
		...slice,
		select: {
			source: true,
			reason: true,
			entry: { select: { id: true, code: true } },
			judge: { select: { id: true, name: true } },
		},
	})
	return { ...place, rows }
}

async function listRuns(ctx: Context, roundId: string) {
	const runs = await ctx.db.assignmentRun.findMany({
		where: { roundId },
		orderBy: [{ at: 'desc' }, { id: 'desc' }],
		select: { id: true, seed: true, perEntry: true, outcome: true, at: true, createdById: true },
	})
	const authors = await ctx.db.user.findMany({
		where: { id: { in: runs.map(({ createdById }) => createdById) } },
		select: { id: true, name: true },
	})
	const authorOf = new Map(authors.map(({ id, name }) => [id, name]))
	const read = runs.map(({ outcome, createdById, ...run }) => ({
		...run,
		...RunOutcome.parse(outcome),
		author: authorOf.get(createdById) ?? '',
	}))
	const codes = await ctx.db.entry.findMany({
		where: { id: { in: read.flatMap(({ unfilled }) => unfilled.map(({ entry }) => entry)) } },
		select: { id: true, code: true },
	})
	const codeOf = new Map(codes.map(({ id, code }) => [id, code]))
	return read.map((run) => ({
		...run,
		unfilled: run.unfilled.map(({ entry, missing }) => ({ code: codeOf.get(entry), missing })),
	}))
}

/**
 * The drawing of one round: what could be drawn, what was, by which seeds, and the conflicts. The
 * two long lists come by pages, every drawing stands on each of them; `view: 'whole'` is the record.
 */
export async function getAssignmentDesk(
	ctx: Context,
	slug: string,
	roundId?: string,
	shown: DrawView = { page: 1, conflicts: 1 },
) {
	const contest = await requireContestReader(ctx, slug)
	const rounds = await listOrganizedRounds(ctx, contest)
	const round = rounds.find(({ id }) => id === roundId) ?? rounds[0]
	if (!round) return { rounds, desk: null }
	const [entries, judges, assigned, runs, conflicts, [lacking]] = await Promise.all([
		ctx.db.entry.count({
			where: { trackId: round.trackId, state: { in: ['accepted', 'advanced', 'under_review'] } },
		}),
		ctx.db.judge.count({ where: { contestId: contest.id, state: 'accepted' } }),
		listAssigned(ctx, round.id, shown),
		listRuns(ctx, round.id),
		listConflicts(ctx, round.trackId, shown),
		countShortOfJudges(ctx.db, [round.id]),
	])
	return {
		rounds,
		desk: {
			round,
			entries,
			judges,
			/** Entries that lack judges now; more than the last drawing left where some came later. */
			short: lacking?.short ?? 0,
			assigned,
			runs,
			conflicts,
			whole: shown.view === 'whole',
			canAssign: canAssign(ctx.actor, round),
		},
	}
}

export type AssignmentDesk = NonNullable<Awaited<ReturnType<typeof getAssignmentDesk>>['desk']>
