import type { Context } from '~/modules/context'
import { readableTracks } from '../policy'
import { openWork, workKeys, type Work, type WorkKey } from '../rules/next-step'

type Found = { contestId: string; key: WorkKey; count: number; due?: Date | null }

/**
 * What presses in several contests at once, for the list of them; each kind is counted for all
 * contests by one query. The contest's own page knows every kind.
 */
export async function countWorkOf(
	ctx: Context,
	contests: { id: string }[],
): Promise<Map<string, Work[]>> {
	const found = contests.length === 0 ? [] : await countAll(ctx, contests)
	return new Map(
		contests.map(({ id }) => {
			const own = found.filter(({ contestId }) => contestId === id)
			const entries = workKeys.map((key) => {
				const rows = own.filter((row) => row.key === key)
				const dues = rows.flatMap(({ due }) => due?.getTime() ?? [])
				return [
					key,
					{
						count: rows.reduce((sum, { count }) => sum + count, 0),
						due: dues.length > 0 ? new Date(Math.min(...dues)) : null,
					},
				] as const
			})
			return [id, openWork({ work: Object.fromEntries(entries) as Record<WorkKey, Work> })]
		}),
	)
}

async function countAll(ctx: Context, contests: { id: string }[]): Promise<Found[]> {
	const { db, actor } = ctx
	const scopes = contests.map((contest) => ({
		id: contest.id,
		tracks: readableTracks(actor, contest),
	}))
	const whole = scopes.filter(({ tracks }) => !tracks).map(({ id }) => id)
	const within = scopes.map(({ id, tracks }) => ({
		contestId: id,
		...(tracks ? { trackId: { in: tracks } } : {}),
	}))
	const byOther = {
		state: 'proposed' as const,
		proposedById: { not: actor.kind === 'user' ? actor.userId : '' },
	}
	const [decisions, releases, objections, requests, problems, entries, rounds] = await Promise.all([
		db.decision.groupBy({ by: ['contestId'], where: { OR: within, ...byOther }, _count: true }),
		db.release.groupBy({
			by: ['contestId'],
			where: { contestId: { in: whole }, ...byOther },
			_count: true,
		}),
		db.objection.findMany({
			where: {
				entry: { OR: within },
				state: { in: ['received', 'accepted'] },
				OR: [{ proposedState: null }, { proposedById: byOther.proposedById }],
			},
			select: {
				answerDueAt: true,
				proposedState: true,
				notice: { select: { contestId: true } },
			},
		}),
		db.approvalRequest.groupBy({
			by: ['contestId', 'kind'],
			where: {
				OR: [
					{ kind: 'void_sheet', contestId: { in: scopes.map(({ id }) => id) } },
					{ kind: 'revoke_certificate', contestId: { in: whole } },
				],
				state: 'pending',
				proposedById: byOther.proposedById,
			},
			_count: true,
		}),
		db.problem.findMany({
			where: { contestId: { in: whole }, questions: { some: { answer: null } } },
			select: { contestId: true, _count: { select: { questions: { where: { answer: null } } } } },
		}),
		db.entry.groupBy({
			by: ['contestId'],
			where: { OR: within, state: 'submitted' },
			_count: true,
		}),
		db.round.findMany({
			where: { OR: within, state: { in: ['preparing', 'scoring'] } },
			select: {
				contestId: true,
				scoringEndsAt: true,
				_count: { select: { assignments: { where: unfinished } } },
			},
		}),
	])
	const groups = (key: WorkKey, rows: { contestId: string; _count: number }[]) =>
		rows.map(({ contestId, _count }) => ({ contestId, key, count: _count }))
	return [
		...groups('second_decision', decisions),
		...groups('second_release', releases),
		...groups('screen', entries),
		...objections.map(({ notice, proposedState, answerDueAt }) => ({
			contestId: notice.contestId,
			key: proposedState ? ('second_objection' as const) : ('objections' as const),
			count: 1,
			due: proposedState ? null : answerDueAt,
		})),
		...requests.map(({ contestId, kind, _count }) => ({
			contestId: contestId ?? '',
			key: kind === 'void_sheet' ? ('second_sheet' as const) : ('second_award' as const),
			count: _count,
		})),
		...problems.map(({ contestId, _count }) => ({
			contestId,
			key: 'questions' as const,
			count: _count.questions,
		})),
		...rounds.map(({ contestId, scoringEndsAt, _count }) => ({
			contestId,
			key: 'sheets' as const,
			count: _count.assignments,
			due: scoringEndsAt,
		})),
	]
}

const unfinished = {
	withdrawnAt: null,
	OR: [{ sheet: null }, { sheet: { state: 'draft' as const } }],
}
