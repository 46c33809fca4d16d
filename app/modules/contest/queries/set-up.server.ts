import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { RuleSchema } from '~/modules/ranking/schema'
import { currentContest, requireContestReader } from '../access.server'
import { versionOf } from '../commands/lock-contest.server'
import { canCreateContest } from '../policy'
import { isReady, readinessKeys } from '../rules/readiness'
import { stageKeys } from '../rules/stages'
import { getReadiness } from './readiness.server'

/* What the forms of the set-up are filled from; each carries the version it was read at. */

async function settable(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!contest.wholeContest) throw new Forbidden()
	const { updatedAt } = await ctx.db.contest.findUniqueOrThrow({
		where: { id: contest.id },
		select: { updatedAt: true },
	})
	return { ...contest, version: versionOf({ updatedAt }) }
}

export async function getDetails(ctx: Context, slug: string) {
	const { id, version } = await settable(ctx, slug)
	const details = await ctx.db.contest.findUniqueOrThrow({ where: { id } })
	return { version, details }
}

/** Every stage a contest may have, in order; those not in use have no times. */
export async function getCalendarForm(ctx: Context, slug: string) {
	const { id, version } = await settable(ctx, slug)
	const rows = await ctx.db.stage.findMany({ where: { contestId: id } })
	return {
		version,
		stages: stageKeys.map((key) => ({ key, stage: rows.find((row) => row.key === key) ?? null })),
	}
}

export async function getTracksForm(ctx: Context, slug: string) {
	const { id, version } = await settable(ctx, slug)
	const tracks = await ctx.db.track.findMany({
		where: { contestId: id },
		orderBy: { position: 'asc' },
		include: { rounds: { where: { lockedAt: { not: null } }, select: { id: true } } },
	})
	return { version, tracks }
}

export async function getDomainsForm(ctx: Context, slug: string) {
	const { id, version } = await settable(ctx, slug)
	const domains = await ctx.db.domain.findMany({
		where: { contestId: id },
		orderBy: { position: 'asc' },
		select: {
			id: true,
			name: true,
			nameEn: true,
			_count: { select: { problems: true, entries: true, judges: true } },
		},
	})
	return {
		version,
		domains: domains.map(({ _count, ...domain }) => ({
			...domain,
			used: _count.problems + _count.entries + _count.judges > 0,
		})),
	}
}

export async function getSettingsForm(ctx: Context, slug: string) {
	const { version, settings } = await settable(ctx, slug)
	return { version, settings }
}

/** Rubrics and rounds side by side: what is locked and what can still be changed. */
export async function getJudging(ctx: Context, slug: string) {
	const { id } = await settable(ctx, slug)
	const [rubrics, rounds] = await Promise.all([
		ctx.db.rubric.findMany({
			where: { contestId: id },
			orderBy: { createdAt: 'asc' },
			include: {
				criteria: { orderBy: { position: 'asc' } },
				rounds: { where: { lockedAt: { not: null } }, select: { id: true } },
			},
		}),
		ctx.db.round.findMany({
			where: { contestId: id },
			orderBy: [{ scoringOpensAt: 'asc' }, { track: { position: 'asc' } }],
			include: { rubric: { select: { name: true, criteria: { select: { name: true } } } } },
		}),
	])
	return {
		rubrics: rubrics.map(({ rounds: locked, ...rubric }) => ({
			...rubric,
			locked: locked.length > 0,
		})),
		rounds: rounds.map(({ rule, ...round }) => ({ ...round, rule: RuleSchema.parse(rule) })),
	}
}

export async function getRubricForm(ctx: Context, slug: string, rubricId: string) {
	const { id, version } = await settable(ctx, slug)
	const rubric = await ctx.db.rubric.findFirst({
		where: { id: rubricId, contestId: id },
		include: {
			criteria: { orderBy: { position: 'asc' } },
			rounds: { where: { lockedAt: { not: null } }, select: { name: true } },
		},
	})
	if (!rubric) throw new NotFound()
	return { version, rubric, locked: rubric.rounds.length > 0 }
}

export async function getRoundForm(ctx: Context, slug: string, roundId: string) {
	const { id, version } = await settable(ctx, slug)
	const round = await ctx.db.round.findFirst({
		where: { id: roundId, contestId: id },
		include: {
			rubric: {
				select: {
					name: true,
					criteria: {
						where: { counted: true },
						orderBy: { position: 'asc' },
						select: { name: true },
					},
				},
			},
		},
	})
	if (!round) throw new NotFound()
	const criteria = round.rubric.criteria.map(({ name }) => name)
	return { version, round: { ...round, rule: RuleSchema.parse(round.rule) }, criteria }
}

/** Making the contest public: what is still missing, and whether it stands on the home page. */
export async function getPublication(ctx: Context, slug: string) {
	const { id, version, state } = await settable(ctx, slug)
	const [readiness, current] = await Promise.all([getReadiness(ctx.db, id), currentContest(ctx)])
	return {
		version,
		state,
		parts: readinessKeys.map((key) => ({ key, done: readiness[key] })),
		ready: isReady(readiness),
		isCurrent: current?.id === id,
		mayMakeCurrent: canCreateContest(ctx.actor),
	}
}
