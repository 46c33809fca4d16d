import type { AuditEventName } from '~/messages/audit-events'
import type { Context } from '~/modules/context'
import { requireOrganizerContest } from '~/modules/contest/access.server'
import { Conflict, Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { WrongProblemState } from '../errors'
import { canEditProblem } from '../policy'
import { type ProblemAct, allows } from '../rules/states'

/** The contest whose problem statements this person writes. */
export async function writableContest(ctx: Context, tx: Tx, slug: string) {
	const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
	if (!canEditProblem(ctx.actor, { contestId: contest.id })) throw new Forbidden()
	return contest
}

const held = {
	id: true,
	contestId: true,
	code: true,
	state: true,
	currentNumber: true,
	domainId: true,
	ownerName: true,
	updatedAt: true,
	versions: { orderBy: { number: 'desc' }, take: 2 },
} satisfies Prisma.ProblemSelect

/** Holds one problem statement for `act`; refused when its state does not allow the act. */
export async function lockProblem(
	ctx: Context,
	tx: Tx,
	{ slug, problemId, act }: { slug: string; problemId: string; act: ProblemAct },
) {
	const contest = await writableContest(ctx, tx, slug)
	await tx.$queryRaw`select id from problem where id = ${problemId} for no key update`
	const problem = await tx.problem.findFirst({
		where: { id: problemId, contestId: contest.id },
		select: held,
	})
	if (!problem) throw new NotFound()
	const draft = problem.versions.find(({ publishedAt }) => publishedAt === null) ?? null
	const current = problem.versions.find(({ number }) => number === problem.currentNumber) ?? null
	if (!allows({ state: problem.state, hasDraft: draft !== null }, act)) {
		throw new WrongProblemState()
	}
	return { ...problem, draft, current }
}

export function checkVersion(problem: { updatedAt: Date }, version: string): void {
	if (problem.updatedAt.toISOString() !== version) throw new Conflict()
}

export function recordProblem(
	ctx: Context,
	tx: Tx,
	event: AuditEventName,
	problem: { id: string; contestId: string },
	detail: Record<string, unknown> = {},
) {
	return ctx.audit(tx, event, {
		contestId: problem.contestId,
		subjectType: 'problem',
		subjectId: problem.id,
		...detail,
	})
}
