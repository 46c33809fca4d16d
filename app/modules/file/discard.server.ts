import { z } from 'zod'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { fileStore, staging } from '~/platform/file-store/store.server'
import type { Attachment } from './types'

export const DISCARD_FILE = 'discard-file'

/**
 * Advisory lock of the database under which stored bytes are removed. A backup holds it shared
 * while it copies files, so that nothing its snapshot names disappears meanwhile.
 */
const RETENTION_LOCK = 1_947_202_604

const unlinked = {
	entryFiles: { none: {} },
	versionFiles: { none: {} },
	claimFacts: { none: {} },
	decisions: { none: {} },
	objections: { none: {} },
} satisfies Prisma.StoredFileWhereInput

/** Marks a file nothing refers to any more as deleted; its bytes go after the commit. */
export async function discardFile(ctx: Context, tx: Tx, fileId: string): Promise<void> {
	const { count } = await tx.storedFile.updateMany({
		where: { id: fileId, state: 'stored', ...unlinked },
		data: { state: 'deleted' },
	})
	if (count > 0) await enqueueDiscard(ctx, tx, fileId)
}

/** The bytes of a deleted or refused file go after the commit, once. */
export async function enqueueDiscard(ctx: Context, tx: Tx, fileId: string): Promise<void> {
	await ctx.enqueue(tx, DISCARD_FILE, { fileId }, { key: `${DISCARD_FILE}:${fileId}` })
}

/** Discards what a newer file pushed out of an entry's slot, unless a submitted version holds it. */
export async function discardUnlinked(ctx: Context, tx: Tx, place: Attachment): Promise<void> {
	if (place.subjectType !== 'entry') return
	const { purpose, subjectType, subjectId, slot } = place
	const left = await tx.storedFile.findMany({
		where: { purpose, subjectType, subjectId, slot, state: 'stored', ...unlinked },
		select: { id: true },
	})
	for (const { id } of left) await discardFile(ctx, tx, id)
}

const DiscardPayload = z.object({ fileId: z.string() })

/** Job `discard-file`: removes the bytes of a deleted or refused file. */
export async function discardBytes(ctx: Context, payload: unknown): Promise<void> {
	const { fileId } = DiscardPayload.parse(payload)
	await ctx.transaction(async (tx) => {
		await holdRetentionLock(tx)
		const row = await tx.storedFile.findUnique({ where: { id: fileId }, select: { state: true } })
		if (row?.state !== 'deleted' && row?.state !== 'refused') return
		await fileStore.delete(fileId)
		await staging.remove(fileId)
	})
}

async function holdRetentionLock(tx: Tx): Promise<void> {
	const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
		select pg_try_advisory_xact_lock(${RETENTION_LOCK}::bigint) as held`
	if (!lock?.held) throw new Error('stored files are being backed up: try again later')
}
