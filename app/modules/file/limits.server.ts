import type { Context } from '~/modules/context'
import { staging } from '~/platform/file-store/store.server'
import { DiskFull, QuotaReached, TooManyFiles, TooManyUnfinished } from './errors'
import { purposeRule } from './purposes'
import type { Attachment } from './types'

const MAX_UNFINISHED = 10
const MAX_BYTES_PER_PERSON = 16 * 1024 ** 3
/** Left free for the database and the system. */
const DISK_RESERVE = 512 * 1024 ** 2

async function bytesOf(ctx: Context, where: { ownerId?: string; state: 'uploading' | 'stored' }) {
	const { _sum } = await ctx.db.storedFile.aggregate({ where, _sum: { size: true } })
	return Number(_sum.size ?? 0)
}

async function checkPerson(ctx: Context, ownerId: string, size: number): Promise<void> {
	const unfinished = await ctx.db.storedFile.count({ where: { ownerId, state: 'uploading' } })
	if (unfinished >= MAX_UNFINISHED) throw new TooManyUnfinished(MAX_UNFINISHED)
	const [stored, arriving] = await Promise.all([
		bytesOf(ctx, { ownerId, state: 'stored' }),
		bytesOf(ctx, { ownerId, state: 'uploading' }),
	])
	if (stored + arriving + size > MAX_BYTES_PER_PERSON) throw new QuotaReached(MAX_BYTES_PER_PERSON)
}

/** Everything promised to uploads under way must fit beside the new file. */
async function checkDisk(ctx: Context, size: number): Promise<void> {
	const [free, promised] = await Promise.all([
		staging.freeBytes(),
		bytesOf(ctx, { state: 'uploading' }),
	])
	if (free - promised - size < DISK_RESERVE) throw new DiskFull()
}

/** How many files the subject (of an entry: the slot) holds now. */
export async function countFiles(
	reader: Pick<Context['db'], 'storedFile'>,
	{ purpose, subjectType, subjectId, slot }: Attachment,
	ownerId: string,
): Promise<number> {
	return reader.storedFile.count({
		where: {
			purpose,
			subjectType,
			subjectId,
			state: 'stored',
			...(subjectType === 'entry' && { entryFiles: { some: { entryId: subjectId, slot: slot! } } }),
			...(subjectType === 'notice' && { ownerId }),
		},
	})
}

/** Refuses a new upload of `size` bytes that would exceed what a place, a person or the disk holds. */
export async function checkLimits(
	ctx: Context,
	to: Attachment,
	ownerId: string,
	size: number,
): Promise<void> {
	const { maxFiles } = purposeRule(to.purpose)
	if (maxFiles > 1 && (await countFiles(ctx.db, to, ownerId)) >= maxFiles) {
		throw new TooManyFiles(maxFiles)
	}
	await checkPerson(ctx, ownerId, size)
	await checkDisk(ctx, size)
}
