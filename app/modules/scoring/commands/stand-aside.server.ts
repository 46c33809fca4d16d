import type { Context } from '~/modules/context'
import { lockForScoring } from '../load.server'

/** 弃评: no marks, with a reason. Not a zero: the sheet does not count. */
export async function abstain(ctx: Context, assignmentId: string, reason: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const assignment = await lockForScoring(ctx, tx, assignmentId)
		const savedAt = ctx.contestNow()
		await tx.sheet.upsert({
			where: { assignmentId },
			create: { assignmentId, state: 'abstained', abstainReason: reason, revision: 1, savedAt },
			update: {
				state: 'abstained',
				abstainReason: reason,
				revision: { increment: 1 },
				savedAt,
			},
		})
		await ctx.audit(tx, 'scoring.sheet_abstained', {
			contestId: assignment.entry.contestId,
			subjectType: 'assignment',
			subjectId: assignmentId,
			reason,
		})
	})
}

/**
 * 回避: the judge declares a conflict found on opening the entry. The assignment is withdrawn in
 * the same transaction: from then on the entry is missing for this judge.
 */
export async function declareConflict(
	ctx: Context,
	assignmentId: string,
	reason: string,
): Promise<void> {
	await ctx.transaction(async (tx) => {
		const { entry, judge } = await lockForScoring(ctx, tx, assignmentId)
		await tx.assignment.update({
			where: { id: assignmentId },
			data: { withdrawnAt: ctx.receivedAt },
		})
		await tx.conflict.create({
			data: {
				entryId: entry.id,
				judgeId: judge.id,
				source: 'judge',
				reason,
				declaredById: judge.userId,
				declaredAt: ctx.receivedAt,
			},
		})
		await ctx.audit(tx, 'assignment.conflict_declared', {
			contestId: entry.contestId,
			subjectType: 'entry',
			subjectId: entry.id,
			judgeId: judge.id,
			source: 'judge',
		})
	})
}
