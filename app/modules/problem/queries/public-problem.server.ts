import { inLanguage } from '~/messages/define'
import { publicContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { leftStates } from '~/modules/entry/rules/lifecycle'
import { canAsk, canReadProblem } from '../policy'
import { revisionsOf } from '../rules/difference'
import { enteringStage, submissionStage } from './public-problems.server'

async function findProblem(ctx: Context, problemId: string, contestId: string) {
	return ctx.db.problem.findFirst({
		where: { id: problemId, contestId },
		select: {
			id: true,
			contestId: true,
			code: true,
			state: true,
			ownerName: true,
			currentNumber: true,
			domain: { select: { name: true, nameEn: true } },
			versions: {
				where: { publishedAt: { not: null } },
				orderBy: { number: 'desc' },
				omit: { publishedById: true, problemId: true },
			},
			questions: {
				where: { isPublic: true, answer: { not: null } },
				orderBy: { answeredAt: 'desc' },
				select: { id: true, body: true, answer: true, answeredAt: true },
			},
			_count: {
				select: { entries: { where: { state: { notIn: leftStates } } } },
			},
		},
	})
}

/**
 * A published problem statement: the current version, each earlier one with what the next changed,
 * and the answers given to everybody. NotFound until its first publication.
 */
export async function getPublicProblem(ctx: Context, problemId: string, slug?: string) {
	const contest = await publicContest(ctx, slug)
	const problem = contest && (await findProblem(ctx, problemId, contest.id))
	if (!contest || !problem || !canReadProblem(problem)) throw new NotFound()
	const [current] = problem.versions
	if (!current) throw new NotFound()
	return {
		id: problem.id,
		code: problem.code,
		withdrawn: problem.state === 'withdrawn',
		owner: problem.ownerName,
		domain: inLanguage(ctx.locale, problem.domain.name, problem.domain.nameEn),
		entries: problem._count.entries,
		title: inLanguage(ctx.locale, current.title, current.titleEn),
		current,
		revisions: revisionsOf(problem.versions),
		questions: problem.questions,
		mayAsk: canAsk(ctx.actor, problem),
		asksOpen: problem.state === 'published',
		contestSlug: contest.slug,
		stage: await submissionStage(ctx, contest.id),
		entering: await enteringStage(ctx, contest.id),
	}
}

/** The person's own questions on a problem, with the answers meant for them alone. */
export async function listOwnQuestions(ctx: Context, problemId: string) {
	if (ctx.actor.kind !== 'user') return []
	return ctx.db.question.findMany({
		where: { problemId, askerId: ctx.actor.userId },
		orderBy: { createdAt: 'desc' },
		take: 50,
		select: { id: true, body: true, answer: true, createdAt: true, answeredAt: true },
	})
}
