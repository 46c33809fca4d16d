import { withoutTiesTo } from '~/modules/assignment/scope'
import type { Context } from '~/modules/context'
import { authorizeEntryFile, attachEntryFile } from '~/modules/entry/files.server'
import { lockOwnEntry } from '~/modules/entry/load.server'
import { canViewEntry } from '~/modules/entry/policy'
import { type FileField, fileFields } from '~/modules/entry/rules/fields'
import { NotFound } from '~/modules/domain-error'
import { canReadScreening } from '~/modules/screening/policy'
import { judgeMayOpen } from '../rules/judge-access'
import type { StoredRow } from '../row.server'
import type { SubjectPolicy } from '../subjects'

function slotOf(slot: string | null): FileField {
	const known = fileFields.find((field) => field === slot)
	if (!known) throw new NotFound()
	return known
}

/** Whether the actor judges the entry, and in what form the rounds show it. */
async function opensAsJudge(ctx: Context, file: StoredRow, inCurrentVersion: boolean) {
	if (ctx.actor.kind !== 'user' || !inCurrentVersion) return false
	const assignments = await ctx.db.assignment.findMany({
		where: {
			entryId: file.subjectId,
			withdrawnAt: null,
			judge: { userId: ctx.actor.userId, state: 'accepted' },
			entry: withoutTiesTo(ctx.actor.userId),
		},
		select: { round: { select: { blind: true } } },
	})
	return judgeMayOpen(
		assignments.map(({ round }) => round),
		file.slot,
	)
}

/**
 * Files of an entry. Entrants read all of their own; staff what was submitted; a judge the current
 * version of an assigned entry, under blind review the blind copy alone.
 */
export const entryFiles: SubjectPolicy = {
	attach(ctx, reader, { subjectId, slot }) {
		return authorizeEntryFile(ctx, reader, subjectId, slotOf(slot))
	},
	async link(ctx, tx, file) {
		const slot = slotOf(file.slot)
		await attachEntryFile(ctx, tx, { entryId: file.subjectId, fileId: file.id, slot })
	},
	async unlink(ctx, tx, file) {
		const entry = await lockOwnEntry(tx, ctx.actor, file.subjectId, 'edit')
		await authorizeEntryFile(ctx, tx, file.subjectId, slotOf(file.slot))
		const { count } = await tx.entryFile.deleteMany({
			where: { entryId: file.subjectId, fileId: file.id },
		})
		if (count === 0) throw new NotFound()
		await ctx.audit(tx, 'entry.file_removed', {
			contestId: entry.contestId,
			subjectType: 'entry',
			subjectId: file.subjectId,
			slot: file.slot,
			fileId: file.id,
		})
	},
	async canRead(ctx, file) {
		const entry = await ctx.db.entry.findUnique({
			where: { id: file.subjectId },
			select: {
				organizationId: true,
				contestId: true,
				trackId: true,
				state: true,
				currentVersionId: true,
				collaborators: { select: { userId: true, role: true } },
				partners: { select: { organizationId: true } },
			},
		})
		if (!entry) return false
		if (canViewEntry(ctx.actor, entry)) return true
		const versions = await ctx.db.entryVersionFile.findMany({
			where: { fileId: file.id, version: { entryId: file.subjectId } },
			select: { versionId: true },
		})
		if (versions.length === 0) return false
		if (canReadScreening(ctx.actor, entry)) return true
		const current = versions.some(({ versionId }) => versionId === entry.currentVersionId)
		return opensAsJudge(ctx, file, current)
	},
}
