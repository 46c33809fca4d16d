import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { hasRole } from '~/modules/identity/policy'
import { canCreateContest, canListContests, readableContests } from '../policy'

/** The contests this person organizes or supervises, newest first, and who may begin a new one. */
export async function listOrganizedContests(ctx: Context) {
	if (!canListContests(ctx.actor)) throw new NotFound()
	const scope = readableContests(ctx.actor)
	const rows = await ctx.db.contest.findMany({
		where: scope === 'all' ? {} : { id: { in: scope } },
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		select: {
			slug: true,
			name: true,
			nameEn: true,
			edition: true,
			editionEn: true,
			state: true,
			isDemo: true,
			publishedAt: true,
			_count: { select: { entries: { where: { state: { notIn: ['draft', 'withdrawn'] } } } } },
		},
	})
	return {
		mayCreate: canCreateContest(ctx.actor),
		supervises: hasRole(ctx.actor, 'supervisor'),
		contests: rows.map(({ name, nameEn, edition, editionEn, _count, ...row }) => ({
			...row,
			name: inLanguage(ctx.locale, name, nameEn),
			edition: inLanguage(ctx.locale, edition, editionEn),
			entries: _count.entries,
		})),
	}
}

/** Refuses whoever may not begin a contest, before the form is shown. */
export function requireContestCreator(ctx: Context): void {
	if (!canCreateContest(ctx.actor)) throw new Forbidden()
}
