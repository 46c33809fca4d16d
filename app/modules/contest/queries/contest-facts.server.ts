import type { Context } from '~/modules/context'
import { canSetUpContest } from '../policy'
import type { ContestFacts } from '../rules/next-step'
import { type ReadinessKey, readinessKeys } from '../rules/readiness'
import type { Place } from '../scope'
import { countOpenWork, type OpenWork, type WorkPlace } from './open-work.server'
import { readReadiness } from './readiness.server'

type KnownFacts = ContestFacts &
	Pick<OpenWork, 'sheets'> & {
		/** What keeps a draft from being made public. */
		missing: ReadinessKey[]
	}

type Subject = WorkPlace & Pick<ContestFacts, 'state'>

/**
 * What an organizer's next step in each contest follows from, for one contest's own page and for
 * the list of them alike. The number of queries does not depend on the number of contests.
 */
export async function readContestFacts(
	ctx: Context,
	contests: readonly Subject[],
): Promise<Map<string, KnownFacts>> {
	const drafts = contests.filter(({ state }) => state === 'draft').map(({ id }) => id)
	const [readiness, lacking, work] = await Promise.all([
		readReadiness(ctx.db, drafts),
		withoutProblems(ctx, contests),
		countOpenWork(ctx, contests),
	])
	return new Map(
		contests.map(({ id, state }) => {
			const ready = readiness.get(id)
			const missing = ready ? readinessKeys.filter((key) => !ready[key]) : []
			return [
				id,
				{
					state,
					setsUp: canSetUpContest(ctx.actor, { id }),
					ready: missing.length === 0,
					missing,
					lacksProblems: lacking.has(id),
					...work.get(id)!,
				},
			]
		}),
	)
}

/** Contests with a track whose entries answer a problem, and none of those published. */
async function withoutProblems({ db }: Context, places: readonly Place[]) {
	const [tracks, published] = await Promise.all([
		db.track.findMany({
			where: { contestId: { in: places.map(({ id }) => id) }, requiresProblem: true },
			distinct: ['contestId'],
			select: { contestId: true },
		}),
		db.problem.groupBy({
			by: ['contestId'],
			where: { contestId: { in: places.map(({ id }) => id) }, state: 'published' },
		}),
	])
	const having = new Set(published.map(({ contestId }) => contestId))
	return new Set(tracks.map(({ contestId }) => contestId).filter((id) => !having.has(id)))
}
