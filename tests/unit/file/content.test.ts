import { expect, test } from 'vitest'
import { cleanName } from '~/modules/file/names'
import { acceptOf, kindByName } from '~/modules/file/purposes'
import {
	contentFits,
	hasPdfHeader,
	isPresentation,
	zipDirectory,
} from '~/modules/file/rules/content'
import { judgeMayOpen } from '~/modules/file/rules/judge-access'
import { fitsTogether } from '~/modules/file/schema'

const head = (text: string) => Buffer.from(text, 'latin1')

test('a PDF header counts within the first 1,024 bytes only', () => {
	expect(hasPdfHeader(head('%PDF-1.7'))).toBe(true)
	expect(hasPdfHeader(head(`${' '.repeat(1019)}%PDF-`))).toBe(true)
	expect(hasPdfHeader(head(`${' '.repeat(1020)}%PDF-`))).toBe(false)
})

test('a program is no PDF, even with a PDF header in its head', () => {
	const findings = { magic: 'application/x-msdownload', head: head('MZ %PDF-1.7'), zip: null }
	expect(contentFits('pdf', findings)).toBe(false)
	expect(contentFits('pdf', { ...findings, magic: undefined })).toBe(true)
})

test('a presentation has its two parts and no macros', () => {
	const parts = ['[Content_Types].xml', 'ppt/presentation.xml']
	expect(isPresentation(parts)).toBe(true)
	expect(isPresentation([...parts, 'ppt/vbaProject.bin'])).toBe(false)
	expect(isPresentation(['[Content_Types].xml', 'word/document.xml'])).toBe(false)
})

test('bytes that end without the ZIP end record are no ZIP', () => {
	expect(zipDirectory(Buffer.from('PK\u0003\u0004 and no more'), 18)).toBeNull()
	expect(zipDirectory(Buffer.alloc(3), 3)).toBeNull()
})

test('the extension chooses among the kinds of the purpose', () => {
	expect(kindByName('deck', '方案.PPTX')).toBe('pptx')
	expect(kindByName('entryForm', '方案.pptx')).toBeNull()
	expect(kindByName('deck', 'pdf')).toBeNull()
	expect(acceptOf('commitment')).toBe('.pdf,.jpg,.jpeg,.png')
})

test('a name loses its path and what could disguise it, and keeps its extension', () => {
	expect(cleanName('C:\\资料\\申报书.pdf')).toBe('申报书.pdf')
	expect(cleanName('../../etc/passwd')).toBe('passwd')
	expect(cleanName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe')
	expect(cleanName(' \u0000 ')).toBe('')
	expect(cleanName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(176)}.pdf`)
})

test('a purpose goes with its own subjects and slots only', () => {
	const to = { purpose: 'deck', subjectType: 'entry', subjectId: 'x', slot: 'deck' } as const
	expect(fitsTogether(to)).toBe(true)
	expect(fitsTogether({ ...to, slot: 'video' })).toBe(false)
	expect(fitsTogether({ ...to, slot: null })).toBe(false)
	expect(fitsTogether({ ...to, subjectType: 'claim', slot: null })).toBe(false)
	expect(fitsTogether({ ...to, purpose: 'evidence', subjectType: 'claim', slot: null })).toBe(true)
})

test('under blind review a judge opens the blind copy alone', () => {
	expect(judgeMayOpen([], 'blind_copy')).toBe(false)
	expect(judgeMayOpen([{ blind: true }], 'deck')).toBe(false)
	expect(judgeMayOpen([{ blind: true }], 'blind_copy')).toBe(true)
	expect(judgeMayOpen([{ blind: true }, { blind: false }], 'deck')).toBe(true)
})
