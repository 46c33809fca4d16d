/**
 * Reads multipart/form-data (RFC 7578) as a stream: a part may be a gigabyte. Bytes that arrived
 * before the source failed have been handed on, so an interrupted upload keeps what it has.
 */

const LARGEST_HEAD = 16_384
const CR_LF = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')

/** `cutShort`: well formed as far as it goes, but the end is missing. */
export class MultipartFault extends Error {
	constructor(
		what: string,
		readonly cutShort = false,
	) {
		super(what)
		this.name = 'MultipartFault'
	}
}

export type PartHead = { name: string; filename: string | null }
export type MultipartPiece = { head: PartHead } | { bytes: Buffer }

/** The boundary named by a Content-Type header; null for any other type. */
export function boundaryOf(contentType: string | null | undefined): string | null {
	const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(
		contentType ?? '',
	)
	return match?.[1] ?? match?.[2] ?? null
}

/** Browsers write a name's quote, CR and LF as %22, %0D and %0A, everything else as UTF-8. */
function unescapeName(raw: string): string {
	return raw.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function parseHead(text: string): PartHead {
	const disposition = text.split('\r\n').find((line) => /^content-disposition:/i.test(line)) ?? ''
	const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1]
	if (name === undefined) throw new MultipartFault('a part without a name')
	const filename = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1]
	return {
		name: unescapeName(name),
		filename: filename === undefined ? null : unescapeName(filename),
	}
}

/** Takes a body chunk by chunk; `take` returns the pieces that are complete. */
class MultipartReader {
	private readonly delimiter: Buffer
	/** The first boundary has no line break before it: one is lent, so that all look alike. */
	private held: Buffer = CR_LF
	private at: 'preamble' | 'mark' | 'head' | 'body' | 'end' = 'preamble'

	constructor(boundary: string) {
		this.delimiter = Buffer.from(`\r\n--${boundary}`)
	}

	get ended(): boolean {
		return this.at === 'end'
	}

	*take(chunk: Uint8Array): Generator<MultipartPiece> {
		if (this.ended) return
		this.held = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : Buffer.from(chunk)
		for (;;) {
			const before = this.at
			const piece = this.step()
			if (piece) yield piece
			if (this.at === before || this.ended) return
		}
	}

	private step(): MultipartPiece | null {
		if (this.at === 'mark') return this.readMark()
		if (this.at === 'head') return this.readHead()
		return this.readToDelimiter()
	}

	private readToDelimiter(): MultipartPiece | null {
		const found = this.held.indexOf(this.delimiter)
		const end = found >= 0 ? found : Math.max(0, this.held.length - this.delimiter.length + 1)
		if (this.at === 'preamble' && end > 0) throw new MultipartFault('text before the first part')
		const bytes = this.held.subarray(0, end)
		this.held = this.held.subarray(found >= 0 ? found + this.delimiter.length : end)
		if (found >= 0) this.at = 'mark'
		return bytes.length > 0 ? { bytes } : null
	}

	private readMark(): null {
		if (this.held.length < 2) return null
		const mark = this.held.toString('latin1', 0, 2)
		if (mark !== '--' && mark !== '\r\n') throw new MultipartFault('a malformed boundary')
		this.at = mark === '--' ? 'end' : 'head'
		this.held = this.held.subarray(2)
		return null
	}

	private readHead(): MultipartPiece | null {
		const end = this.held.indexOf(HEAD_END)
		if (end < 0 && this.held.length > LARGEST_HEAD) throw new MultipartFault('a head too long')
		if (end < 0) return null
		const head = parseHead(this.held.toString('utf8', 0, end))
		this.held = this.held.subarray(end + HEAD_END.length)
		this.at = 'body'
		return { head }
	}
}

/**
 * The parts in order: each `head`, followed by its `bytes` in pieces. Throws MultipartFault for
 * anything that is not well formed, also for a body that ends early.
 */
export async function* multipartPieces(
	source: AsyncIterable<Uint8Array>,
	boundary: string,
): AsyncGenerator<MultipartPiece> {
	const reader = new MultipartReader(boundary)
	for await (const chunk of source) yield* reader.take(chunk)
	if (!reader.ended) throw new MultipartFault('the body ends early', true)
}
