import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound, SamePerson } from '~/modules/domain-error'
import { lockEntry, transitionEntry } from '~/modules/entry/transition.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import type { Tx } from '~/platform/db.server'
import { AnswerMissing, ObjectionMoved } from '../errors'
import { objectedEntry, objectedPlace } from '../objected'
import { canHandleObjection } from '../policy'
import { nextObjectionState, type ObjectionEvent } from '../rules/objection'
import type { HandlingInput } from '../schema'

type Change = Prisma.ObjectionUncheckedUpdateManyInput

/**
 * One step of handling an objection: taking it in or not, dismissing it, or upholding it, which a
 * second handler confirms. An upheld objection takes the seat: the list is then decided again.
 */
export async function handleObjection(
	ctx: Context,
	slug: string,
	objectionId: string,
	input: HandlingInput,
) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		const objection = await lockObjection(tx, contest.id, objectionId)
		const place = objection && objectedPlace(contest.id, objection.entry)
		if (!objection || !place || !canHandleObjection(ctx.actor, place)) throw new NotFound()
		if (ctx.actor.kind !== 'user') throw new Forbidden()
		const change = changeOf(ctx, ctx.actor.userId, objection, input)
		await tx.objection.updateMany({ where: { id: objectionId }, data: change })
		if (change.state === 'upheld') await takeSeat(ctx, tx, objection.entryId)
		await ctx.audit(tx, `objection.${input.event}`, {
			contestId: contest.id,
			subjectType: 'objection',
			subjectId: objectionId,
			entryId: objection.entryId,
			proposedById: objection.proposedById,
			from: objection.state,
			to: change.state ?? objection.state,
		})
		return { state: change.state ?? objection.state }
	})
}

async function lockObjection(tx: Tx, contestId: string, id: string) {
	await tx.$queryRaw`SELECT 1 FROM "objection" WHERE "id" = ${id} FOR UPDATE`
	return tx.objection.findFirst({
		where: { id, notice: { contestId } },
		select: {
			id: true,
			state: true,
			entryId: true,
			answer: true,
			proposedState: true,
			proposedById: true,
			entry: { select: objectedEntry },
		},
	})
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockObjection>>>

function changeOf(ctx: Context, userId: string, objection: Locked, input: HandlingInput): Change {
	const { event, answer } = input
	if (event === 'confirm_uphold' || event === 'reject_uphold') {
		return secondWord(ctx, userId, objection, event)
	}
	const state = nextOf(ctx, objection, event)
	if (objection.proposedState !== null) throw new ObjectionMoved()
	if (event === 'accept') return { state }
	if (answer === '') throw new AnswerMissing()
	if (event === 'uphold') return { proposedState: state, proposedById: userId, answer }
	return { state, answer, answeredAt: ctx.receivedAt }
}

function nextOf(ctx: Context, { entryId, state }: Locked, event: ObjectionEvent) {
	const next = nextObjectionState({ entryId, state }, event, ctx.receivedAt)
	if (!next) throw new ObjectionMoved()
	return next
}

/** Upholding takes two: the other one confirms it, or sends it back to be looked into again. */
function secondWord(
	ctx: Context,
	userId: string,
	objection: Locked,
	event: 'confirm_uphold' | 'reject_uphold',
): Change {
	if (objection.proposedState !== 'upheld') throw new ObjectionMoved()
	if (objection.proposedById === userId) throw new SamePerson()
	if (event === 'reject_uphold') return { proposedState: null, proposedById: null }
	const state = nextOf(ctx, objection, 'uphold')
	return { state, approvedById: userId, answeredAt: ctx.receivedAt }
}

async function takeSeat(ctx: Context, tx: Tx, entryId: string) {
	const state = await lockEntry(tx, entryId)
	if (state !== 'decided' && state !== 'on_notice') return
	await transitionEntry(ctx, tx, entryId, 'lose_seat', { reasonCode: 'objection_upheld' })
}
