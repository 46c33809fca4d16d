import type { Context } from '~/modules/context'
import { staging } from '~/platform/file-store/store.server'
import { refuseUpload } from './finish-upload.server'
import { findRow } from './row.server'

const STALE_MS = 48 * 3_600_000
const AT_ONCE = 500

/** Gives up uploads begun before `staleBefore`, except those whose bytes moved since. */
async function expireUploads(ctx: Context, staleBefore: Date, moving: string[]): Promise<void> {
	const stale = await ctx.db.storedFile.findMany({
		where: { state: 'uploading', createdAt: { lt: staleBefore }, id: { notIn: moving } },
		take: AT_ONCE,
		select: { id: true },
	})
	for (const { id } of stale) {
		const row = await findRow(ctx.db, id)
		if (row) await refuseUpload(ctx, row, 'expired')
	}
}

/**
 * Gives up uploads that have not moved for 48 hours and removes partial files that belong to no
 * upload under way. Returns how many such leftovers were found.
 */
export async function sweepUploads(ctx: Context): Promise<number> {
	const staleBefore = new Date(ctx.systemNow().getTime() - STALE_MS)
	const partials = await staging.list()
	const moving = partials.filter(({ touchedAt }) => touchedAt >= staleBefore).map(({ id }) => id)
	await expireUploads(ctx, staleBefore, moving)
	const still = partials.map(({ id }) => id).filter((id) => !moving.includes(id))
	const alive = await ctx.db.storedFile.findMany({
		where: { id: { in: still }, state: 'uploading' },
		select: { id: true },
	})
	const kept = new Set(alive.map(({ id }) => id))
	const left = still.filter((id) => !kept.has(id))
	for (const id of left) await staging.remove(id)
	return left.length
}
