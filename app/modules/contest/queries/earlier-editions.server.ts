import type { Context } from '~/modules/context'
import { releasedLists } from '~/modules/notice/queries/released-lists.server'
import { publicContest } from '../access.server'
import { contestName, contestNameSelect } from '../rules/contest-name'

/** Other contests with released lists, the latest release first. */
export async function listEarlierEditions({ db, locale }: Context, contestId: string) {
	const releases = await db.release.findMany({
		where: {
			state: 'released',
			contestId: { not: contestId },
			contest: { state: { not: 'draft' } },
		},
		orderBy: { releasedAt: 'desc' },
		distinct: ['contestId'],
		take: 10,
		select: {
			releasedAt: true,
			contest: {
				select: { slug: true, ...contestNameSelect },
			},
		},
	})
	return releases.map(({ releasedAt, contest }) => ({
		slug: contest.slug,
		releasedAt: releasedAt!,
		name: contestName(locale, contest),
	}))
}

const HEAD = 3

/** The first seats of the lists a contest released. */
export async function latestLists(ctx: Context, slug: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return []
	const lists = await releasedLists(ctx, contest)
	return lists
		.filter(({ items }) => items.length > 0)
		.map((list) => ({ ...list, items: list.items.slice(0, HEAD) }))
}
