import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canHandleObjection, canSettleUpholding } from '../policy'
import { nextObjectionState, type ObjectionEvent } from '../rules/objection'

const handled = ['accept', 'refuse', 'dismiss', 'uphold'] as const satisfies ObjectionEvent[]

/**
 * One objection with its filer's sealed identity, for its handlers alone: every reading of it is
 * written to the audit log.
 */
export async function readObjection(ctx: Context, slug: string, objectionId: string) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		const objection = await tx.objection.findFirst({
			where: { id: objectionId, notice: { contestId: contest.id } },
			include: {
				entry: {
					select: {
						code: true,
						title: true,
						state: true,
						trackId: true,
						organization: { select: { name: true } },
					},
				},
				notice: { select: { id: true, title: true, titleEn: true } },
				evidence: { select: { id: true, name: true, size: true, sha256: true } },
			},
		})
		const place = objection && { contestId: contest.id, trackId: objection.entry.trackId }
		if (!objection || !place || !canHandleObjection(ctx.actor, place)) throw new NotFound()
		await ctx.audit(tx, 'objection.read', {
			contestId: contest.id,
			subjectType: 'objection',
			subjectId: objectionId,
		})
		const { state, entryId, proposedState, proposedById, evidence } = objection
		const now = ctx.contestNow()
		const waiting = proposedState !== null && state === 'accepted'
		return {
			objection: {
				...objection,
				evidence: evidence && { ...evidence, size: evidence.size.toString() },
			},
			events: waiting
				? []
				: handled.filter((event) => nextObjectionState({ entryId, state }, event, now) !== null),
			canSettle:
				waiting && canSettleUpholding(ctx.actor, { ...place, proposedState, proposedById }),
			waiting,
			now,
		}
	})
}

/** What anybody holding its code sees of an objection: never who filed it. */
export async function findObjectionByCode(ctx: Context, noticeId: string, code: string) {
	const row = await ctx.db.objection.findFirst({
		where: { code: code.trim().toUpperCase(), noticeId },
		select: {
			code: true,
			state: true,
			cause: true,
			filedAt: true,
			answerDueAt: true,
			answer: true,
			answeredAt: true,
			entry: { select: { title: true } },
			notice: { select: { id: true, title: true, titleEn: true } },
		},
	})
	if (!row) return null
	const final = row.state !== 'received' && row.state !== 'accepted'
	return { ...row, answer: final ? row.answer : '' }
}
