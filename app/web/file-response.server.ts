import { createReadableStreamFromReadable } from '@remix-run/node'
import contentDisposition from 'content-disposition'
import type { Readable } from 'node:stream'
import { fileKinds } from '~/modules/file/purposes'
import type { FileView } from '~/modules/file/types'
import type { ByteRange } from '~/platform/file-store/driver'
import { requestedRange } from './byte-range'

/** Types a browser may show in place; everything else is only ever saved. */
const shownInPlace = new Set<string>(
	Object.values(fileKinds)
		.filter(({ inline }) => inline)
		.map(({ type }) => type),
)

function headersOf(request: Request, file: FileView): Headers {
	const saved = new URL(request.url).searchParams.has('download') || !shownInPlace.has(file.type)
	const type = saved ? 'attachment' : 'inline'
	return new Headers({
		'Accept-Ranges': 'bytes',
		'Cache-Control': 'private, no-cache',
		'Content-Disposition': contentDisposition(file.name, { type }),
		'Content-Security-Policy': saved ? 'sandbox' : "frame-ancestors 'self'",
		'Content-Type': file.type,
		ETag: `"${file.sha256}"`,
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'SAMEORIGIN',
	})
}

/** The file as HTTP sends it (RFC 9110): whole, one range of it, or not again when unchanged. */
export async function fileResponse(
	request: Request,
	file: FileView,
	read: (range?: ByteRange) => Promise<Readable>,
): Promise<Response> {
	const headers = headersOf(request, file)
	const etag = `"${file.sha256}"`
	const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim())
	if (known.some((tag) => tag.replace(/^W\//, '') === etag)) {
		headers.delete('Content-Type')
		return new Response(null, { status: 304, headers })
	}
	const condition = request.headers.get('If-Range')
	const asked = condition === null || condition === etag ? request.headers.get('Range') : null
	const range = requestedRange(asked, file.size)
	if (range === 'unsatisfiable') {
		headers.set('Content-Range', `bytes */${file.size}`)
		headers.delete('Content-Type')
		return new Response(null, { status: 416, headers })
	}
	const { start, end } = range ?? { start: 0, end: file.size }
	headers.set('Content-Length', String(end - start))
	if (range) headers.set('Content-Range', `bytes ${start}-${end - 1}/${file.size}`)
	const status = range ? 206 : 200
	if (request.method === 'HEAD') return new Response(null, { status, headers })
	const body = createReadableStreamFromReadable(await read(range ?? undefined))
	return new Response(body, { status, headers })
}
