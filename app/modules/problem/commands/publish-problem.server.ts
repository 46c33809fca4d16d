import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { ChangeNoteRequired, ProblemUnchanged } from '../errors'
import { sameContent } from '../rules/difference'
import type { ProblemState } from '../rules/states'
import { lockProblem, recordProblem } from './lock-problem.server'
import { contentOf } from './write-problem.server'

type Locked = Awaited<ReturnType<typeof lockProblem>>

function setState(tx: Tx, problemId: string, state: ProblemState) {
	return tx.problem.update({ where: { id: problemId }, data: { state }, select: { id: true } })
}

/** The draft has been read and may be published as it stands. */
export async function reviewProblem(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'review' })
		await setState(tx, problemId, 'reviewed')
		await recordProblem(ctx, tx, 'problem.reviewed', problem)
	})
}

/** Makes the reviewed first version public; it never changes again. */
export async function publishProblem(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'publish' })
		await publishDraft(ctx, tx, problem)
		await recordProblem(ctx, tx, 'problem.published', problem, { number: problem.draft!.number })
	})
}

/** Begins a further version beside the public one, filled with its text. */
export async function beginRevision(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'begin_revision' })
		const number = problem.currentNumber + 1
		await tx.problemVersion.create({
			data: { problemId, number, ...contentOf(problem.current!) },
			select: { id: true },
		})
		await setState(tx, problemId, 'published')
		await recordProblem(ctx, tx, 'problem.revision_begun', problem, { number })
	})
}

/** Publishes the further version, with a note on what changed for those who answer the problem. */
export async function publishRevision(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'publish_revision' })
		const { draft, current } = problem
		if (sameContent(contentOf(current!), contentOf(draft!))) throw new ProblemUnchanged()
		if (draft!.changeNote === '') throw new ChangeNoteRequired()
		await publishDraft(ctx, tx, problem)
		await recordProblem(ctx, tx, 'problem.revised', problem, {
			number: draft!.number,
			changeNote: draft!.changeNote,
		})
	})
}

export async function discardRevision(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'discard_revision' })
		await tx.problemVersion.delete({ where: { id: problem.draft!.id }, select: { id: true } })
		await setState(tx, problemId, 'published')
		await recordProblem(ctx, tx, 'problem.revision_discarded', problem)
	})
}

/** Takes the statement out of the list; its page stays, saying so. */
export async function withdrawProblem(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'withdraw' })
		await setState(tx, problemId, 'withdrawn')
		await recordProblem(ctx, tx, 'problem.withdrawn', problem)
	})
}

export async function publishAgain(ctx: Context, slug: string, problemId: string) {
	return ctx.transaction(async (tx) => {
		const problem = await lockProblem(ctx, tx, { slug, problemId, act: 'publish_again' })
		await setState(tx, problemId, 'published')
		await recordProblem(ctx, tx, 'problem.published_again', problem)
	})
}

async function publishDraft(ctx: Context, tx: Tx, { id, draft }: Locked) {
	await tx.problemVersion.update({
		where: { id: draft!.id },
		data: {
			publishedAt: ctx.contestNow(),
			publishedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
		},
		select: { id: true },
	})
	await tx.problem.update({
		where: { id },
		data: { state: 'published', currentNumber: draft!.number },
		select: { id: true },
	})
}
