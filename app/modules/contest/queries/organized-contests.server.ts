import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { hasRole } from '~/modules/identity/policy'
import { canCreateContest, canListContests, readableContests, readableTracks } from '../policy'
import { contestNameSelect } from '../rules/contest-name'
import { comparePressing, isWatched, stepsOf } from '../rules/next-step'
import { progressOf } from '../rules/stages'
import { readContestFacts } from './contest-facts.server'

/**
 * The contests this person organizes or supervises, newest first, with the stages now open and the
 * work that waits in each, and who may begin a new one.
 */
export async function listOrganizedContests(ctx: Context) {
	if (!canListContests(ctx.actor)) throw new NotFound()
	const scope = readableContests(ctx.actor)
	const rows = await ctx.db.contest.findMany({
		where: scope === 'all' ? {} : { id: { in: scope } },
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		select: {
			id: true,
			slug: true,
			...contestNameSelect,
			state: true,
			isDemo: true,
			stages: {
				select: { key: true, name: true, nameEn: true, opensAt: true, closesAt: true },
			},
			_count: { select: { entries: { where: { state: { notIn: ['draft', 'withdrawn'] } } } } },
		},
	})
	const facts = await readContestFacts(
		ctx,
		rows
			.filter(({ state }) => state !== 'archived')
			.map((row) => ({ ...row, tracks: readableTracks(ctx.actor, row) })),
	)
	const work = new Map([...facts].map(([id, each]) => [id, stepsOf(each)]))
	const now = ctx.contestNow()
	const pressing = comparePressing(now)
	const [first] = rows
		.flatMap((row) => (work.get(row.id) ?? []).slice(0, 1).map((each) => ({ row, each })))
		.sort((a, b) => pressing(a.each, b.each))
	return {
		now,
		/** What presses most over all contests; null where nothing waits. */
		first: first
			? {
					...first.each,
					watched: isWatched(first.each.key),
					slug: first.row.slug,
					name: inLanguage(ctx.locale, first.row.name, first.row.nameEn),
					edition: inLanguage(ctx.locale, first.row.edition, first.row.editionEn),
				}
			: null,
		mayCreate: canCreateContest(ctx.actor),
		supervises: hasRole(ctx.actor, 'supervisor'),
		contests: rows.map(({ id, name, nameEn, edition, editionEn, stages, _count, ...row }) => ({
			...row,
			name: inLanguage(ctx.locale, name, nameEn),
			edition: inLanguage(ctx.locale, edition, editionEn),
			entries: _count.entries,
			work: work.get(id) ?? [],
			stages: progressOf(stages, now)
				.filter(({ status }) => status === 'now')
				.map(({ stage }) => ({
					key: stage.key,
					name: inLanguage(ctx.locale, stage.name, stage.nameEn),
					closesAt: stage.closesAt,
				})),
		})),
	}
}

/** Refuses whoever may not begin a contest, before the form is shown. */
export function requireContestCreator(ctx: Context): void {
	if (!canCreateContest(ctx.actor)) throw new Forbidden()
}
