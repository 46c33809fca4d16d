import type { Context } from '~/modules/context'
import { requireContestReader, type ReadableContest } from '../access.server'
import { nextStep, type ContestFacts } from '../rules/next-step'
import { isReady } from '../rules/readiness'
import { getCalendar } from './calendar.server'
import { getReadiness } from './readiness.server'

/** An organizer's first page of a contest: the next step, the calendar, the numbers. */
export async function getContestOverview(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const [calendar, readiness, work, judging, publication] = await Promise.all([
		getCalendar(ctx, contest.id),
		getReadiness(ctx.db, contest.id),
		countWork(ctx, contest),
		countJudging(ctx, contest),
		countPublication(ctx, contest),
	])
	const facts: ContestFacts = {
		state: contest.state,
		ready: isReady(readiness),
		needsProblems: work.needsProblems,
		problemsPublished: work.problemsPublished,
		questionsWaiting: contest.wholeContest ? work.questionsWaiting : 0,
		toScreen: work.entries.submitted ?? 0,
		...judging,
		...publication,
	}
	return {
		slug: contest.slug,
		name: contest.name,
		edition: contest.edition,
		state: contest.state,
		wholeContest: contest.wholeContest,
		calendar,
		next: nextStep(facts),
		numbers: {
			problems: work.problemsPublished,
			questions: work.questionsWaiting,
			submitted: sumOf(work.entries, (state) => state !== 'draft' && state !== 'withdrawn'),
			drafts: work.entries.draft ?? 0,
			toScreen: facts.toScreen,
			accepted: sumOf(work.entries, (state) => PASSED.has(state)),
			judges: work.judges,
			sheetsOpen: facts.sheetsOpen,
			sheetsDone: judging.sheetsDone,
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

const trackScope = ({ tracks }: ReadableContest) => (tracks ? { in: tracks } : undefined)

async function countWork({ db }: Context, contest: ReadableContest) {
	const { id: contestId } = contest
	const trackId = trackScope(contest)
	const [entries, problemsPublished, questionsWaiting, judges, solutionTracks] = await Promise.all([
		db.entry.groupBy({ by: ['state'], where: { contestId, trackId }, _count: true }),
		db.problem.count({ where: { contestId, state: 'published' } }),
		db.question.count({ where: { answer: null, problem: { contestId } } }),
		db.judge.count({ where: { contestId, state: 'accepted' } }),
		db.track.count({ where: { contestId, id: trackId, requiresProblem: true } }),
	])
	return {
		entries: Object.fromEntries(entries.map(({ state, _count }) => [state, _count])) as ByState,
		problemsPublished,
		questionsWaiting,
		judges,
		needsProblems: solutionTracks > 0,
	}
}

/** Rounds are walked by their counts: each has few facts, and a contest has few rounds. */
async function countJudging({ db }: Context, contest: ReadableContest) {
	const rounds = await db.round.findMany({
		where: { contestId: contest.id, trackId: trackScope(contest) },
		select: { id: true, trackId: true, _count: { select: { snapshots: true } } },
	})
	const counts = await Promise.all(rounds.map((round) => countSheets(db, round.id, round.trackId)))
	const all = rounds.map((round, index) => ({ ...round, ...counts[index]! }))
	const sum = (pick: (row: (typeof all)[number]) => number) =>
		all.reduce((total, row) => total + pick(row), 0)
	return {
		toAssign: sum(({ assigned, accepted }) => (assigned === 0 ? accepted : 0)),
		sheetsOpen: sum(({ assigned, finished }) => assigned - finished),
		sheetsDone: sum(({ finished }) => finished),
		toRank: all.filter(
			({ assigned, finished, _count }) =>
				assigned > 0 && assigned === finished && _count.snapshots === 0,
		).length,
	}
}

async function countSheets(db: Context['db'], roundId: string, trackId: string) {
	const [assigned, finished, accepted] = await Promise.all([
		db.assignment.count({ where: { roundId, withdrawnAt: null } }),
		db.assignment.count({
			where: {
				roundId,
				withdrawnAt: null,
				sheet: { state: { in: ['submitted', 'abstained', 'void'] } },
			},
		}),
		db.entry.count({ where: { trackId, state: 'accepted' } }),
	])
	return { assigned, finished, accepted }
}

async function countPublication(ctx: Context, contest: ReadableContest) {
	const { db } = ctx
	const contestId = contest.id
	const now = ctx.contestNow()
	const notice = { contestId, withdrawnAt: null }
	const [toDecide, toNotify, noticesOpen, toRelease, released, awarded] = await Promise.all([
		db.track.count({
			where: {
				contestId,
				rounds: { some: { snapshots: { some: {} } } },
				decisions: { none: { state: 'approved' } },
			},
		}),
		db.decision.count({
			where: { contestId, state: 'approved', notices: { none: { notice: { withdrawnAt: null } } } },
		}),
		db.notice.count({ where: { ...notice, closesAt: { gt: now } } }),
		db.notice.count({
			where: { ...notice, closesAt: { lte: now }, releases: { none: { state: 'released' } } },
		}),
		db.releaseItem.count({ where: { release: { contestId, state: 'released' } } }),
		db.award.count({ where: { contestId } }),
	])
	return { toDecide, toNotify, noticesOpen, toRelease, toAward: Math.max(0, released - awarded) }
}
