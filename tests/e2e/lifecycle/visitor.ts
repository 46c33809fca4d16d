import { expect } from '@playwright/test'
import { type Desk, examine, fill, follow, press, visit } from './desk'

type Shown = { name: string; problem: string; announcement: string; slug: string }

/** What anybody sees of a contest that has just been published. */
export async function readPublicPages(desk: Desk, shown: Shown): Promise<void> {
	const { page } = desk
	await visit(desk, '/')
	await expect(page.getByRole('link', { name: shown.name }).first()).toBeVisible()
	await expect(page.getByText('网络初评').first()).toBeVisible()
	await expect(page.getByText(/\d+\s*天/).first()).toBeVisible()
	await expect(page.getByRole('link', { name: shown.announcement }).first()).toBeVisible()
	await visit(desk, '/problems')
	await follow(page, shown.problem)
	await expect(page.getByRole('heading', { level: 1, name: shown.problem })).toBeVisible()
	await expect(page.getByText('召回率不低于 90%')).toBeVisible()
	await examine(desk)
	await visit(desk, '/announcements')
	await follow(page, shown.announcement)
	await expect(page.getByText('咨询请致电组委会。')).toBeVisible()
	await examine(desk)
	for (const path of ['/tracks/A', '/privacy', '/policies', `/c/${shown.slug}`]) {
		await visit(desk, path)
	}
}

/** Anybody who holds a receipt's code can check it. */
export async function verifyReceipt(desk: Desk, code: string, entryCode: string): Promise<void> {
	await visit(desk, '/verify/receipt')
	await fill(desk.page, { 回执编号: code })
	await press(desk.page, '核验')
	await expect(desk.page.getByText('回执有效')).toBeVisible()
	await expect(desk.page.getByText(entryCode, { exact: true })).toBeVisible()
	await examine(desk)
}
