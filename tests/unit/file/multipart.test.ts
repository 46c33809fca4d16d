import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOf, MultipartFault, multipartPieces } from '~/web/multipart'

const B = 'xYzBoundary'

async function read(chunks: Buffer[], boundary = B) {
	const parts: { name: string; filename: string | null; bytes: Buffer }[] = []
	async function* source() {
		yield* chunks
	}
	for await (const piece of multipartPieces(source(), boundary)) {
		if ('head' in piece) parts.push({ ...piece.head, bytes: Buffer.alloc(0) })
		else parts.at(-1)!.bytes = Buffer.concat([parts.at(-1)!.bytes, piece.bytes])
	}
	return parts
}

function body(...parts: { name: string; filename?: string; bytes: Buffer }[]): Buffer {
	const pieces = parts.flatMap(({ name, filename, bytes }) => [
		Buffer.from(
			`--${B}\r\nContent-Disposition: form-data; name="${name}"${
				filename === undefined ? '' : `; filename="${filename}"`
			}\r\n\r\n`,
		),
		bytes,
		Buffer.from('\r\n'),
	])
	return Buffer.concat([...pieces, Buffer.from(`--${B}--\r\n`)])
}

test('any bytes in any chunking come out as they went in', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 400 }),
			fc.uint8Array({ maxLength: 40 }),
			fc.integer({ min: 1, max: 60 }),
			async (first, second, step) => {
				const tricky = Buffer.concat([first, Buffer.from(`\r\n--${B.slice(0, 4)}`), second])
				const whole = body(
					{ name: 'a', bytes: tricky },
					{ name: 'file', filename: 'x', bytes: tricky },
				)
				const chunks: Buffer[] = []
				for (let at = 0; at < whole.length; at += step) chunks.push(whole.subarray(at, at + step))
				const parts = await read(chunks)
				expect(parts.map(({ name }) => name)).toEqual(['a', 'file'])
				expect(parts.every(({ bytes }) => bytes.equals(tricky))).toBe(true)
			},
		),
		{ numRuns: 150 },
	)
})

test('an empty part is empty', async () => {
	const [part] = await read([body({ name: 'file', filename: '', bytes: Buffer.alloc(0) })])
	expect(part).toEqual({ name: 'file', filename: '', bytes: Buffer.alloc(0) })
})

test('names come back in UTF-8 with their escaped quotes', async () => {
	const bytes = Buffer.from('1')
	const [part] = await read([body({ name: 'file', filename: '方案 %22终稿%22.pdf', bytes })])
	expect(part?.filename).toBe('方案 "终稿".pdf')
})

test('a body that ends early has handed on what came, and says that it was cut short', async () => {
	const whole = body({ name: 'file', filename: 'x', bytes: Buffer.alloc(200, 7) })
	const seen: number[] = []
	async function* source() {
		yield whole.subarray(0, 180)
	}
	const reading = async () => {
		for await (const piece of multipartPieces(source(), B)) {
			if ('bytes' in piece) seen.push(piece.bytes.length)
		}
	}
	await expect(reading()).rejects.toMatchObject({ name: 'MultipartFault', cutShort: true })
	expect(seen.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(50)
})

test('text before the first part, a nameless part and an endless head are refused', async () => {
	await expect(read([Buffer.from('hello world, this is no form at all')])).rejects.toThrow(
		MultipartFault,
	)
	await expect(
		read([Buffer.from(`--${B}\r\nContent-Type: x\r\n\r\n1\r\n--${B}--`)]),
	).rejects.toThrow('without a name')
	await expect(read([Buffer.from(`--${B}\r\n${'x'.repeat(20_000)}`)])).rejects.toThrow('too long')
})

test('the boundary is read plain or quoted, and only from multipart/form-data', () => {
	expect(boundaryOf('multipart/form-data; boundary=----abc')).toBe('----abc')
	expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b')
	expect(boundaryOf('application/json')).toBeNull()
	expect(boundaryOf(undefined)).toBeNull()
})
