import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { FileSlot } from '~/platform/generated/prisma/enums'
import { NotFound } from '~/modules/domain-error'
import type { Purpose } from './purposes'
import { fileView, findRow, type StoredRow, storedRow } from './row.server'
import { policyOf } from './subject-policies.server'
import type { FileView, ReceiptFile, Subject } from './types'

const isContext = (reader: Context | Tx): reader is Context => 'receivedAt' in reader

/**
 * Files attached to a subject, oldest first; of an entry those of the working draft. The caller
 * has decided that the subject may be seen. Evidence laid beside a notice is its owner's alone:
 * without `ownerId` it is the actor's own.
 */
export async function listFiles(
	reader: Context | Tx,
	filter: Subject & { purpose?: Purpose; ownerId?: string },
): Promise<FileView[]> {
	const tx = isContext(reader) ? reader.db : reader
	const { subjectType, subjectId, purpose } = filter
	const self = isContext(reader) && reader.actor.kind === 'user' ? reader.actor.userId : ''
	const ownerId = filter.ownerId ?? (subjectType === 'notice' ? self : undefined)
	const rows = await tx.storedFile.findMany({
		where: {
			subjectType,
			subjectId,
			purpose,
			ownerId,
			state: 'stored',
			...(subjectType === 'entry' && { entryFiles: { some: { entryId: subjectId } } }),
		},
		orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
		select: storedRow,
	})
	return rows.map(fileView)
}

const slotOrder = Object.values(FileSlot)

/** The draft's files in the order of the slots, as a receipt lists them and a version freezes them. */
export async function receiptFiles(tx: Tx, entryId: string): Promise<ReceiptFile[]> {
	const rows = await tx.entryFile.findMany({
		where: { entryId, file: { state: 'stored' } },
		orderBy: [{ addedAt: 'asc' }, { fileId: 'asc' }],
		select: {
			slot: true,
			fileId: true,
			file: { select: { name: true, size: true, sha256: true } },
		},
	})
	return rows
		.map(({ slot, fileId, file }) => ({
			fileId,
			slot,
			name: file.name,
			size: Number(file.size),
			sha256: file.sha256 ?? '',
		}))
		.sort((a, b) => slotOrder.indexOf(a.slot) - slotOrder.indexOf(b.slot))
}

/** A file the actor may read; anything else is missing. */
export async function readableFile(ctx: Context, fileId: string): Promise<StoredRow> {
	const row = await findRow(ctx.db, fileId)
	if (!row || row.state !== 'stored') throw new NotFound()
	if (!(await policyOf(row.subjectType).canRead(ctx, row))) throw new NotFound()
	return row
}
