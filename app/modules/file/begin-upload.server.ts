import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import type { Prisma } from '~/platform/generated/prisma/client'
import {
	FileEmpty,
	FileNameInvalid,
	FileTooLarge,
	FileTypeNotAllowed,
	UploadMalformed,
} from './errors'
import { checkLimits } from './limits.server'
import { cleanName } from './names'
import { kindByName, purposeRule } from './purposes'
import { fitsTogether } from './schema'
import { policyOf } from './subject-policies.server'
import type { Attachment, AttachScope } from './types'

/** What a browser says of a file before its bytes; sizes in bytes, `lastModified` in epoch ms. */
export type Announced = { name: string; size: number; type: string; lastModified: number | null }

/** A just completed upload announced again is answered with its result instead of a second copy. */
const SAME_UPLOAD_MS = 3_600_000

function checkedName(to: Attachment, file: Announced): string {
	const name = cleanName(file.name)
	if (!name) throw new FileNameInvalid()
	if (!kindByName(to.purpose, name)) throw new FileTypeNotAllowed(to.purpose)
	if (!(file.size > 0)) throw new FileEmpty()
	if (file.size > purposeRule(to.purpose).maxBytes) throw new FileTooLarge(to.purpose)
	return name
}

function sameUpload(ctx: Context, to: Attachment, name: string, file: Announced, ownerId: string) {
	const recently = new Date(ctx.systemNow().getTime() - SAME_UPLOAD_MS)
	return ctx.db.storedFile.findFirst({
		where: {
			...to,
			ownerId,
			name,
			size: file.size,
			lastModified: file.lastModified,
			OR: [
				{ state: 'uploading' },
				{
					state: 'stored',
					completedAt: { gte: recently },
					...(to.subjectType === 'entry' && {
						entryFiles: { some: { entryId: to.subjectId } },
					}),
				},
			],
		},
		orderBy: { createdAt: 'desc' },
		select: { id: true },
	})
}

function newRow(
	ctx: Context,
	ownerId: string,
	data: Attachment & AttachScope & { name: string; file: Announced },
): Prisma.StoredFileUncheckedCreateInput {
	const { file, ...rest } = data
	return {
		...rest,
		ownerId,
		declaredType: file.type.slice(0, 200),
		size: file.size,
		lastModified: file.lastModified,
		createdAt: ctx.systemNow(),
	}
}

/**
 * Admits an upload and returns the id of its row. The same file for the same place gives the same
 * id while it is unfinished, so that any later attempt, also after a reload or a restart, resumes;
 * a file without a date (`lastModified` null) is always a new upload.
 */
export async function beginUpload(ctx: Context, to: Attachment, file: Announced): Promise<string> {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const ownerId = ctx.actor.userId
	if (!fitsTogether(to)) throw new UploadMalformed()
	const scope = await policyOf(to.subjectType).attach(ctx, ctx.db, to)
	const name = checkedName(to, file)
	const known = file.lastModified === null ? null : await sameUpload(ctx, to, name, file, ownerId)
	if (known) return known.id
	await checkLimits(ctx, to, ownerId, file.size)
	const row = await ctx.db.storedFile.create({
		data: newRow(ctx, ownerId, { ...to, ...scope, name, file }),
		select: { id: true },
	})
	return row.id
}

/**
 * Binds the protocol's key to the upload. Keys carry about 30 bits, so two uploads can meet on one:
 * the newcomer is given up and its next attempt gets another id and key. False then.
 */
export async function registerKey(
	ctx: Pick<Context, 'db'>,
	fileId: string,
	key: string,
): Promise<boolean> {
	const holder = await ctx.db.storedFile.findUnique({
		where: { uploadKey: key },
		select: { id: true },
	})
	if (holder) {
		if (holder.id === fileId) return true
		await ctx.db.storedFile.updateMany({
			where: { id: fileId, state: 'uploading' },
			data: { state: 'refused', refusal: 'upload_link_invalid' },
		})
		return false
	}
	const { count } = await ctx.db.storedFile.updateMany({
		where: { id: fileId, state: { in: ['uploading', 'stored'] }, uploadKey: null },
		data: { uploadKey: key },
	})
	return count === 1
}
