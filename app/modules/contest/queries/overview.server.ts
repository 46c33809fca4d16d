import type { Context } from '~/modules/context'
import { pastScreening } from '~/modules/entry/rules/lifecycle'
import { requireContestReader, type ReadableContest } from '../access.server'
import { isWatched, nextStep, openWork } from '../rules/next-step'
import { onTracks } from '../scope'
import { getCalendar } from './calendar.server'
import { readContestFacts } from './contest-facts.server'

/** An organizer's first page of a contest: the next step, the calendar, the open work, the numbers. */
export async function getContestOverview(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const calendar = await getCalendar(ctx, contest.id)
	const [known, size] = await Promise.all([
		readContestFacts(ctx, [{ ...contest, stages: calendar.stages }]),
		countSize(ctx, contest),
	])
	const facts = known.get(contest.id)!
	const { entries } = size
	const next = nextStep(facts)
	return {
		slug: contest.slug,
		name: contest.name,
		edition: contest.edition,
		state: contest.state,
		readOnly: contest.readOnly,
		wholeContest: contest.wholeContest,
		calendar,
		next: { ...next, watched: isWatched(next.key) },
		/** What keeps a contest in preparation from being made public. */
		missing: facts.missing,
		work: contest.state === 'published' ? openWork(facts) : [],
		numbers: {
			problems: size.problems,
			submitted: sumOf(entries, (state) => state !== 'draft' && state !== 'withdrawn'),
			drafts: entries.draft ?? 0,
			accepted: sumOf(entries, (state) => passed.has(state)),
			judges: size.judges,
			sheets: facts.sheets,
		},
	}
}

const passed = new Set<string>(pastScreening)

type ByState = Partial<Record<string, number>>

const sumOf = (counts: ByState, wanted: (state: string) => boolean) =>
	Object.entries(counts).reduce(
		(sum, [state, count]) => (wanted(state) ? sum + (count ?? 0) : sum),
		0,
	)

async function countSize({ db }: Context, contest: ReadableContest) {
	const { id: contestId } = contest
	const [entries, problems, judges] = await Promise.all([
		db.entry.groupBy({ by: ['state'], where: { contestId, ...onTracks(contest) }, _count: true }),
		db.problem.count({ where: { contestId, state: 'published' } }),
		db.judge.count({ where: { contestId, state: 'accepted' } }),
	])
	return {
		entries: Object.fromEntries(entries.map(({ state, _count }) => [state, _count])) as ByState,
		problems,
		judges,
	}
}
