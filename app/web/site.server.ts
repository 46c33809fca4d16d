import type { Context } from '~/modules/context'

/** The name over every page: the current contest's, empty before there is one. */
export async function currentContestName(ctx: Context): Promise<string> {
	const [setting, newest] = await Promise.all([
		ctx.db.setting.findUnique({ where: { key: 'current_contest' }, select: { value: true } }),
		ctx.db.contest.findFirst({
			where: { state: 'published' },
			orderBy: { publishedAt: 'desc' },
			select: { name: true, nameEn: true },
		}),
	])
	const chosen =
		typeof setting?.value === 'string'
			? await ctx.db.contest.findFirst({
					where: { OR: [{ id: setting.value }, { slug: setting.value }], state: 'published' },
					select: { name: true, nameEn: true },
				})
			: null
	const contest = chosen ?? newest
	if (!contest) return ''
	return ctx.locale === 'en' ? contest.nameEn : contest.name
}
