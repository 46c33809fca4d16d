import type { Context } from '~/modules/context'
import { onDesk } from '~/modules/message/contest-desk'
import { objectedEntry, objectedPlace } from '~/modules/notice/objected'
import { canReadObjection } from '~/modules/notice/policy'
import { countPending } from '~/modules/organization/pending.server'
import { type Waiting, type WorkKey, workKeys } from '../rules/next-step'
import type { StageKey } from '../rules/stages'
import { type Place, wholeOf, within } from '../scope'
import { countsOf, type Found } from './found-work'
import { countJudging } from './judging-work.server'
import { countPublication } from './publication-work.server'

/** A contest whose open work is asked for, with what its calendar says. */
export type WorkPlace = Place & { stages: readonly { key: StageKey; closesAt: Date }[] }

export type OpenWork = {
	work: Record<WorkKey, Waiting>
	sheets: { done: number; all: number }
}

/** The stage by whose end a kind of work should be done. */
const dueWith: Partial<Record<WorkKey, StageKey>> = {
	questions: 'submission',
	verify: 'screening',
	screen: 'screening',
	rank: 'decision',
	decide: 'decision',
	decide_again: 'release',
	release: 'release',
}

/**
 * What waits in each contest for the organizer who reads, by kind, with the instant it is due. The
 * number of queries does not depend on the number of contests.
 */
export async function countOpenWork(
	ctx: Context,
	places: readonly WorkPlace[],
): Promise<Map<string, OpenWork>> {
	if (places.length === 0) return new Map()
	const [judging, ...others] = await Promise.all([
		countJudging(ctx, places),
		countAsked(ctx, places),
		countSecondWords(ctx, places),
		countObjections(ctx, places),
		countPublication(ctx, places),
	])
	const found = [...judging.found, ...others.flat()]
	const now = ctx.contestNow()
	return new Map(
		places.map((place) => [
			place.id,
			{
				work: workOf(place, found, now),
				sheets: judging.sheets.get(place.id) ?? { done: 0, all: 0 },
			},
		]),
	)
}

function workOf({ id, stages }: WorkPlace, found: Found[], now: Date) {
	const own = found.filter(({ contestId }) => contestId === id)
	const entries = workKeys.map((key): [WorkKey, Waiting] => {
		const portions = own.filter((portion) => portion.key === key && portion.count > 0)
		const dues = portions.flatMap(({ due }) => due?.getTime() ?? [])
		const stage = stages.find((each) => each.key === dueWith[key])?.closesAt ?? null
		// Questions are answered after the submission too, when nothing presses any more.
		const closing = key === 'questions' && stage && stage <= now ? null : stage
		return [
			key,
			{
				count: portions.reduce((sum, { count }) => sum + count, 0),
				due: dues.length > 0 ? new Date(Math.min(...dues)) : closing,
			},
		]
	})
	return Object.fromEntries(entries) as Record<WorkKey, Waiting>
}

async function countAsked({ db }: Context, places: readonly Place[]): Promise<Found[]> {
	const contestId = { in: wholeOf(places) }
	const [problems, verify, screen, mailings] = await Promise.all([
		db.problem.findMany({
			where: { contestId, questions: { some: { answer: null } } },
			select: { contestId: true, _count: { select: { questions: { where: { answer: null } } } } },
		}),
		countPending(db, places),
		db.entry.groupBy({
			by: ['contestId'],
			where: { OR: within(places), state: 'submitted' },
			_count: true,
		}),
		db.mailMessage.groupBy({
			by: ['contestId', 'batch'],
			where: { ...onDesk(contestId), state: 'held' },
		}),
	])
	return [
		...countsOf(
			'questions',
			problems.map((row) => ({ ...row, _count: row._count.questions })),
		),
		...verify.map((row) => ({ ...row, key: 'verify' as const })),
		...countsOf('screen', screen),
		...countsOf(
			'mailings',
			mailings.map((row) => ({ ...row, _count: 1 })),
		),
	]
}

const reader = ({ actor }: Context) => (actor.kind === 'user' ? actor.userId : '')

/** What somebody else proposed and the reader may settle: never one's own proposal. */
async function countSecondWords(ctx: Context, places: readonly Place[]): Promise<Found[]> {
	const { db } = ctx
	const proposedById = { not: reader(ctx) }
	const proposed = { state: 'proposed' as const, proposedById }
	const [decisions, releases, requests] = await Promise.all([
		db.decision.groupBy({
			by: ['contestId'],
			where: { OR: within(places), ...proposed },
			_count: true,
		}),
		db.release.groupBy({
			by: ['contestId'],
			where: { contestId: { in: wholeOf(places) }, ...proposed },
			_count: true,
		}),
		db.approvalRequest.groupBy({
			by: ['contestId', 'kind'],
			where: {
				OR: [
					{ kind: 'void_sheet', contestId: { in: places.map(({ id }) => id) } },
					{ kind: 'revoke_certificate', contestId: { in: wholeOf(places) } },
				],
				state: 'pending',
				proposedById,
			},
			_count: true,
		}),
	])
	return [
		...countsOf('second_decision', decisions),
		...countsOf('second_release', releases),
		...requests.flatMap((row) =>
			countsOf(row.kind === 'void_sheet' ? 'second_sheet' : 'second_award', [row]),
		),
	]
}

/** Objections to be answered, and those another person would uphold; none one stands back from. */
async function countObjections(ctx: Context, places: readonly Place[]): Promise<Found[]> {
	const rows = await ctx.db.objection.findMany({
		where: { entry: { OR: within(places) }, state: { in: ['received', 'accepted'] } },
		select: {
			state: true,
			proposedState: true,
			proposedById: true,
			answerDueAt: true,
			entry: { select: { contestId: true, ...objectedEntry } },
		},
	})
	return rows.flatMap(({ entry, answerDueAt, ...row }): Found[] => {
		const { contestId } = entry
		if (!canReadObjection(ctx.actor, objectedPlace(contestId, entry))) return []
		if (row.proposedState === null) {
			return [{ contestId, key: 'objections', count: 1, due: answerDueAt }]
		}
		const others = row.state === 'accepted' && row.proposedById !== reader(ctx)
		return others ? [{ contestId, key: 'second_objection', count: 1 }] : []
	})
}
