import type { Tx } from '~/platform/db.server'
import { readinessOf } from '../rules/readiness'

/** What is set up and what is missing before the contest can be made public. */
export async function getReadiness(db: Tx, contestId: string) {
	const contest = await db.contest.findUniqueOrThrow({
		where: { id: contestId },
		select: {
			hosts: true,
			contactPhone: true,
			contactEmail: true,
			stages: { select: { key: true, opensAt: true, closesAt: true } },
			tracks: { select: { listTitle: true } },
			_count: { select: { domains: true } },
			rubrics: { select: { criteria: { select: { maximum: true, counted: true } } } },
		},
	})
	const { _count, rubrics, ...rest } = contest
	return readinessOf({
		...rest,
		domains: _count.domains,
		points: rubrics.map(({ criteria }) =>
			criteria.filter(({ counted }) => counted).reduce((sum, { maximum }) => sum + maximum, 0),
		),
	})
}
