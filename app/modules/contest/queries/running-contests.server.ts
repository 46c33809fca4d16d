import type { Context } from '~/modules/context'
import { rememberShown } from '~/platform/shown-memo.server'
import { contestName, contestNameSelect } from '../rules/contest-name'
import { contestSettings } from '../schema'
import { railOf, stageFace } from './calendar.server'

function readPublished({ db }: Pick<Context, 'db'>) {
	return db.contest.findMany({
		where: { state: 'published' },
		orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
		select: { slug: true, settings: true, ...contestNameSelect, stages: { select: stageFace } },
	})
}

/**
 * The published contests that are not over, the newest first, each with its calendar as the rail
 * shows it. Over is a contest of which only the landing of its projects is left.
 */
export async function getRunningContests(ctx: Context) {
	const rows = await rememberShown('published contests', () => readPublished(ctx))
	const now = ctx.contestNow()
	return rows
		.filter(({ stages }) => stages.some(({ key, closesAt }) => key !== 'landing' && now < closesAt))
		.map(({ slug, stages, settings, ...named }) => ({
			slug,
			name: contestName(ctx.locale, named),
			stages: railOf(ctx, stages, now, contestSettings(settings)),
		}))
}
