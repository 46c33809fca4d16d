import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { type FileKind, fileKinds } from './purposes'
import { contentFits, ZIP_TAIL, zipDirectory, zipNames } from './rules/content'

const HEAD = 4096
const LARGEST_DIRECTORY = 16_777_216

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const buffer = Buffer.alloc(length)
	const { bytesRead } = await file.read(buffer, 0, length, position)
	return buffer.subarray(0, bytesRead)
}

async function membersOf(file: FileHandle, size: number): Promise<string[] | null> {
	const tail = await read(file, Math.max(0, size - ZIP_TAIL), Math.min(size, ZIP_TAIL))
	const found = zipDirectory(tail, size)
	if (!found) return null
	let directory = found
	if ('zip64' in directory) {
		if (directory.zip64 + 56 > size) return null
		const record = await read(file, directory.zip64, 56)
		if (record.readUInt32LE(0) !== 0x06064b50) return null
		directory = {
			size: Number(record.readBigUInt64LE(40)),
			offset: Number(record.readBigUInt64LE(48)),
		}
	}
	if (directory.size > LARGEST_DIRECTORY || directory.offset + directory.size > size) return null
	return zipNames(await read(file, directory.offset, directory.size))
}

/** The MIME type of a complete file on disk when its content is of `kind`, else null. */
export async function detectType(path: string, kind: FileKind): Promise<string | null> {
	const file = await open(path, 'r')
	try {
		const { size } = await file.stat()
		const head = await read(file, 0, HEAD)
		const zip = head.toString('latin1', 0, 2) === 'PK' ? await membersOf(file, size) : null
		const magic = zip ? 'application/zip' : (await fileTypeFromFile(path))?.mime
		return contentFits(kind, { magic, head, zip }) ? fileKinds[kind].type : null
	} finally {
		await file.close()
	}
}
