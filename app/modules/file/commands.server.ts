import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Readable } from 'node:stream'
import type { ByteRange } from '~/platform/file-store/driver'
import { fileStore } from '~/platform/file-store/store.server'
import { discardFile } from './discard.server'
import { recordFile } from './log.server'
import { BLIND_COPY } from './names'
import { isMember } from './policy'
import { readableFile } from './queries.server'
import { fileView, findRow, type StoredRow } from './row.server'
import { policyOf } from './subject-policies.server'
import type { FileView } from './types'

/** Takes a file away from its subject; what a submitted version holds stays there. */
export async function removeFile(ctx: Context, { fileId }: { fileId: string }): Promise<void> {
	await ctx.transaction(async (tx) => {
		const row = await findRow(tx, fileId)
		if (!row || row.state !== 'stored') throw new NotFound()
		await policyOf(row.subjectType).unlink(ctx, tx, row)
		await recordFile(ctx, tx, 'file.removed', row)
		await discardFile(ctx, tx, fileId)
	})
}

/** Reading somebody else's file is written down once, when its first byte is asked for. */
async function recordReading(ctx: Context, row: StoredRow): Promise<void> {
	if (ctx.actor.kind === 'user' && ctx.actor.userId === row.ownerId) return
	await ctx.transaction((tx) =>
		ctx.audit(tx, 'file.read', {
			contestId: row.contestId,
			subjectType: row.subjectType,
			subjectId: row.subjectId,
			fileId: row.id,
			slot: row.slot,
		}),
	)
}

/** A firm names its files after itself: a blind copy leaves its own people under a plain name. */
function nameFor(ctx: Context, { name, slot, organizationId }: StoredRow): string {
	const own = organizationId !== null && isMember(ctx.actor, organizationId)
	return slot === 'blind_copy' && !own ? BLIND_COPY : name
}

/** A file the actor may read, and a way to its bytes; anything else is missing. */
export async function openFile(
	ctx: Context,
	fileId: string,
): Promise<{ file: FileView; read(range?: ByteRange): Promise<Readable> }> {
	const row = await readableFile(ctx, fileId)
	return {
		file: { ...fileView(row), name: nameFor(ctx, row) },
		async read(range) {
			if (!range || range.start === 0) await recordReading(ctx, row)
			return fileStore.get(row.id, range)
		},
	}
}
