import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHashOf, receiptHashOf } from '~/modules/entry/commands/submit-entry.server'
import {
	entryCode,
	normalizeReceiptCode,
	printedReceiptCode,
	receiptCodeFrom,
} from '~/modules/entry/rules/receipt'

test('a code is read back from any way of printing or typing it', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
			const code = receiptCodeFrom(bytes)
			const typed = ` ${printedReceiptCode(code).toLowerCase().replaceAll('-', ' － ')} `
			expect(normalizeReceiptCode(typed)).toBe(code)
			expect(normalizeReceiptCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
		}),
	)
})

test.each(['', '1234', 'U'.repeat(16), '1'.repeat(17), '回执编号', 'A-001'])(
	'%j is no receipt code',
	(typed) => expect(normalizeReceiptCode(typed)).toBeNull(),
)

test('entry codes have three digits, then as many as needed', () => {
	expect([1, 42, 999, 1000].map((number) => entryCode('A', number))).toEqual([
		'A-001',
		'A-042',
		'A-999',
		'A-1000',
	])
})

const texts = {
	title: '数字孪生车间',
	summary: '简介',
	domainId: 'd',
	siteDivision: '210112',
	siteAddress: '',
	problemVersionId: null,
	content: { overview: '甲', innovation: '乙' },
}
const record = {
	contestId: 'c',
	entry: 'A-001',
	number: 1,
	receivedAt: '2026-05-18T02:00:00.000Z',
	contentHash: contentHashOf(texts),
	files: [{ slot: 'entry_form', name: '申报书.pdf', size: 1, sha256: 'a'.repeat(64) }],
}

test('the hash of the words does not depend on the order of their keys', () => {
	const turned = { ...texts, content: { innovation: '乙', overview: '甲' } }
	expect(contentHashOf(turned)).toBe(record.contentHash)
	expect(contentHashOf({ ...texts, content: { overview: '甲', innovation: '丙' } })).not.toBe(
		record.contentHash,
	)
})

test('a receipt’s hash is that of its canonical record, and any change shows', () => {
	const hash = receiptHashOf(record)
	expect(hash).toBe(receiptHashOf(JSON.parse(JSON.stringify(record))))
	expect(receiptHashOf({ ...record, receivedAt: '2026-05-18T02:00:00.001Z' })).not.toBe(hash)
	expect(receiptHashOf({ ...record, files: [] })).not.toBe(hash)
})
