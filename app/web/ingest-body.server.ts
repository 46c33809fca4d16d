import type { IncomingMessage } from 'node:http'
import { boundaryOf, MultipartFault, multipartPieces } from './multipart'

const DRAIN_BYTES = 8 * 1_048_576
const DRAIN_MS = 5_000

/** The body in chunks, without destroying the connection when the reader stops early. */
function chunksOf(req: IncomingMessage): AsyncIterable<Uint8Array> {
	return req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}

/** The bytes of the one part `file` of an upload's body. */
export async function* filePart(req: IncomingMessage): AsyncGenerator<Uint8Array> {
	const boundary = boundaryOf(req.headers['content-type'])
	if (!boundary) throw new MultipartFault('not multipart/form-data')
	let parts = 0
	for await (const piece of multipartPieces(chunksOf(req), boundary)) {
		if ('bytes' in piece) yield piece.bytes
		else if (piece.head.name !== 'file' || ++parts > 1)
			throw new MultipartFault('not one file part')
	}
}

/** Reads the rest of a body that is not wanted, up to 8 MiB and 5 seconds, then hangs up. */
export async function drain(req: IncomingMessage): Promise<void> {
	if (req.complete || req.destroyed) return
	const timer = setTimeout(() => req.destroy(), DRAIN_MS)
	let left = DRAIN_BYTES
	try {
		for await (const chunk of chunksOf(req)) {
			left -= chunk.length
			if (left < 0) return void req.destroy()
		}
	} catch {
		req.destroy()
	} finally {
		clearTimeout(timer)
	}
}
