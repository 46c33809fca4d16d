import { z } from 'zod'
import { requireContestReader } from '~/modules/contest/access.server'
import { listOrganizedRounds } from '~/modules/contest/queries/rounds.server'
import type { Context } from '~/modules/context'
import { canAssign } from '../policy'

const RunOutcome = z.object({
	minLoad: z.number(),
	maxLoad: z.number(),
	unfilled: z.array(z.object({ entry: z.string(), missing: z.number() })),
})

async function listAssigned(ctx: Context, roundId: string) {
	const rows = await ctx.db.assignment.findMany({
		where: { roundId, withdrawnAt: null },
		orderBy: [{ entry: { code: 'asc' } }, { judge: { name: 'asc' } }, { id: 'asc' }],
		select: {
			id: true,
			entryId: true,
			entry: { select: { code: true, currentVersion: { select: { title: true } } } },
			judge: { select: { id: true, name: true } },
			sheet: { select: { state: true } },
		},
	})
	const entries = new Map<
		string,
		{ id: string; code: string | null; title: string; judges: (typeof rows)[number]['judge'][] }
	>()
	for (const row of rows) {
		const entry = entries.get(row.entryId) ?? {
			id: row.entryId,
			code: row.entry.code,
			title: row.entry.currentVersion?.title ?? '',
			judges: [],
		}
		entry.judges.push(row.judge)
		entries.set(row.entryId, entry)
	}
	return [...entries.values()]
}

async function listRuns(ctx: Context, roundId: string) {
	const runs = await ctx.db.assignmentRun.findMany({
		where: { roundId },
		orderBy: { at: 'desc' },
		take: 20,
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

/** The drawing of one round: what could be drawn, what was, by which seeds, and the conflicts. */
export async function getAssignmentDesk(ctx: Context, slug: string, roundId?: string) {
	const contest = await requireContestReader(ctx, slug)
	const rounds = await listOrganizedRounds(ctx, contest)
	const round = rounds.find(({ id }) => id === roundId) ?? rounds[0]
	if (!round) return { rounds, desk: null }
	const [entries, judges, assigned, runs, conflicts] = await Promise.all([
		ctx.db.entry.count({
			where: { trackId: round.trackId, state: { in: ['accepted', 'advanced', 'under_review'] } },
		}),
		ctx.db.judge.count({ where: { contestId: contest.id, state: 'accepted' } }),
		listAssigned(ctx, round.id),
		listRuns(ctx, round.id),
		ctx.db.conflict.findMany({
			where: { entry: { trackId: round.trackId } },
			orderBy: [{ entry: { code: 'asc' } }, { judgeId: 'asc' }],
			take: 200,
			select: {
				source: true,
				reason: true,
				entry: { select: { id: true, code: true } },
				judge: { select: { id: true, name: true } },
			},
		}),
	])
	return {
		rounds,
		desk: {
			round,
			entries,
			judges,
			assigned,
			runs,
			conflicts,
			canAssign: canAssign(ctx.actor, round),
		},
	}
}

export type AssignmentDesk = NonNullable<Awaited<ReturnType<typeof getAssignmentDesk>>['desk']>
