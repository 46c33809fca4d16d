import type { Context } from '~/modules/context'
import { rememberShown } from '~/platform/shown-memo.server'
import { contestName, contestNameSelect } from '../rules/contest-name'
import { railOf, stageFace } from './calendar.server'

const SHOWN = 3

function readNewest({ db }: Pick<Context, 'db'>) {
	return db.contest.findMany({
		where: { state: 'published' },
		orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
		take: SHOWN,
		select: { slug: true, ...contestNameSelect, stages: { select: stageFace } },
	})
}

/** The newest published contests, each with its calendar as the rail shows it. */
export async function getNewestContests(ctx: Context) {
	const rows = await rememberShown('newest contests', () => readNewest(ctx))
	const now = ctx.contestNow()
	return rows.map(({ slug, stages, ...named }) => ({
		slug,
		name: contestName(ctx.locale, named),
		stages: railOf(ctx, stages, now),
	}))
}
