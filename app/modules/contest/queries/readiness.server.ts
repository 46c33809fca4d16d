import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { readinessOf } from '../rules/readiness'

const setUp = {
	hosts: true,
	contactPhone: true,
	contactEmail: true,
	stages: { select: { key: true, opensAt: true, closesAt: true } },
	tracks: { select: { listTitle: true } },
	_count: { select: { domains: true } },
	rubrics: { select: { criteria: { select: { maximum: true, counted: true } } } },
} satisfies Prisma.ContestSelect

type SetUp = Prisma.ContestGetPayload<{ select: typeof setUp }>

function judged({ _count, rubrics, ...rest }: SetUp) {
	return readinessOf({
		...rest,
		domains: _count.domains,
		points: rubrics.map(({ criteria }) =>
			criteria.filter(({ counted }) => counted).reduce((sum, { maximum }) => sum + maximum, 0),
		),
	})
}

/** What is set up and what is missing before the contest can be made public. */
export async function getReadiness(db: Tx, contestId: string) {
	return judged(await db.contest.findUniqueOrThrow({ where: { id: contestId }, select: setUp }))
}

/** The same of several contests. */
export async function readReadiness(db: Tx, ids: string[]) {
	if (ids.length === 0) return new Map<string, ReturnType<typeof judged>>()
	const rows = await db.contest.findMany({
		where: { id: { in: ids } },
		select: { id: true, ...setUp },
	})
	return new Map(rows.map(({ id, ...row }) => [id, judged(row)]))
}
