import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { MarksRefused, SheetConflict } from '../errors'
import { lockForScoring, type OpenAssignment } from '../load.server'
import { markFaults, type Marks, sheetFaults, weightedTotal } from '../rules/rubric'
import type { MarkInput, SheetInput } from '../schema'

export type SavedSheet = { revision: number; savedAt: Date; total: number | null }

/** Rules that decide results lock with the first sheet saved in the round. */
async function lockRound(ctx: Context, tx: Tx, assignment: OpenAssignment) {
	if (assignment.round.lockedAt) return
	const { count } = await tx.round.updateMany({
		where: { id: assignment.round.id, lockedAt: null },
		data: { lockedAt: ctx.receivedAt, state: 'scoring' },
	})
	if (count === 0) return
	await ctx.audit(tx, 'scoring.rules_locked', {
		contestId: assignment.entry.contestId,
		subjectType: 'round',
		subjectId: assignment.round.id,
	})
}

function marksOf(assignment: OpenAssignment): Record<string, number> {
	const rows = assignment.sheet?.marks ?? []
	return Object.fromEntries(rows.map(({ criterionId, mark }) => [criterionId, mark]))
}

async function writeMarks(tx: Tx, sheetId: string, marks: Marks, savedAt: Date) {
	for (const [criterionId, mark] of Object.entries(marks)) {
		if (mark === null || mark === undefined) {
			await tx.sheetMark.deleteMany({ where: { sheetId, criterionId } })
			continue
		}
		await tx.sheetMark.upsert({
			where: { sheetId_criterionId: { sheetId, criterionId } },
			create: { sheetId, criterionId, mark, savedAt },
			update: { mark, savedAt },
		})
	}
}

/** The draft with these marks changed; creates the sheet with its first mark. */
async function saveDraft(
	ctx: Context,
	tx: Tx,
	assignment: OpenAssignment,
	changes: { marks: Marks; comment?: string },
) {
	await lockRound(ctx, tx, assignment)
	const savedAt = ctx.contestNow()
	const comment = changes.comment === undefined ? {} : { comment: changes.comment }
	const sheet = await tx.sheet.upsert({
		where: { assignmentId: assignment.id },
		create: { assignmentId: assignment.id, revision: 1, savedAt, ...comment },
		update: { revision: { increment: 1 }, savedAt, ...comment },
		select: { id: true, revision: true },
	})
	await writeMarks(tx, sheet.id, changes.marks, savedAt)
	const marks = { ...marksOf(assignment), ...changes.marks }
	return { ...sheet, savedAt, total: weightedTotal(assignment.round.rubric, marks) }
}

function requireCurrent(assignment: OpenAssignment, revision: number) {
	if ((assignment.sheet?.revision ?? 0) !== revision) throw new SheetConflict()
}

/**
 * Saves the marks given so far as a draft. A page made from an older revision is refused, so that
 * two devices never overwrite each other silently.
 */
export async function saveSheet(
	ctx: Context,
	assignmentId: string,
	input: SheetInput,
): Promise<SavedSheet> {
	return ctx.transaction(async (tx) => {
		const assignment = await lockForScoring(ctx, tx, assignmentId)
		requireCurrent(assignment, input.revision)
		const faults = markFaults(assignment.round.rubric, input.marks)
		if (faults.length > 0) throw new MarksRefused(faults)
		return saveDraft(ctx, tx, assignment, input)
	})
}

/**
 * Saves one criterion's mark while the judge goes on to the next. Refused when the stored mark is
 * neither the one this device last saw nor the new one.
 */
export async function saveMark(
	ctx: Context,
	assignmentId: string,
	{ criterionId, mark, known }: MarkInput,
): Promise<SavedSheet> {
	return ctx.transaction(async (tx) => {
		const assignment = await lockForScoring(ctx, tx, assignmentId)
		const marks = { [criterionId]: mark }
		const faults = markFaults(assignment.round.rubric, marks)
		if (faults.length > 0) throw new MarksRefused(faults)
		const stored = marksOf(assignment)[criterionId] ?? null
		if (stored !== known && stored !== mark) throw new SheetConflict()
		return saveDraft(ctx, tx, assignment, { marks })
	})
}

/** A judge's final word on one entry; voiding it needs two persons. */
export async function submitSheet(
	ctx: Context,
	assignmentId: string,
	input: SheetInput,
): Promise<SavedSheet> {
	return ctx.transaction(async (tx) => {
		const assignment = await lockForScoring(ctx, tx, assignmentId)
		requireCurrent(assignment, input.revision)
		const { rubric } = assignment.round
		const marks = { ...marksOf(assignment), ...input.marks }
		const faults = sheetFaults(rubric, marks)
		if (faults.length > 0) throw new MarksRefused(faults)
		const sheet = await saveDraft(ctx, tx, assignment, input)
		await tx.sheet.update({
			where: { id: sheet.id },
			data: { state: 'submitted', total: sheet.total, submittedAt: ctx.receivedAt },
		})
		await ctx.audit(tx, 'scoring.sheet_submitted', {
			contestId: assignment.entry.contestId,
			subjectType: 'assignment',
			subjectId: assignmentId,
			entryId: assignment.entry.id,
			total: sheet.total,
		})
		return sheet
	})
}
