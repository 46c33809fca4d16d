import type { Context } from '~/modules/context'
import { requireContestReader, type ReadableContest } from '../access.server'
import { nextStep, openWork } from '../rules/next-step'
import { isReady, readinessKeys } from '../rules/readiness'
import { getCalendar } from './calendar.server'
import { countOpenWork, trackScope } from './open-work.server'
import { getReadiness } from './readiness.server'

/** An organizer's first page of a contest: the next step, the calendar, the open work, the numbers. */
export async function getContestOverview(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const calendar = await getCalendar(ctx, contest.id)
	const [readiness, { work, sheets }, size] = await Promise.all([
		getReadiness(ctx.db, contest.id),
		countOpenWork(ctx, contest, calendar),
		countSize(ctx, contest),
	])
	const facts = {
		state: contest.state,
		ready: isReady(readiness),
		needsProblems: size.needsProblems,
		problemsPublished: size.problems,
		work,
	}
	const { entries } = size
	return {
		slug: contest.slug,
		name: contest.name,
		edition: contest.edition,
		state: contest.state,
		readOnly: contest.readOnly,
		wholeContest: contest.wholeContest,
		calendar,
		next: nextStep(facts),
		/** What keeps a contest in preparation from being made public. */
		missing: readinessKeys.filter((key) => !readiness[key]),
		work: contest.state === 'published' ? openWork(facts) : [],
		numbers: {
			problems: size.problems,
			submitted: sumOf(entries, (state) => state !== 'draft' && state !== 'withdrawn'),
			drafts: entries.draft ?? 0,
			accepted: sumOf(entries, (state) => PASSED.has(state)),
			judges: size.judges,
			sheets,
		},
	}
}

const PASSED = new Set([
	'accepted',
	'under_review',
	'advanced',
	'not_advanced',
	'ranked',
	'decided',
	'on_notice',
	'awarded',
])

type ByState = Partial<Record<string, number>>

const sumOf = (counts: ByState, wanted: (state: string) => boolean) =>
	Object.entries(counts).reduce(
		(sum, [state, count]) => (wanted(state) ? sum + (count ?? 0) : sum),
		0,
	)

async function countSize({ db }: Context, contest: ReadableContest) {
	const { id: contestId } = contest
	const trackId = trackScope(contest)
	const [entries, problems, judges, solutionTracks] = await Promise.all([
		db.entry.groupBy({ by: ['state'], where: { contestId, trackId }, _count: true }),
		db.problem.count({ where: { contestId, state: 'published' } }),
		db.judge.count({ where: { contestId, state: 'accepted' } }),
		db.track.count({ where: { contestId, id: trackId, requiresProblem: true } }),
	])
	return {
		entries: Object.fromEntries(entries.map(({ state, _count }) => [state, _count])) as ByState,
		problems,
		judges,
		needsProblems: solutionTracks > 0,
	}
}
