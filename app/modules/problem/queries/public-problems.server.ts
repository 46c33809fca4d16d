import { inLanguage } from '~/messages/define'
import { publicContest } from '~/modules/contest/access.server'
import { statusOf } from '~/modules/contest/rules/stages'
import type { Context } from '~/modules/context'
import { leftStates } from '~/modules/entry/rules/lifecycle'
import { pageOf } from '~/modules/page-of'
import type { Prisma } from '~/platform/generated/prisma/client'
import { newestPublished } from '../published-version'
import type { ProblemSearch } from '../schema'

const listed = {
	id: true,
	code: true,
	ownerName: true,
	currentNumber: true,
	domain: { select: { name: true, nameEn: true } },
	versions: {
		...newestPublished,
		select: { title: true, titleEn: true, publishedAt: true },
	},
	_count: {
		select: { entries: { where: { state: { notIn: leftStates } } } },
	},
} satisfies Prisma.ProblemSelect

type Row = Prisma.ProblemGetPayload<{ select: typeof listed }>

function shown({ locale }: Context, row: Row) {
	const [version] = row.versions
	return {
		id: row.id,
		code: row.code,
		title: inLanguage(locale, version?.title ?? '', version?.titleEn ?? ''),
		owner: row.ownerName,
		domain: inLanguage(locale, row.domain.name, row.domain.nameEn),
		publishedAt: version?.publishedAt ?? null,
		entries: row._count.entries,
		/** Changed since it was first published. */
		revised: row.currentNumber > 1,
	}
}

export type ListedProblem = ReturnType<typeof shown>

const isPublic = (contestId: string) =>
	({ contestId, state: 'published', currentNumber: { gt: 0 } }) satisfies Prisma.ProblemWhereInput

export function countPublicProblems({ db }: Context, contestId: string): Promise<number> {
	return db.problem.count({ where: isPublic(contestId) })
}

/** The problem statements whose newest version was published last. */
export async function listLatestProblems(ctx: Context, contestId: string, take: number) {
	const newest = await ctx.db.problemVersion.findMany({
		where: { publishedAt: { not: null }, problem: isPublic(contestId) },
		orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
		distinct: ['problemId'],
		take,
		select: { problem: { select: listed } },
	})
	return newest.map(({ problem }) => shown(ctx, problem))
}

const PAGE = 20

/** The public list with its filters; null before any contest is published. */
export async function listPublicProblems(ctx: Context, search: ProblemSearch, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const domains = await ctx.db.domain.findMany({
		where: { contestId: contest.id },
		orderBy: { position: 'asc' },
		select: { code: true, name: true, nameEn: true },
	})
	const where = { ...isPublic(contest.id), ...matching(search) }
	const total = await ctx.db.problem.count({ where })
	const { page, pages, slice } = pageOf(total, search.page, PAGE)
	const rows = await ctx.db.problem.findMany({
		where,
		orderBy: { code: 'asc' },
		...slice,
		select: listed,
	})
	return {
		domains: domains.map(({ code, name, nameEn }) => ({
			code,
			name: inLanguage(ctx.locale, name, nameEn),
		})),
		problems: rows.map((row) => shown(ctx, row)),
		total,
		page,
		pages,
		stage: await submissionStage(ctx, contest.id),
	}
}

/** Words are looked for in the public text's title and in number and owner. */
function matching({ domain, q }: ProblemSearch): Prisma.ProblemWhereInput {
	const contains = q && { contains: q, mode: 'insensitive' as const }
	return {
		...(domain && { domain: { code: domain } }),
		...(contains && {
			OR: [
				{ code: contains },
				{ ownerName: contains },
				{
					versions: {
						some: {
							publishedAt: { not: null },
							OR: [{ title: contains }, { titleEn: contains }],
						},
					},
				},
			],
		}),
	}
}

/** Whether a stage is awaited, on or over; null where the contest has no such stage. */
async function stageWindow(ctx: Context, contestId: string, key: 'registration' | 'submission') {
	const stage = await ctx.db.stage.findUnique({
		where: { contestId_key: { contestId, key } },
		select: { opensAt: true, closesAt: true },
	})
	return stage && { ...stage, status: statusOf({ key, ...stage }, ctx.contestNow()) }
}

/** The state word of every listed problem: solutions are awaited, taken or closed. */
export function submissionStage(ctx: Context, contestId: string) {
	return stageWindow(ctx, contestId, 'submission')
}

/** When an entry can be begun: while registration is open, or submission where there is none. */
export async function enteringStage(ctx: Context, contestId: string) {
	return (
		(await stageWindow(ctx, contestId, 'registration')) ?? (await submissionStage(ctx, contestId))
	)
}
