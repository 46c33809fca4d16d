import { expect, test } from 'vitest'
import { certificateDocument } from '~/modules/award/documents/certificate-document.server'
import { entryFormDocument } from '~/modules/entry/documents/entry-form-document.server'
import { receiptDocument } from '~/modules/entry/documents/receipt-document.server'
import { contentFields } from '~/modules/entry/rules/fields'
import { readPdf } from '../../support/pdf-text'
import { certificateFacts, formFacts, longName, longTitle, receiptFacts } from './facts'

const chinese = /\p{Script=Han}+/gu
const edge = 595.28 - 62 + 1

test('a receipt holds every word of its page, who submitted, and each file with its hash', async () => {
	const facts = receiptFacts(3)
	const { bytes, name } = await receiptDocument('zh-CN', facts)
	const { pages, title, author, language, madeAt, tagged, sizes } = await readPdf(bytes)
	const text = pages.join('')
	for (const words of [
		'首届全国数字经济应用场景大赛',
		'提交回执',
		longTitle,
		'回执编号7KQ2-M0XV-9T4B-HZ3E',
		'作品编号A-017',
		'赛道应用场景评选',
		`${longName}（牵头）`,
		'示例大学',
		'版本第2版',
		'2026年5月28日（周四）16:12:09北京时间',
		'在宽限期内收到',
		'申报书版本码ABCD-EFGH-JKMN',
		facts.receipt.contentHash,
		facts.receipt.hash,
		facts.address,
		...facts.receipt.files.flatMap((file) => [file.name, file.sha256]),
		'1MB',
		'3MB',
	]) {
		expect(text).toContain(words)
	}
	expect({ title, author, language, tagged, sizes }).toEqual({
		title: '提交回执 7KQ2-M0XV-9T4B-HZ3E',
		author: '首届全国数字经济应用场景大赛',
		language: 'zh-CN',
		tagged: true,
		sizes: ['595×842'],
	})
	expect(madeAt).toMatch(/^D:20260528081209/)
	expect(name).toBe('提交回执-A-017-第2版')
})

test('the same facts give the same bytes', async () => {
	const [one, two] = await Promise.all([1, 2].map(() => receiptDocument('zh-CN', receiptFacts(2))))
	expect(Buffer.compare(one!.bytes, two!.bytes)).toBe(0)
})

test('in English only names are Chinese', async () => {
	const files = receiptFacts(0)
	const english = { contest: 'National Contest, first edition', track: 'Scenario selection' }
	const receipt = { ...files, receipt: { ...files.receipt, ...english } }
	const form = formFacts({
		...english,
		domain: 'Industry',
		problem: { code: 'P07', number: 2, title: 'Quality tracing in heavy machinery' },
		missing: 2,
		summary: 'Three lines.',
		texts: contentFields.solution.map((field) => ({ field, text: 'Measured for three months.' })),
		team: [{ name: 'Li Na', employer: 'Example Ltd', title: 'Engineer', role: 'lead' }],
	})
	const certificate = {
		...certificateFacts,
		contestName: english.contest,
		listTitle: 'Top ten scenarios',
		documentNumber: 'No. 12',
		hosts: ['Example Commission'],
	}
	for (const { bytes } of [
		await receiptDocument('en', receipt),
		await entryFormDocument('en', form),
		await certificateDocument('en', certificate),
	]) {
		const { pages, language } = await readPdf(bytes)
		const names = [longName, longTitle, '示例大学']
		const text = names.reduce((left, name) => left.replaceAll(name, ''), pages.join(''))
		expect(text.match(chinese)).toBeNull()
		expect(language).toBe('en')
	}
})

test('many files run over pages: no row is lost, the head and the foot stand on each', async () => {
	const { bytes } = await receiptDocument('zh-CN', receiptFacts(40))
	const { pages, rightmost } = await readPdf(bytes)
	expect(pages.length).toBeGreaterThan(2)
	const text = pages.join('')
	for (let index = 0; index < 40; index += 1) expect(text).toContain(`文件${index}.pdf`)
	for (const [index, page] of pages.entries()) {
		expect(page).toContain(`编号7KQ2-M0XV-9T4B-HZ3E第${index + 1}页，共${pages.length}页`)
	}
	expect(pages.filter((page) => page.includes('文件名·SHA-256')).length).toBeGreaterThan(1)
	expect(Math.max(...rightmost)).toBeLessThanOrEqual(edge)
})

test('a long name wraps inside its column, a word without a break as well', async () => {
	const facts = receiptFacts(1, { title: `${longTitle}${'x'.repeat(200)}` })
	facts.receipt.files[0]!.name = `${'很长的文件名_without_any_space_'.repeat(7)}.pdf`
	const { pages, rightmost } = await readPdf((await receiptDocument('zh-CN', facts)).bytes)
	expect(Math.max(...rightmost)).toBeLessThanOrEqual(edge)
	expect(pages.join('')).toContain(facts.receipt.files[0]!.name)
})

test('the entry form bears its version code on every page and ends with the seal’s place', async () => {
	const form = formFacts()
	const { pages, rightmost } = await readPdf((await entryFormDocument('zh-CN', form)).bytes)
	expect(pages.length).toBeGreaterThan(2)
	for (const page of pages) expect(page).toContain('版本码ABCD-EFGH-JKMN')
	const text = pages.join('')
	for (const { text: typed } of form.texts) {
		for (const line of typed.split('\r\n').filter(Boolean)) {
			expect(text.replace(/申报书版本码ABCD-EFGH-JKMN第\d页，共\d页/g, '')).toContain(
				line.replace(/\s/g, ''),
			)
		}
	}
	for (const words of ['66.67%', '33.33%', '91310115MA1G4L1W0D', '赛题P07，第2版', '成员11']) {
		expect(text).toContain(words)
	}
	expect(pages.at(-1)).toContain('申报单位（公章）：')
	expect(text).not.toContain('请勿据此盖章')
	expect(Math.max(...rightmost)).toBeLessThanOrEqual(edge)
	const draft = await readPdf((await entryFormDocument('zh-CN', formFacts({ missing: 2 }))).bytes)
	expect(draft.pages[0]).toContain('还有2项必填内容没有填写')
})

test('a character the typeface lacks stands as 〓 and is named at the end', async () => {
	const facts = receiptFacts(1, { title: '𠮷野家的👩‍🔬实验\u200b室\u0007' })
	const { pages } = await readPdf((await receiptDocument('zh-CN', facts)).bytes)
	expect(pages[0]).toContain('〓野家的〓实验室')
	expect(pages.join('')).toContain('〓代替字库未收录的字符：U+20BB7、U+1F469U+1F52C。')
})

test('a form of more than 200 pages is refused, not cut', async () => {
	const texts = contentFields.solution.map((field) => ({ field, text: '行\n'.repeat(1_500) }))
	await expect(entryFormDocument('zh-CN', formFacts({ texts }))).rejects.toMatchObject({
		code: 'document_too_long',
		kind: 'invalid',
		params: { pages: 200 },
	})
})

test('a certificate fills one sheet, however long its names, and refuses what it cannot print', async () => {
	const { bytes } = await certificateDocument('zh-CN', certificateFacts)
	const { pages, sizes } = await readPdf(bytes)
	expect(sizes).toEqual(['842×595'])
	for (const words of [
		'证书',
		`${longName}、示例大学：`,
		`你们联合申报的《${longTitle}》，在首届全国数字经济应用场景大赛中入选“数字沈阳”十大新应用新场景，列第一位。`,
		'特发此证。',
		'证书编号2026-A01',
		'示发改〔2026〕12号',
		'沈阳市发展和改革委员会2026年7月15日',
		certificateFacts.address,
	]) {
		expect(pages[0]).toContain(words)
	}
	const alone = { ...certificateFacts, organizations: [longName], seat: null }
	const unranked = await readPdf((await certificateDocument('zh-CN', alone)).bytes)
	expect(unranked.pages[0]).toContain('你单位申报的')
	expect(unranked.pages[0]).not.toContain('列第')
	const rare = { ...certificateFacts, organizations: ['𠮷野家'] }
	await expect(certificateDocument('zh-CN', rare)).rejects.toMatchObject({
		code: 'document_characters',
		params: { characters: '𠮷' },
	})
})
