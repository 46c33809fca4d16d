import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { installed, shijia } from './admin'
import { confirm, type Desk, examine, fill, follow, press, says, visit } from './desk'
import { all, read } from './forms'
import { hands } from './hands'
import type { Contest } from './organizer'

/** Computes each round's ranking and freezes it; returns the snapshots' hashes. */
export async function freezeRankings(desk: Desk, { root }: Contest, rounds: string[]) {
	const hashes: string[] = []
	await visit(desk, `${root}/ranking`)
	for (const round of rounds) {
		await visit(desk, `${root}/ranking/${round}`)
		await says(desk, /去掉/)
		const [preview] = all(await desk.page.content(), /name="hash" value="([0-9a-f]{64})"/g)
		await confirm(desk.page, '冻结快照', '确认冻结')
		await says(desk, '排名已冻结为快照，可以录入审定结果。')
		await says(desk, '第 1 号快照')
		hashes.push(preview!)
	}
	return hashes
}

/** One organizer enters the committee's decision on a list; the other must approve it. */
export async function proposeDecision(
	desk: Desk,
	{ root }: Contest,
	list: string,
	minutes: string,
) {
	const { page } = desk
	await visit(desk, `${root}/decision`)
	const section = page.getByRole('region', { name: list })
	await follow(section, '录入审定结果')
	await expect(page.getByRole('heading', { level: 1, name: list })).toBeVisible()
	await examine(desk)
	await fill(page, { 纪要编号: minutes, 会议日期: '2026-04-30' })
	await press(page, '提交复核')
	await says(desk, '审定结果已提交，待另一位组委会人员复核。')
	await follow(section, '查看')
	await says(desk, '这是您提交的，待另一位组委会人员复核。')
	await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0)
	await examine(desk)
	return new URL(page.url()).pathname
}

/** Sends the second person's word as the first: it must not be taken. */
export async function refusedAsSecond(desk: Desk, path: string): Promise<void> {
	const answer = await desk.page.request.post(path, { form: { outcome: 'approve', refusal: '' } })
	expect(answer.status()).toBeGreaterThanOrEqual(403)
	expect(await answer.text()).toContain('由另一位')
}

export async function approveDecision(desk: Desk, path: string): Promise<void> {
	await visit(desk, path)
	await press(desk.page, '批准')
	await says(desk, '名单已批准，可以公示。')
}

/** Opens one notice for both lists; returns its id. The window is five working days. */
export async function openNotice(desk: Desk, { root }: Contest, until: string): Promise<string> {
	const { page } = desk
	await visit(desk, `${root}/notice`)
	await visit(desk, `${root}/notice/new`)
	await says(desk, `5 个工作日，现在开始则至${until}截止。`)
	await fill(page, { 公示文号: '示组办公示〔2026〕1号' })
	await confirm(page, '开始公示', '确认开始公示')
	await says(desk, '公示已开始，并向有名次的参赛单位发送邮件。')
	await expect(page.getByText('公示中').filter({ visible: true }).first()).toBeVisible()
	await examine(desk)
	return new URL(page.url()).pathname.split('/').at(-1)!
}

type Objection = { notice: string; entry: string; name: string; contact: string }

/** Files an objection under one's real name and follows it by its code. */
export async function fileObjection(desk: Desk, objection: Objection): Promise<string> {
	const { page } = desk
	await visit(desk, '/notices')
	await visit(desk, `/notices/${objection.notice}`)
	await hands().press(page.locator('summary', { hasText: '填写异议' }))
	await fill(page, {
		所涉作品: objection.entry,
		真实姓名或单位全称: objection.name,
		联系方式: objection.contact,
		知识产权争议: true,
		异议内容: '该作品的核心算法与本人已公开的论文第三章内容高度一致，未见授权说明。',
		证据说明: '论文原文与作品公开简介的逐段对照表一份，可证明两者内容一致。',
	})
	await press(page, '提交异议')
	await says(desk, '异议已收到')
	await examine(desk)
	return new URL(page.url()).searchParams.get('code')!
}

/** The organizer accepts the objection, examines it and dismisses it with an answer. */
export async function dismissObjection(
	desk: Desk,
	{ root }: Contest,
	notice: string,
	code: string,
) {
	await visit(desk, `${root}/notice/${notice}`)
	await follow(desk.page, code)
	await expect(desk.page.getByRole('heading', { level: 1, name: code })).toBeVisible()
	await examine(desk)
	await press(desk.page, '受理')
	await says(desk, '办理意见已保存。')
	await fill(desk.page, { 核查情况和处理意见: '经核对，论文为同一团队成员发表，权属清晰。' })
	await press(desk.page, '异议不成立')
	await says(desk, '这件异议已经办结。')
}

/** After the closing instant the form is gone, and what is sent all the same is refused. */
export async function noticeIsOver(desk: Desk, notice: string): Promise<void> {
	await visit(desk, `/notices/${notice}`)
	await says(desk, '公示期已满，不再受理异议。')
	await expect(desk.page.getByRole('button', { name: '提交异议' })).toHaveCount(0)
}

/** One organizer prepares the release, the other publishes it. */
export async function release(first: Desk, second: Desk, { root }: Contest, number: string) {
	await visit(first, `${root}/release`)
	await follow(first.page, '准备发布')
	await fill(first.page, { 文号: number })
	await examine(first)
	await press(first.page, '提交复核')
	await says(first, '发布方案已提交，待另一位组委会人员复核。')
	await visit(second, `${root}/release`)
	await follow(second.page, '去复核')
	await expect(second.page.getByRole('heading', { level: 1, name: '复核发布' })).toBeVisible()
	await says(second, number)
	await examine(second)
	await refusedAsSecond(first, new URL(second.page.url()).pathname)
	await confirm(second.page, '正式发布', '确认发布')
	await says(second, '榜单已正式发布，证书已授予。')
}

/** Both lists under their official titles, and their ranking recomputed by anybody. */
export async function readResults(
	desk: Desk,
	lists: { path: string; title: string; first: string }[],
): Promise<void> {
	const { page } = desk
	await visit(desk, '/results')
	for (const { title } of lists) await expect(page.getByText(title).first()).toBeVisible()
	for (const { path, title, first } of lists) {
		await visit(desk, path)
		await expect(page.getByRole('heading', { name: title }).first()).toBeVisible()
		await expect(page.getByText(first).first()).toBeVisible()
		await follow(page, '重新计算并核验')
		await says(desk, /与公布的结果一致|一致/)
		await examine(desk)
		const snapshot = new URL(page.url()).searchParams.get('snapshot')!
		await recomputeOnTerminal(await read(desk, `/verify/ranking/${snapshot}.json`))
	}
	await visit(desk, lists[0]!.path)
	await follow(page, lists[0]!.first)
	await expect(page.getByRole('heading', { level: 1, name: lists[0]!.first })).toBeVisible()
	await examine(desk)
}

/** The downloaded data are valid; with one digit changed they are not. */
async function recomputeOnTerminal(bundle: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'shijia-bundle-'))
	const file = join(folder, 'bundle.json')
	writeFileSync(file, bundle)
	expect(await shijia(installed, 'verify', file)).toMatch(/^valid/)
	rmSync(folder, { recursive: true })
}

/** The awards with their certificates, and one of these verified by anybody. */
export async function checkCertificate(desk: Desk, visitor: Desk, { root }: Contest) {
	await visit(desk, `${root}/awards`)
	const [number] = all(await desk.page.content(), /\/awards\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)
	await follow(desk.page, number!)
	await expect(desk.page.getByRole('heading', { level: 1, name: number! })).toBeVisible()
	await examine(desk)
	await visit(visitor, `/verify/certificate/${number}`)
	await says(visitor, /有效/)
}
