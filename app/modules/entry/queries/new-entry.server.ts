import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { listOwnOrganizations } from '~/modules/organization/own-organizations.server'
import { newestPublished } from '~/modules/problem/published-version'
import { registrationOf } from './dashboard.server'

/** What a new entry can be: the open contests, and of the chosen one its tracks and problems. */
export async function getNewEntry(ctx: Context, slug: string | undefined) {
	const [contests, organizations] = await Promise.all([
		ctx.db.contest.findMany({
			where: { state: 'published' },
			orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
			select: {
				id: true,
				slug: true,
				...contestNameSelect,
				stages: { select: { key: true, opensAt: true, closesAt: true } },
			},
		}),
		listOwnOrganizations(ctx),
	])
	const choices = contests.map(({ stages, ...contest }) => ({
		id: contest.id,
		slug: contest.slug,
		name: contestName(ctx.locale, contest),
		registration: registrationOf(stages, ctx.contestNow()),
	}))
	const chosen =
		choices.find((contest) => contest.slug === slug) ??
		choices.find((contest) => contest.registration.open) ??
		choices[0] ??
		null
	return {
		contests: choices,
		chosen,
		organizations: organizations.map(({ id, name }) => ({ id, name })),
		tracks: chosen ? await tracksOf(ctx, chosen.id) : [],
		problems: chosen ? await problemsOf(ctx, chosen.id) : [],
	}
}

async function tracksOf(ctx: Context, contestId: string) {
	const rows = await ctx.db.track.findMany({
		where: { contestId },
		orderBy: [{ position: 'asc' }, { code: 'asc' }],
		select: {
			id: true,
			code: true,
			kind: true,
			name: true,
			nameEn: true,
			summary: true,
			summaryEn: true,
			requiresProblem: true,
		},
	})
	return rows.map(({ name, nameEn, summary, summaryEn, ...track }) => ({
		...track,
		name: inLanguage(ctx.locale, name, nameEn),
		summary: inLanguage(ctx.locale, summary, summaryEn),
	}))
}

async function problemsOf(ctx: Context, contestId: string) {
	const rows = await ctx.db.problem.findMany({
		where: { contestId, state: 'published' },
		orderBy: { code: 'asc' },
		select: {
			id: true,
			code: true,
			ownerName: true,
			domain: { select: { name: true, nameEn: true } },
			versions: {
				...newestPublished,
				select: { title: true, titleEn: true },
			},
		},
	})
	return rows.flatMap(({ versions: [version], domain, ...problem }) =>
		version
			? [
					{
						...problem,
						title: inLanguage(ctx.locale, version.title, version.titleEn),
						domain: inLanguage(ctx.locale, domain.name, domain.nameEn),
					},
				]
			: [],
	)
}
