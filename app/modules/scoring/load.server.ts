import { withoutTiesTo } from '~/modules/assignment/scope'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { ScoringClosed, ScoringNotOpen, SheetLocked } from './errors'
import { canOpenAssignment, canScore } from './policy'

const select = {
	id: true,
	withdrawnAt: true,
	judge: {
		select: { id: true, userId: true, state: true },
	},
	entry: { select: { id: true, contestId: true, code: true } },
	round: {
		select: {
			id: true,
			state: true,
			lockedAt: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
			rubric: {
				select: {
					criteria: {
						orderBy: { position: 'asc' },
						select: { id: true, maximum: true, step: true, counted: true },
					},
				},
			},
		},
	},
	sheet: {
		select: {
			id: true,
			state: true,
			revision: true,
			comment: true,
			marks: { select: { criterionId: true, mark: true } },
		},
	},
} satisfies Prisma.AssignmentSelect

type Row = Prisma.AssignmentGetPayload<{ select: typeof select }>

async function facts(tx: Tx, row: Row) {
	const { id } = row.entry
	const apart = await tx.entry.count({ where: { id, ...withoutTiesTo(row.judge.userId) } })
	return { ...row, withdrawn: row.withdrawnAt !== null, conflicted: apart === 0 }
}

export type OpenAssignment = Awaited<ReturnType<typeof facts>>

/**
 * The judge's own assignment with its row locked until the transaction ends, open for marks at
 * the instant the request was received.
 * @throws NotFound for anybody else's, a withdrawn or a conflicted one
 * @throws SheetLocked, ScoringNotOpen, ScoringClosed
 */
export async function lockForScoring(
	ctx: Context,
	tx: Tx,
	assignmentId: string,
): Promise<OpenAssignment> {
	// Closing, drawing and freezing lock the round: none of them overtakes a mark being written.
	await tx.$queryRaw`
		SELECT 1 FROM "round" WHERE "id" = (
			SELECT "round_id" FROM "assignment" WHERE "id" = ${assignmentId}
		) FOR KEY SHARE`
	await tx.$queryRaw`SELECT 1 FROM "assignment" WHERE "id" = ${assignmentId} FOR UPDATE`
	const row = await tx.assignment.findUnique({ where: { id: assignmentId }, select })
	if (!row) throw new NotFound()
	const assignment = await facts(tx, row)
	if (!canOpenAssignment(ctx.actor, assignment)) throw new NotFound()
	const { round, sheet } = assignment
	if (sheet && sheet.state !== 'draft') throw new SheetLocked()
	if (ctx.receivedAt < round.scoringOpensAt) throw new ScoringNotOpen(round.scoringOpensAt)
	if (ctx.receivedAt >= round.scoringEndsAt || !canScore(ctx.actor, assignment)) {
		throw new ScoringClosed(round.scoringEndsAt)
	}
	return assignment
}
