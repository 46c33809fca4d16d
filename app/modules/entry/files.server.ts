import type { Context } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'
import { EntryLocked } from './errors'
import { findOwnEntry, lockOwnEntry, momentOf, requireAction, type WholeEntry } from './load.server'
import { mayChange } from './rules/editing'
import { type FileField, fileFields } from './rules/fields'

function requireSlotOpen(ctx: Context, entry: WholeEntry, slot: string): void {
	const known = fileFields.some((field) => field === slot)
	if (!known || !mayChange(momentOf(entry), slot as FileField, ctx.receivedAt)) {
		throw new EntryLocked()
	}
}

/**
 * Throws unless this person may now put a file into this slot of the entry's draft, or take one
 * out. `receivedAt` of the request decides, so an upload begun in time may end late.
 */
export async function authorizeEntryFile(
	ctx: Context,
	db: Db | Tx,
	entryId: string,
	slot: string,
): Promise<{ contestId: string; organizationId: string }> {
	const entry = await findOwnEntry(db, ctx.actor, entryId)
	requireAction(ctx.actor, 'edit', entry)
	requireSlotOpen(ctx, entry, slot)
	return { contestId: entry.contestId, organizationId: entry.organizationId }
}

/**
 * Puts a stored file into the draft. Every slot but `attachment` holds one: the older one leaves
 * the draft and stays in the versions already submitted.
 */
export async function attachEntryFile(
	ctx: Context,
	tx: Tx,
	{ entryId, fileId, slot }: { entryId: string; fileId: string; slot: FileField },
): Promise<void> {
	const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'edit')
	if (slot !== 'attachment') {
		await tx.entryFile.deleteMany({ where: { entryId, slot, fileId: { not: fileId } } })
	}
	await tx.entryFile.upsert({
		where: { entryId_fileId: { entryId, fileId } },
		create: { entryId, fileId, slot, addedAt: ctx.receivedAt },
		update: { slot },
	})
	await ctx.audit(tx, 'entry.file_added', {
		contestId: entry.contestId,
		subjectType: 'entry',
		subjectId: entryId,
		slot,
		fileId,
	})
}
