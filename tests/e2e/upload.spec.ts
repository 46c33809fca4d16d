import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { pdf } from '../integration/file/samples'
import { signInToDraft, upload, video } from './upload-scene'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test.beforeEach(async ({ context, page, baseURL }) => {
	const { path } = await signInToDraft(context, baseURL!)
	await page.goto(path)
	await page.waitForLoadState('networkidle')
})

test('a file is uploaded, listed with its checksum and downloaded unchanged', async ({ page }) => {
	const bytes = video(30_000_000)
	await page.setInputFiles('#upload-video', upload('方案 演示-final.mp4', bytes))
	await expect(page.getByText('方案 演示-final.mp4 已上传并通过校验。')).toBeVisible()
	const link = page.getByRole('link', { name: '方案 演示-final.mp4' })
	const file = await page.request.get((await link.getAttribute('href'))!)
	expect(file.headers()['content-disposition']).toContain("filename*=UTF-8''%E6%96%B9%E6%A1%88")
	expect(sha256(await file.body())).toBe(sha256(bytes))
})

test('after leaving the page in the middle the same file goes on where it stopped', async ({
	page,
}, info) => {
	const path = info.outputPath('长视频.mp4')
	writeFileSync(path, video(250_000_000))
	const ranges: string[] = []
	page.on('request', (request) => {
		if (request.method() === 'PUT') ranges.push(request.headers().range ?? '')
	})
	page.on('dialog', (dialog) => dialog.accept())
	await page.setInputFiles('#upload-video', path)
	await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 40_000_000)
	await page.reload()
	await page.waitForLoadState('networkidle')
	await page.setInputFiles('#upload-video', path)
	await expect(page.getByText('长视频.mp4 已上传并通过校验。')).toBeVisible({ timeout: 40_000 })
	expect(ranges).toHaveLength(2)
	expect(Number(/bytes=(\d+)-/.exec(ranges[1]!)?.[1])).toBeGreaterThan(20_000_000)
	const shown = await page.getByRole('link', { name: '长视频.mp4' }).getAttribute('href')
	const file = await page.request.get(shown!)
	expect(sha256(await file.body())).toBe(sha256(readFileSync(path)))
})

test('a program named .pdf is refused in words, and can be cleared away', async ({ page }) => {
	const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000)])
	await page.setInputFiles('#upload-entry_form', upload('申报书.pdf', program))
	const fault = page.getByRole('alert').filter({ hasText: '申报书.pdf 未上传' })
	await expect(fault).toContainText('文件内容与扩展名不符或已损坏')
	await fault.getByRole('button', { name: '知道了' }).click()
	await expect(fault).toHaveCount(0)
})

test('a wrong extension is refused before anything is sent', async ({ page }) => {
	let asked = false
	page.on('request', (request) => {
		if (request.url().includes('/api/uploadthing')) asked = true
	})
	await page.setInputFiles('#upload-entry_form', upload('申报书.docx', pdf()))
	await expect(page.getByText('此处只能上传 PDF 文件')).toBeVisible()
	expect(asked).toBe(false)
})

test('several attachments go at once, and one is removed again', async ({ page }) => {
	const files = ['一.pdf', '二.pdf', '三.pdf'].map((name) => upload(name, pdf(9_000)))
	await page.setInputFiles('#upload-attachment', files)
	for (const { name } of files) await expect(page.getByRole('link', { name })).toBeVisible()
	const second = page.getByRole('listitem').filter({ hasText: '二.pdf' })
	await second.getByText('移除', { exact: true }).click()
	await second.getByRole('button', { name: '确认移除' }).click()
	await expect(page.getByText('文件已移除。')).toBeVisible()
	await expect(page.getByRole('link', { name: '二.pdf' })).toHaveCount(0)
	await expect(page.getByRole('link', { name: '三.pdf' })).toBeVisible()
})
