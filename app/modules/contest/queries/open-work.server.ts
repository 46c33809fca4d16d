import type { Context } from '~/modules/context'
import { takingPart } from '~/modules/organization/scope'
import type { ReadableContest } from '../access.server'
import type { ContestFacts } from '../rules/next-step'
import type { StageKey } from '../rules/stages'
import type { Calendar } from './calendar.server'

export const trackScope = ({ tracks }: ReadableContest) => (tracks ? { in: tracks } : undefined)

type Work = ContestFacts['work']

/** What waits in a contest for the organizer who reads, by kind, with the instant it is due. */
export async function countOpenWork(
	ctx: Context,
	contest: ReadableContest,
	calendar: Calendar,
): Promise<{ work: Work; sheets: { done: number; all: number } }> {
	const [asked, judging, second, objections, publication] = await Promise.all([
		countAsked(ctx, contest, calendar),
		countJudging(ctx, contest, calendar),
		countSecondWords(ctx, contest),
		countObjections(ctx, contest),
		countPublication(ctx, contest, calendar),
	])
	const { sheetsOf, ...rounds } = judging
	return {
		work: { ...asked, ...rounds, ...second, ...objections, ...publication },
		sheets: sheetsOf,
	}
}

const closing = ({ stages }: Calendar, wanted: StageKey) =>
	stages.find(({ key }) => key === wanted)?.closesAt ?? null

async function countAsked({ db }: Context, contest: ReadableContest, calendar: Calendar) {
	const { id: contestId, wholeContest } = contest
	const [questions, verify, screen] = await Promise.all([
		wholeContest ? db.question.count({ where: { answer: null, problem: { contestId } } }) : 0,
		db.organization.count({ where: { verification: 'pending', AND: [takingPart(contest)] } }),
		db.entry.count({ where: { contestId, trackId: trackScope(contest), state: 'submitted' } }),
	])
	const screened = closing(calendar, 'screening')
	const submitted = closing(calendar, 'submission')
	return {
		questions: { count: questions, due: submitted && submitted > calendar.now ? submitted : null },
		verify: { count: verify, due: screened },
		screen: { count: screen, due: screened },
	}
}

/** Rounds are walked by their counts: each has few facts, and a contest has few rounds. */
async function countJudging(ctx: Context, contest: ReadableContest, calendar: Calendar) {
	const rounds = await ctx.db.round.findMany({
		where: { contestId: contest.id, trackId: trackScope(contest) },
		select: {
			id: true,
			trackId: true,
			state: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
			_count: { select: { snapshots: true } },
		},
	})
	const counts = await Promise.all(rounds.map(({ id, trackId }) => countSheets(ctx, id, trackId)))
	const now = ctx.contestNow()
	const all = rounds.map((round, index) => {
		const isOpen = round.state === 'preparing' || round.state === 'scoring'
		const { assigned, finished, accepted } = counts[index]!
		const over = finished === assigned || now >= round.scoringEndsAt
		return { ...round, isOpen, assigned, finished, accepted, over }
	})
	const bare = all.filter(({ isOpen, assigned }) => isOpen && assigned === 0)
	const running = all.filter(({ isOpen, assigned, over }) => isOpen && assigned > 0 && !over)
	const toClose = all.filter(({ isOpen, assigned, over }) => isOpen && assigned > 0 && over)
	return {
		assign: {
			count: sum(bare, ({ accepted }) => accepted),
			due: first(bare.map(({ scoringOpensAt }) => scoringOpensAt)),
		},
		sheets: {
			count: sum(running, ({ assigned, finished }) => assigned - finished),
			due: first(running.map(({ scoringEndsAt }) => scoringEndsAt)),
		},
		close: { count: toClose.length },
		rank: {
			count: all.filter(({ state, _count }) => state === 'closed' && _count.snapshots === 0).length,
			due: closing(calendar, 'decision'),
		},
		sheetsOf: { done: sum(all, (row) => row.finished), all: sum(all, (row) => row.assigned) },
	}
}

async function countSheets({ db }: Context, roundId: string, trackId: string) {
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

/** What somebody else proposed and the reader may settle: never one's own proposal. */
async function countSecondWords({ db, actor }: Context, contest: ReadableContest) {
	const contestId = contest.id
	const proposedById = { not: actor.kind === 'user' ? actor.userId : '' }
	const trackId = trackScope(contest)
	const [decisions, releases, objections, sheets, awards] = await Promise.all([
		db.decision.count({ where: { contestId, trackId, state: 'proposed', proposedById } }),
		contest.wholeContest
			? db.release.count({ where: { contestId, state: 'proposed', proposedById } })
			: 0,
		db.objection.count({
			where: {
				notice: { contestId },
				entry: { trackId },
				state: 'accepted',
				proposedState: { not: null },
				proposedById,
			},
		}),
		db.approvalRequest.count({
			where: { contestId, kind: 'void_sheet', state: 'pending', proposedById },
		}),
		contest.wholeContest
			? db.approvalRequest.count({
					where: { contestId, kind: 'revoke_certificate', state: 'pending', proposedById },
				})
			: 0,
	])
	return {
		second_decision: { count: decisions },
		second_release: { count: releases },
		second_objection: { count: objections },
		second_sheet: { count: sheets },
		second_award: { count: awards },
	}
}

async function countObjections({ db }: Context, contest: ReadableContest) {
	const { _count, _min } = await db.objection.aggregate({
		where: {
			notice: { contestId: contest.id },
			entry: { trackId: trackScope(contest) },
			state: { in: ['received', 'accepted'] },
			proposedState: null,
		},
		_count: true,
		_min: { answerDueAt: true },
	})
	return { objections: { count: _count, due: _min.answerDueAt } }
}

async function countPublication(ctx: Context, contest: ReadableContest, calendar: Calendar) {
	const { db } = ctx
	const contestId = contest.id
	const trackId = trackScope(contest)
	const now = ctx.contestNow()
	const notice = { contestId, withdrawnAt: null }
	const [toDecide, toNotify, running, toRelease, released, awarded] = await Promise.all([
		db.track.count({
			where: {
				contestId,
				id: trackId,
				rounds: { some: { snapshots: { some: {} } } },
				decisions: { none: { state: { in: ['approved', 'proposed'] } } },
			},
		}),
		db.decision.count({
			where: {
				contestId,
				trackId,
				state: 'approved',
				notices: { none: { notice: { withdrawnAt: null } } },
			},
		}),
		db.notice.aggregate({
			where: { ...notice, closesAt: { gt: now } },
			_count: true,
			_min: { closesAt: true },
		}),
		db.notice.count({
			where: {
				...notice,
				closesAt: { lte: now },
				releases: { none: { state: { in: ['released', 'proposed'] } } },
			},
		}),
		db.releaseItem.count({ where: { release: { contestId, state: 'released' } } }),
		db.award.count({ where: { contestId } }),
	])
	return {
		decide: { count: toDecide, due: closing(calendar, 'decision') },
		notify: { count: toNotify },
		release: { count: toRelease, due: closing(calendar, 'release') },
		award: { count: Math.max(0, released - awarded) },
		notice_runs: { count: running._count, due: running._min.closesAt },
	}
}

const sum = <T>(rows: T[], of: (row: T) => number) =>
	rows.reduce((total, row) => total + of(row), 0)

const first = (dates: Date[]) =>
	dates.length === 0 ? null : new Date(Math.min(...dates.map((date) => date.getTime())))
