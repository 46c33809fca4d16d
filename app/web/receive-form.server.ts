import type { Context } from '~/modules/context'
import { beginUpload } from '~/modules/file/begin-upload.server'
import { FileNotChosen, FileTooLarge, UploadMalformed } from '~/modules/file/errors'
import { finishUpload, refuseUpload } from '~/modules/file/finish-upload.server'
import { purposeRule } from '~/modules/file/purposes'
import { findRow } from '~/modules/file/row.server'
import { UploadForm } from '~/modules/file/schema'
import { TooManyBytes } from '~/platform/file-store/staging.server'
import { staging } from '~/platform/file-store/store.server'
import { boundaryOf, MultipartFault, type MultipartPiece, multipartPieces } from './multipart'
import { safeRedirect } from './safe-redirect'

const MAX_FIELD = 2_000
const MAX_FIELDS = 20
const DRAIN_BYTES = 64 * 1_048_576

type Pieces = AsyncIterator<MultipartPiece, void>
type Fields = { values: Record<string, string>; filename: string | null }

/** The text fields up to the file; without a chosen file browsers send an empty name. */
async function readFields(pieces: Pieces): Promise<Fields> {
	const values: Record<string, string> = {}
	let name = ''
	for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
		if ('bytes' in next.value) {
			values[name] = (values[name] ?? '') + next.value.bytes.toString('utf8')
			if ((values[name] ?? '').length > MAX_FIELD) throw new UploadMalformed()
			continue
		}
		const { head } = next.value
		if (head.filename !== null) return { values, filename: head.filename || null }
		name = head.name
		if (Object.keys(values).length >= MAX_FIELDS) throw new UploadMalformed()
	}
	throw new FileNotChosen()
}

/** The bytes of the part that has begun, up to the next part. */
async function* restOfPart(pieces: Pieces): AsyncGenerator<Uint8Array> {
	for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
		if ('head' in next.value) return
		yield next.value.bytes
	}
}

async function store(ctx: Context, request: Request, pieces: Pieces): Promise<string> {
	const { values, filename } = await readFields(pieces)
	const { success, data } = UploadForm.safeParse(values)
	if (!success) throw new UploadMalformed()
	if (!filename) throw new FileNotChosen()
	const { returnTo, ...to } = data
	const { maxBytes } = purposeRule(to.purpose)
	const length = Number(request.headers.get('Content-Length') ?? 0)
	const size = Math.max(1, Math.min(length, maxBytes))
	const announced = { name: filename, size, type: '', lastModified: null }
	const fileId = await beginUpload(ctx, to, announced)
	try {
		const { sha256 } = await staging.append(fileId, restOfPart(pieces), maxBytes)
		await finishUpload(ctx, fileId, { sha256 })
	} catch (error) {
		const row = await findRow(ctx.db, fileId)
		if (row) await refuseUpload(ctx, row, 'file_incomplete')
		throw error instanceof TooManyBytes ? new FileTooLarge(to.purpose) : error
	}
	return safeRedirect(returnTo)
}

async function drain(chunks: AsyncIterator<Uint8Array>): Promise<void> {
	let left = DRAIN_BYTES
	for (let next = await chunks.next(); !next.done && left > 0; next = await chunks.next()) {
		left -= next.value.length
	}
	await chunks.return?.()
}

/**
 * Streams the file of a plain multipart form (its text fields first) into the same completion as a
 * resumable upload. A refused body is read on for a while, so that the browser sees the answer.
 */
export async function receiveForm(ctx: Context, request: Request): Promise<{ returnTo: string }> {
	const boundary = boundaryOf(request.headers.get('Content-Type'))
	if (!boundary || !request.body) throw new UploadMalformed()
	const chunks = bodyChunks(request.body)
	const kept: AsyncIterable<Uint8Array> = {
		[Symbol.asyncIterator]: () => ({ next: () => chunks.next() }),
	}
	try {
		return { returnTo: await store(ctx, request, multipartPieces(kept, boundary)) }
	} catch (error) {
		await drain(chunks).catch(() => undefined)
		throw error instanceof MultipartFault ? new UploadMalformed() : error
	}
}

async function* bodyChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader()
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
	} finally {
		await reader.cancel().catch(() => undefined)
	}
}
