import type { Context } from '~/modules/context'
import { publicContest, requireOrganizerContest } from '~/modules/contest/access.server'
import { Forbidden, NotFound } from '~/modules/domain-error'
import { QuestionAnswered, QuestionsClosed, TooManyQuestions } from '../errors'
import { canAnswer, canAsk, canReadProblem } from '../policy'
import type { AnswerInput } from '../schema'

/** Questions of one person on one problem that may wait at a time. */
const WAITING_LIMIT = 5

/**
 * Asks about a public problem statement. Only its organizers see who asked. What the person asked
 * before and still waits for is not asked again.
 */
export async function askQuestion(
	ctx: Context,
	input: { slug?: string; problemId: string; body: string },
) {
	if (ctx.actor.kind !== 'user') throw new Forbidden()
	const askerId = ctx.actor.userId
	return ctx.transaction(async (tx) => {
		const contest = await publicContest({ ...ctx, db: tx }, input.slug)
		const problem = await tx.problem.findFirst({
			where: { id: input.problemId, contestId: contest?.id ?? '' },
			select: { id: true, contestId: true, state: true, currentNumber: true },
		})
		if (!problem || !canReadProblem(problem)) throw new NotFound()
		if (!canAsk(ctx.actor, problem)) throw new QuestionsClosed()
		await tx.$queryRaw`select id from app_user where id = ${askerId} for no key update`
		const asked = { problemId: problem.id, askerId, answer: null }
		const same = await tx.question.findFirst({
			where: { ...asked, body: input.body },
			select: { id: true },
		})
		if (same) return same
		const waiting = await tx.question.count({ where: asked })
		if (waiting >= WAITING_LIMIT) throw new TooManyQuestions()
		const question = await tx.question.create({
			data: { problemId: problem.id, askerId, body: input.body, createdAt: ctx.contestNow() },
			select: { id: true },
		})
		await ctx.audit(tx, 'problem.question_asked', {
			contestId: problem.contestId,
			subjectType: 'question',
			subjectId: question.id,
			problemId: problem.id,
		})
		return question
	})
}

/**
 * Answers a question: to the asker alone, or published without the asker, the question being
 * reworded as the organizer sees fit.
 */
export async function answerQuestion(
	ctx: Context,
	slug: string,
	questionId: string,
	{ answer, body, isPublic }: AnswerInput,
) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		if (!canAnswer(ctx.actor, { contestId: contest.id })) throw new Forbidden()
		await tx.$queryRaw`select id from question where id = ${questionId} for update`
		const question = await tx.question.findFirst({
			where: { id: questionId, problem: { contestId: contest.id } },
			select: { id: true, answer: true, body: true },
		})
		if (!question) throw new NotFound()
		if (question.answer !== null) throw new QuestionAnswered()
		await tx.question.update({
			where: { id: questionId },
			data: {
				answer,
				isPublic,
				body: isPublic ? body : question.body,
				answeredAt: ctx.contestNow(),
				answeredById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			},
			select: { id: true },
		})
		await ctx.audit(tx, 'problem.question_answered', {
			contestId: contest.id,
			subjectType: 'question',
			subjectId: questionId,
			isPublic,
			...(isPublic && body !== question.body ? { originalBody: question.body } : {}),
		})
	})
}
