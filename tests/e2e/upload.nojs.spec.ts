import { expect, test } from '@playwright/test'
import { pdf } from '../integration/file/samples'
import { signInToDraft, upload } from './upload-scene'

test('without scripts a file is uploaded, refused and removed by plain forms', async ({
	context,
	page,
	baseURL,
}) => {
	const { path } = await signInToDraft(context, baseURL!)
	await page.goto(path)
	const form = page.locator('form', { has: page.locator('#upload-entry_form') })
	const send = async (name: string, bytes: Buffer) => {
		await page.setInputFiles('#upload-entry_form', upload(name, bytes))
		await form.getByRole('button', { name: '上传' }).click()
	}
	await send('申报书.pdf', pdf(50_000))
	await expect(page.getByText('文件已上传并通过校验。')).toBeVisible()
	await expect(page.getByRole('link', { name: '申报书.pdf' })).toBeVisible()
	await send('程序.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000)]))
	await expect(page.getByText('文件内容与扩展名不符或已损坏')).toBeVisible()
	expect(new URL(page.url()).pathname).toBe(path)
	const listed = page.getByRole('listitem').filter({ hasText: '申报书.pdf' })
	await listed.getByText('移除', { exact: true }).click()
	await listed.getByRole('button', { name: '确认移除' }).click()
	await expect(page.getByText('文件已移除。')).toBeVisible()
	await expect(page.getByRole('link', { name: '申报书.pdf' })).toHaveCount(0)
})
