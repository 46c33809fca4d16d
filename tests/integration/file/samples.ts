import { randomBytes } from 'node:crypto'

/** A file of `size` bytes that is a PDF as far as its head tells. */
export function pdf(size = 2_000): Buffer {
	const head = Buffer.from('%PDF-1.7\n%âãÏÓ\n')
	return Buffer.concat([head, randomBytes(size - head.length)])
}

/** A ZIP with these members, stored without compression. */
export function zip(...names: string[]): Buffer {
	const local: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const name of names) {
		const raw = Buffer.from(name)
		const header = Buffer.alloc(30)
		header.writeUInt32LE(0x04034b50, 0)
		header.writeUInt16LE(raw.length, 26)
		const entry = Buffer.alloc(46)
		entry.writeUInt32LE(0x02014b50, 0)
		entry.writeUInt16LE(raw.length, 28)
		entry.writeUInt32LE(offset, 42)
		local.push(header, raw)
		directory.push(entry, raw)
		offset += header.length + raw.length
	}
	const listed = Buffer.concat(directory)
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(names.length, 8)
	end.writeUInt16LE(names.length, 10)
	end.writeUInt32LE(listed.length, 12)
	end.writeUInt32LE(offset, 16)
	return Buffer.concat([...local, listed, end])
}

export const pptx = () =>
	zip('[Content_Types].xml', 'ppt/presentation.xml', 'ppt/slides/slide1.xml')

/** The head of a Windows program. */
export function exe(size = 4_000): Buffer {
	const bytes = Buffer.alloc(size)
	bytes.write('MZ', 0, 'latin1')
	bytes.writeUInt32LE(0x80, 0x3c)
	bytes.write('PE\0\0', 0x80, 'latin1')
	bytes.write('%PDF-1.7', 0x200, 'latin1')
	return bytes
}
