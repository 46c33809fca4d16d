import { inLanguage } from '~/messages/define'
import { requireContestReader, requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { leftStates } from '~/modules/entry/rules/lifecycle'
import { pageOf } from '~/modules/page-of'
import type { Prisma } from '~/platform/generated/prisma/client'
import { canEditProblem, canReadProblems } from '../policy'
import { newestPublished } from '../published-version'
import { differenceOf, revisionsOf } from '../rules/difference'
import { actsOn } from '../rules/states'
import type { ProblemSearch } from '../schema'

const PAGE = 50

async function readable(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	if (!canReadProblems(ctx.actor, { contestId: contest.id })) throw new Forbidden()
	return contest
}

async function editable(ctx: Context, slug: string) {
	const contest = await requireOrganizerContest(ctx, slug)
	if (!canEditProblem(ctx.actor, { contestId: contest.id })) throw new Forbidden()
	return contest
}

/** Problem statements in every state, with the filters of the list. */
export async function listProblems(ctx: Context, slug: string, search: ProblemSearch) {
	const contest = await readable(ctx, slug)
	const contains = search.q ? { contains: search.q, mode: 'insensitive' as const } : null
	const where: Prisma.ProblemWhereInput = {
		contestId: contest.id,
		...(search.state && { state: search.state }),
		...(search.domain && { domain: { code: search.domain } }),
		...(contains && {
			OR: [
				{ code: contains },
				{ ownerName: contains },
				{ versions: { some: { title: contains } } },
			],
		}),
	}
	const [domains, total, waiting] = await Promise.all([
		listDomains(ctx, contest.id),
		ctx.db.problem.count({ where }),
		ctx.db.question.count({ where: { answer: null, problem: { contestId: contest.id } } }),
	])
	const { page, pages, slice } = pageOf(total, search.page, PAGE)
	const rows = await ctx.db.problem.findMany({
		where,
		orderBy: { code: 'asc' },
		...slice,
		select: {
			id: true,
			code: true,
			ownerName: true,
			state: true,
			currentNumber: true,
			updatedAt: true,
			domain: { select: { name: true, nameEn: true } },
			versions: {
				orderBy: { number: 'desc' },
				take: 1,
				select: { title: true, publishedAt: true },
			},
			_count: {
				select: {
					entries: { where: { state: { notIn: leftStates } } },
					questions: { where: { answer: null } },
				},
			},
		},
	})
	const problems = rows.map(({ domain, versions, _count, ...row }) => ({
		...row,
		domain: inLanguage(ctx.locale, domain.name, domain.nameEn),
		title: versions[0]?.title ?? '',
		hasDraft: row.currentNumber > 0 && versions[0]?.publishedAt === null,
		entries: _count.entries,
		questions: _count.questions,
	}))
	return { domains, problems, total, page, pages, waiting }
}

async function listDomains(ctx: Context, contestId: string) {
	const rows = await ctx.db.domain.findMany({
		where: { contestId },
		orderBy: { position: 'asc' },
		select: { id: true, code: true, name: true, nameEn: true },
	})
	return rows.map(({ id, code, name, nameEn }) => ({
		id,
		code,
		name: inLanguage(ctx.locale, name, nameEn),
	}))
}

/** One problem statement with all its versions, and what may be done with it now. */
export async function getProblem(ctx: Context, slug: string, problemId: string) {
	const contest = await readable(ctx, slug)
	const problem = await ctx.db.problem.findFirst({
		where: { id: problemId, contestId: contest.id },
		include: {
			domain: { select: { name: true, nameEn: true } },
			versions: { orderBy: { number: 'desc' } },
			_count: {
				select: {
					entries: { where: { state: { notIn: leftStates } } },
					questions: { where: { answer: null } },
				},
			},
		},
	})
	if (!problem) throw new NotFound()
	const { versions, domain, _count, ...rest } = problem
	const draft = versions.find(({ publishedAt }) => publishedAt === null) ?? null
	const published = versions.filter(({ publishedAt }) => publishedAt !== null)
	const current = published[0] ?? null
	return {
		...rest,
		domain: inLanguage(ctx.locale, domain.name, domain.nameEn),
		shown: draft ?? current!,
		draft,
		current,
		draftChanges: draft && current ? differenceOf(current, draft) : [],
		revisions: revisionsOf(published),
		entries: _count.entries,
		questions: _count.questions,
		acts: contest.readOnly ? [] : actsOn({ state: rest.state, hasDraft: draft !== null }),
	}
}

/** What the form is filled from: the draft, or an empty one with the next free number. */
export async function getProblemForm(ctx: Context, slug: string, problemId?: string) {
	const contest = await editable(ctx, slug)
	const domains = await listDomains(ctx, contest.id)
	if (problemId === undefined) {
		const count = await ctx.db.problem.count({ where: { contestId: contest.id } })
		return { domains, nextCode: `P${String(count + 1).padStart(2, '0')}`, problem: null }
	}
	const problem = await ctx.db.problem.findFirst({
		where: { id: problemId, contestId: contest.id },
		include: { versions: { where: { publishedAt: null }, take: 1 } },
	})
	const [draft] = problem?.versions ?? []
	if (!problem || !draft) throw new NotFound()
	const { code, domainId, ownerName, state, updatedAt } = problem
	return {
		domains,
		nextCode: null,
		problem: {
			id: problemId,
			version: updatedAt.toISOString(),
			code,
			domainId,
			ownerName,
			state,
			draft,
		},
	}
}

/** The questions of a contest; those that wait first, the oldest on top. */
export async function listQuestions(ctx: Context, slug: string, wanted: number) {
	const contest = await readable(ctx, slug)
	const where = { problem: { contestId: contest.id } }
	const [total, waiting] = await Promise.all([
		ctx.db.question.count({ where }),
		ctx.db.question.count({ where: { ...where, answer: null } }),
	])
	const { page, pages, slice } = pageOf(total, wanted, PAGE)
	const questions = await ctx.db.question.findMany({
		where,
		orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }],
		...slice,
		select: {
			id: true,
			body: true,
			answer: true,
			isPublic: true,
			createdAt: true,
			answeredAt: true,
			problem: { select: { id: true, code: true } },
		},
	})
	return { questions, total, waiting, page, pages }
}

export async function getQuestion(ctx: Context, slug: string, questionId: string) {
	const contest = await readable(ctx, slug)
	const question = await ctx.db.question.findFirst({
		where: { id: questionId, problem: { contestId: contest.id } },
		select: {
			id: true,
			body: true,
			answer: true,
			isPublic: true,
			createdAt: true,
			asker: { select: { name: true, email: true } },
			problem: {
				select: {
					id: true,
					code: true,
					versions: {
						...newestPublished,
						select: { title: true },
					},
				},
			},
		},
	})
	if (!question) throw new NotFound()
	return question
}
