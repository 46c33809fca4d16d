import type { Context } from '~/modules/context'
import { DomainError, NotFound } from '~/modules/domain-error'
import { fileStore, staging, storedSha256 } from '~/platform/file-store/store.server'
import type { Tx } from '~/platform/db.server'
import { discardUnlinked, enqueueDiscard } from './discard.server'
import { FileContentWrong, FileIncomplete, TooManyFiles } from './errors'
import { detectType } from './inspect.server'
import { countFiles } from './limits.server'
import { recordFile } from './log.server'
import { fileKinds, kindByName, purposeRule } from './purposes'
import { fileView, findRow, lockRow, type StoredRow } from './row.server'
import { policyOf } from './subject-policies.server'
import type { Attachment, FileView } from './types'

type Content = { size: number; sha256: string; type: string }

/** Bytes of the upload that have arrived, wherever they lie; the client goes on from there. */
export async function arrivedBytes(row: Pick<StoredRow, 'id' | 'state' | 'size'>): Promise<number> {
	if (row.state === 'stored') return Number(row.size)
	const finished = await fileStore.head(row.id)
	return finished?.size ?? staging.sizeOf(row.id)
}

/** Gives an upload up for good: its bytes go, its row says why. */
export async function refuseUpload(ctx: Context, row: StoredRow, code: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const { count } = await tx.storedFile.updateMany({
			where: { id: row.id, state: 'uploading' },
			data: { state: 'refused', refusal: code },
		})
		if (count === 0) return
		await recordFile(ctx, tx, 'file.refused', row, { reason: code })
		await enqueueDiscard(ctx, tx, row.id)
	})
	await staging.remove(row.id)
}

/** Decides the type by content and hands the staged bytes to the store. */
async function storeBytes(ctx: Context, row: StoredRow, sha256: string): Promise<Content> {
	const kind = kindByName(row.purpose, row.name)
	if (!kind) throw new NotFound()
	const before = await fileStore.head(row.id)
	if (before) {
		return { size: before.size, sha256: await storedSha256(row.id), type: fileKinds[kind].type }
	}
	const path = staging.pathOf(row.id)
	const size = await staging.sizeOf(row.id)
	if (size === 0) throw new FileIncomplete()
	const type = await detectType(path, kind)
	if (!type) {
		await refuseUpload(ctx, row, 'file_content_wrong')
		throw new FileContentWrong(row.purpose)
	}
	await fileStore.put(row.id, { path, size, type })
	return { size, sha256, type }
}

function attachmentOf(row: StoredRow): Attachment {
	const { purpose, subjectType, subjectId, slot } = row
	return { purpose, subjectType, subjectId, slot }
}

async function record(ctx: Context, tx: Tx, row: StoredRow, content: Content): Promise<void> {
	const to = attachmentOf(row)
	const policy = policyOf(row.subjectType)
	await policy.attach(ctx, tx, to)
	const { maxFiles } = purposeRule(row.purpose)
	if (maxFiles > 1 && (await countFiles(tx, to, row.ownerId)) >= maxFiles) {
		throw new TooManyFiles(maxFiles)
	}
	await tx.storedFile.update({
		where: { id: row.id },
		data: {
			state: 'stored',
			size: content.size,
			sha256: content.sha256,
			detectedType: content.type,
			completedAt: ctx.systemNow(),
		},
		select: { id: true },
	})
	await policy.link?.(ctx, tx, row)
	await recordFile(ctx, tx, 'file.stored', row, {
		purpose: row.purpose,
		slot: row.slot,
		size: content.size,
		sha256: content.sha256,
	})
	await discardUnlinked(ctx, tx, to)
}

/**
 * Completes an upload whose bytes are all staged: checks the content, stores it, and records it
 * with its place in one transaction. Asked again for a recorded file, it answers the same. A place
 * that was closed meanwhile refuses the file.
 */
export async function finishUpload(
	ctx: Context,
	fileId: string,
	staged: { sha256: string },
): Promise<FileView> {
	const row = await findRow(ctx.db, fileId)
	if (!row || row.state === 'refused' || row.state === 'deleted') throw new NotFound()
	if (row.state === 'stored') return fileView(row)
	const content = await storeBytes(ctx, row, staged.sha256)
	try {
		return await ctx.transaction(async (tx) => {
			const locked = await lockRow(tx, fileId)
			if (locked?.state === 'uploading') await record(ctx, tx, locked, content)
			return fileView((await findRow(tx, fileId))!)
		})
	} catch (error) {
		if (error instanceof DomainError) await refuseUpload(ctx, row, error.code)
		throw error
	}
}
