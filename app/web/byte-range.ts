/** Half-open: bytes `start` to `end - 1`. */
type ByteRange = { start: number; end: number }

/**
 * The part of `size` bytes that a Range header asks for (RFC 9110 §14.2). Null means the whole: no
 * header, one that is not understood, or several ranges, which a server may answer so.
 */
export function requestedRange(
	header: string | null,
	size: number,
): ByteRange | 'unsatisfiable' | null {
	const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
	if (first === undefined || last === undefined || first + last === '') return null
	if (first === '') {
		const length = Math.min(Number(last), size)
		return length > 0 ? { start: size - length, end: size } : 'unsatisfiable'
	}
	const start = Number(first)
	if (last !== '' && Number(last) < start) return null
	if (start >= size) return 'unsatisfiable'
	return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}
