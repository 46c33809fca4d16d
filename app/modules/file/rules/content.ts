import type { FileKind } from '../purposes'

/**
 * Decides by content whether a file is of the kind its name claims. Sources: ISO 32000-1 §7.5.2
 * (readers accept a PDF header within the first 1,024 bytes), APPNOTE.TXT 6.3 (ZIP records),
 * ECMA-376 part 2 (a presentation is a ZIP with [Content_Types].xml and ppt/presentation.xml).
 */

const PDF_HEADER = '%PDF-'
const PDF_WITHIN = 1024

export function hasPdfHeader(head: Uint8Array): boolean {
	return Buffer.from(head.subarray(0, PDF_WITHIN)).includes(PDF_HEADER)
}

export type ZipDirectory = { offset: number; size: number }

const END = 0x06054b50
const END_SIZE = 22
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_SIZE = 20
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46

/** Longest tail that can hold the end record with its comment, and a ZIP64 locator before it. */
export const ZIP_TAIL = END_SIZE + 65_535 + ZIP64_LOCATOR_SIZE

/**
 * Where the directory of a ZIP of `fileSize` bytes lies, from its last bytes; `zip64` when a
 * further record at that offset says it. Null when this is no ZIP.
 */
export function zipDirectory(
	tail: Buffer,
	fileSize: number,
): ZipDirectory | { zip64: number } | null {
	for (let at = tail.length - END_SIZE; at >= 0; at--) {
		if (tail.readUInt32LE(at) !== END) continue
		if (at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue
		const size = tail.readUInt32LE(at + 12)
		const offset = tail.readUInt32LE(at + 16)
		if (offset !== 0xffffffff && size !== 0xffffffff) {
			return offset + size <= fileSize ? { offset, size } : null
		}
		const locator = at - ZIP64_LOCATOR_SIZE
		if (locator < 0 || tail.readUInt32LE(locator) !== ZIP64_LOCATOR) return null
		return { zip64: Number(tail.readBigUInt64LE(locator + 8)) }
	}
	return null
}

/** Names of the members listed in a ZIP's directory; null when it is damaged. */
export function zipNames(directory: Buffer): string[] | null {
	const names: string[] = []
	let at = 0
	while (at + ENTRY_SIZE <= directory.length && directory.readUInt32LE(at) === ENTRY) {
		const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28)
		if (nameEnd > directory.length) return null
		names.push(directory.toString('utf8', at + ENTRY_SIZE, nameEnd))
		at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
	}
	return at <= directory.length ? names : null
}

const PRESENTATION = ['[Content_Types].xml', 'ppt/presentation.xml']
const MACROS = 'ppt/vbaProject.bin'

export function isPresentation(names: readonly string[]): boolean {
	return PRESENTATION.every((name) => names.includes(name)) && !names.includes(MACROS)
}

export type Findings = {
	/** MIME type by magic number, undefined when none is known. */
	magic: string | undefined
	head: Uint8Array
	/** Members of the ZIP directory; null when there is none. */
	zip: readonly string[] | null
}

/** True when what was found is what the name claims. */
export function contentFits(kind: FileKind, { magic, head, zip }: Findings): boolean {
	switch (kind) {
		case 'pdf':
			return (magic === undefined || magic === 'application/pdf') && hasPdfHeader(head)
		case 'pptx':
			return zip !== null && isPresentation(zip)
		case 'zip':
			return zip !== null && Buffer.from(head.subarray(0, 2)).toString('latin1') === 'PK'
		case 'mp4':
			return magic === 'video/mp4' || magic === 'video/x-m4v'
		case 'jpeg':
			return magic === 'image/jpeg'
		case 'png':
			return magic === 'image/png' || magic === 'image/apng'
	}
}
