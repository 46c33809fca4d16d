import { expect } from '@playwright/test'
import { confirm, type Desk, examine, fill, follow, press, says, visit } from './desk'
import { all, hidden, read, send, typed } from './forms'
import { hands } from './hands'

export type Contest = { slug: string; root: string }

/** A new contest from the template, with its organizers' names and contact, made public. */
export async function createContest(desk: Desk, slug: string, name: string): Promise<Contest> {
	const { page } = desk
	await visit(desk, '/organizer')
	await visit(desk, '/organizer/new')
	await fill(page, {
		大赛名称: name,
		届次: '首届',
		英文届次: 'First',
		网址标识: slug,
		报名开始日期: '2026-03-02',
		主办单位: '沈阳市发展和改革委员会',
		承办单位: '沈阳示例大数据发展中心\n沈阳示例工业互联网协会',
		协办单位: '示例产业研究院',
	})
	await press(page, '创建大赛')
	await says(desk, '大赛已创建，请逐项核对设置后公开。')
	await fill(page, { 联系电话: '024-0000 0000', 电子邮箱: 'contest@e2e.example' })
	await press(page, '保存')
	await says(desk, '设置已保存。')
	await examine(desk)
	const root = `/organizer/${slug}`
	for (const part of ['calendar', 'tracks', 'domains', 'judging', 'rules']) {
		await visit(desk, `${root}/settings/${part}`)
	}
	return { slug, root }
}

/** Publishes the contest and shows it at the short addresses. */
export async function publishContest(desk: Desk, { root }: Contest): Promise<void> {
	const { page } = desk
	await visit(desk, `${root}/settings/publication`)
	await confirm(page, '公开大赛')
	await says(desk, '大赛已公开。')
	await examine(desk)
	await visit(desk, `${root}/settings/publication`)
	const makeCurrent = page.getByRole('button', { name: '设为首页展示的大赛' })
	if (await makeCurrent.isVisible()) await hands().press(makeCurrent)
	await says(desk, '首页正在展示本届大赛。')
}

/** A public contest without the clicking. */
export async function createByForms(desk: Desk, slug: string, name: string): Promise<Contest> {
	await send(desk, '/organizer/new', {
		template: 'national',
		slug,
		name,
		nameEn: 'A contest',
		edition: '首届',
		editionEn: 'First',
		startsOn: '2026-03-02',
		hosts: '沈阳示例委员会',
	})
	const root = `/organizer/${slug}`
	const details = await read(desk, `${root}/settings`)
	await send(desk, `${root}/settings?index`, {
		...typed(details),
		version: hidden(details, 'version'),
		contactPhone: '024-0000 0000',
	})
	const publication = await read(desk, `${root}/settings/publication`)
	const version = hidden(publication, 'version')
	await send(desk, `${root}/settings/publication`, { version })
	return { slug, root }
}

export type Problem = { title: string; owner: string; domain: string }

/** Writes, reviews and publishes a problem statement; returns its id. */
export async function publishProblem(desk: Desk, { root }: Contest, problem: Problem) {
	const { page } = desk
	await visit(desk, `${root}/problems`)
	await visit(desk, `${root}/problems/new`)
	await fill(page, {
		题目: problem.title,
		出题单位: problem.owner,
		领域: problem.domain,
		背景: '产线停机一次平均损失八万元，现靠人工巡检，故障发现晚。',
		要求: '提前 24 小时预警主轴、刀库故障，误报每周不超过一次。',
		预期成果: '在两条产线连续运行三个月的预警系统。',
		验收指标: '召回率不低于 90%，由出题单位按工单核对。',
	})
	await press(page, '保存草稿')
	await says(desk, '赛题草稿已保存。')
	await examine(desk)
	await press(page, '通过审核')
	await says(desk, '赛题已通过审核，可以发布。')
	await confirm(page, '发布赛题')
	await says(desk, '赛题已发布。')
	return new URL(page.url()).pathname.split('/').at(-1)!
}

export async function announce(desk: Desk, { root }: Contest, title: string): Promise<void> {
	await visit(desk, `${root}/announcements`)
	await visit(desk, `${root}/announcements/new`)
	await fill(desk.page, { 标题: title, 正文: '报名与提交均在本平台办理。\n\n咨询请致电组委会。' })
	await press(desk.page, '存为草稿')
	await says(desk, '公告已保存。')
	await examine(desk)
	await confirm(desk.page, '发布公告')
	await says(desk, '公告已发布。')
}

/** Verifies an organization against its proof. */
export async function verifyOrganization(desk: Desk, { root }: Contest, name: string) {
	await visit(desk, `${root}/organizations`)
	await follow(desk.page, name)
	await expect(desk.page.getByRole('heading', { level: 1, name })).toBeVisible()
	await examine(desk)
	await fill(desk.page, { 核验通过: true })
	await press(desk.page, '保存核验意见')
	await says(desk, '核验意见已保存，并发送邮件告知单位。')
}

/** The same without the clicking, for all that are still waiting. */
export async function verifyRemaining(desk: Desk, { root }: Contest): Promise<void> {
	const list = await read(desk, `${root}/organizations?state=pending`)
	for (const path of all(list, new RegExp(`href="(${root}/organizations/[0-9a-f-]{36})"`, 'g'))) {
		const seen = hidden(await read(desk, path), 'seen')
		await send(desk, path, { outcome: 'verified', note: '', seen })
	}
}

async function openForScreening(desk: Desk, { root }: Contest, title: string): Promise<void> {
	await visit(desk, `${root}/screening`)
	await follow(desk.page, title)
	await expect(desk.page.getByRole('heading', { level: 1, name: /^审查 / })).toBeVisible()
	await examine(desk)
}

/** Marks every item of both lists as fulfilled, except the one named. */
async function check(desk: Desk, failing?: string): Promise<void> {
	const items = desk.page.locator('fieldset', { has: desk.page.getByLabel('不合格') })
	const groups = items.filter({ hasNot: desk.page.locator('fieldset') })
	for (const group of await groups.all()) {
		const fails = failing !== undefined && (await group.textContent())!.includes(failing)
		await hands().tick(group.getByLabel(fails ? '不合格' : '合格', { exact: true }), true)
	}
}

export async function acceptEntry(desk: Desk, contest: Contest, title: string): Promise<void> {
	await openForScreening(desk, contest, title)
	await check(desk)
	await press(desk.page, '予以受理')
	await says(desk, '已受理，参赛单位会收到邮件。')
}

type Return = { item: string; note: string; fields: string[]; by: string }

export async function returnEntry(desk: Desk, contest: Contest, title: string, back: Return) {
	await openForScreening(desk, contest, title)
	await check(desk, back.item)
	await fill(desk.page, { 给参赛单位的说明: back.note, '补正期限（北京时间）': back.by })
	for (const name of back.fields) await fill(desk.page, { [name]: true })
	await press(desk.page, '退回补正')
	await says(desk, '已退回补正，参赛单位会收到邮件。')
}

export async function rejectEntry(
	desk: Desk,
	contest: Contest,
	title: string,
	reason: { item: string; note: string },
): Promise<void> {
	await openForScreening(desk, contest, title)
	await check(desk, reason.item)
	await fill(desk.page, { 给参赛单位的说明: reason.note })
	await confirm(desk.page, '不予受理', '确定不予受理')
	await says(desk, '已作不予受理处理，参赛单位会收到邮件。')
}

/** Accepts all that wait, without the clicking. */
export async function acceptRemaining(desk: Desk, { root }: Contest): Promise<void> {
	const queue = await read(desk, `${root}/screening`)
	for (const path of all(queue, new RegExp(`href="(${root}/screening/[0-9a-f-]{36})"`, 'g'))) {
		const html = await read(desk, path)
		const items = all(html, /name="((?:form|eligibility)\.\w+)"/g)
		const findings = Object.fromEntries(items.map((item) => [item, 'pass']))
		const versionId = hidden(html, 'versionId')
		await send(desk, path, { ...findings, versionId, note: '', outcome: 'accepted' })
	}
}
