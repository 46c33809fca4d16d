import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { ProblemCodeTaken } from '../errors'
import { type ProblemContent, type ProblemInput, problemParts } from '../schema'
import { checkVersion, lockProblem, recordProblem, writableContest } from './lock-problem.server'

export function contentOf(source: ProblemContent): ProblemContent {
	return Object.fromEntries(problemParts.map((part) => [part, source[part]])) as ProblemContent
}

async function checkDomain(tx: Tx, contestId: string, domainId: string) {
	const domain = await tx.domain.findFirst({
		where: { id: domainId, contestId },
		select: { id: true },
	})
	if (!domain) throw new NotFound()
}

async function checkCode(tx: Tx, contestId: string, code: string, exceptId?: string) {
	const taken = await tx.problem.findUnique({
		where: { contestId_code: { contestId, code } },
		select: { id: true },
	})
	if (taken && taken.id !== exceptId) throw new ProblemCodeTaken()
}

/** A new problem statement, as the draft of its first version. */
export async function createProblem(ctx: Context, slug: string, input: ProblemInput) {
	return ctx.transaction(async (tx) => {
		const contest = await writableContest(ctx, tx, slug)
		await checkDomain(tx, contest.id, input.domainId)
		await checkCode(tx, contest.id, input.code)
		const problem = await tx.problem.create({
			data: {
				contestId: contest.id,
				code: input.code,
				domainId: input.domainId,
				ownerName: input.ownerName,
				createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
				versions: { create: { number: 1, ...contentOf(input) } },
			},
			select: { id: true, contestId: true },
		})
		const { code, title } = input
		await recordProblem(ctx, tx, 'problem.created', problem, { code, title })
		return problem
	})
}

/**
 * Saves the draft version. A reviewed statement goes back to draft: what was reviewed is no longer
 * what would be published. Number, domain and owner of a public one are fixed.
 */
export async function editProblem(
	ctx: Context,
	slug: string,
	problemId: string,
	input: ProblemInput,
) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'edit' })
		checkVersion(problem, input.version)
		const isPublic = problem.state === 'published'
		if (!isPublic) {
			await checkDomain(tx, problem.contestId, input.domainId)
			await checkCode(tx, problem.contestId, input.code, problemId)
		}
		await tx.problemVersion.update({
			where: { id: problem.draft!.id },
			data: { ...contentOf(input), changeNote: input.changeNote },
			select: { id: true },
		})
		const { code, domainId, ownerName } = input
		await tx.problem.update({
			where: { id: problemId },
			data: isPublic ? { state: 'published' } : { code, domainId, ownerName, state: 'draft' },
			select: { id: true },
		})
		const detail = { number: problem.draft!.number, title: input.title }
		await recordProblem(ctx, tx, 'problem.edited', problem, detail)
	})
}

/** Removes a statement that was never public. */
export async function deleteProblem(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'delete' })
		await tx.problem.delete({ where: { id: problemId }, select: { id: true } })
		await recordProblem(ctx, tx, 'problem.deleted', problem, { code: problem.code })
	})
}
