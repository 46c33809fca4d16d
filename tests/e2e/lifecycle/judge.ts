import { type Browser, expect } from '@playwright/test'
import { linkFor, setPassword } from './admin'
import { confirm, type Desk, examine, fill, follow, openDesk, press, says, visit } from './desk'
import { all, hidden, read, send } from './forms'
import { hands } from './hands'
import type { Contest } from './organizer'
import { mailOf, password } from './people'

export type Expert = { key: string; name: string; employer: string }

/** Invites an expert on the screen; the password is set by the link in the mail. */
export async function inviteOnScreen(
	browser: Browser,
	{ organizer, admin, contest }: { organizer: Desk; admin: Desk; contest: Contest },
	{ key, name, employer }: Expert,
): Promise<Desk> {
	await visit(organizer, `${contest.root}/judges`)
	await visit(organizer, `${contest.root}/judges/new`)
	await fill(organizer.page, {
		电子邮箱: mailOf(key),
		姓名: name,
		职务职称: '教授',
		工作单位: employer,
		工业: true,
	})
	await press(organizer.page, '发出邀请')
	await says(organizer, '邀请已发出。')
	await visit(admin, `/admin/mail?q=${encodeURIComponent(mailOf(key))}`)
	const link = await linkFor(admin, mailOf(key), /\/set-password\/[\w-]+/)
	const desk = await openDesk(browser)
	await setPassword(desk, `http://x${link}`)
	await examine(desk)
	return desk
}

/** Signs the letter of commitment, without which nothing opens. */
export async function signCommitment(desk: Desk): Promise<void> {
	await visit(desk, '/judge')
	await follow(desk.page, '阅读承诺书')
	await fill(desk.page, { 本人已阅读并承诺遵守以上各项: true })
	await examine(desk)
	await press(desk.page, '签署承诺书')
	await says(desk, '承诺书已签署。')
}

/** The same way for another expert, without the clicking. */
export async function inviteByForms(
	browser: Browser,
	{ organizer, admin, contest }: { organizer: Desk; admin: Desk; contest: Contest },
	{ key, name, employer }: Expert,
): Promise<Desk> {
	const expert = { email: mailOf(key), name, employer, title: '研究员', capacity: '40' }
	await send(organizer, `${contest.root}/judges/new`, expert)
	const desk = await openDesk(browser)
	const link = await linkFor(admin, mailOf(key), /\/set-password\/[\w-]+/)
	await send(desk, link, { password, passwordAgain: password })
	const [seat] = all(await read(desk, '/judge'), /\/judge\/commitment\/([0-9a-f-]{36})/g)
	await send(desk, `/judge/commitment/${seat}`, { intent: 'sign', agree: 'on' })
	return desk
}

/** The title of the first entry on a judge's list. */
export async function firstOf(desk: Desk): Promise<string> {
	await visit(desk, '/judge')
	const open = desk.page.getByRole('row').filter({ hasText: '未开始' }).first()
	return (await open.getByRole('link').innerText()).trim()
}

const openEntry = async (desk: Desk, title: string) => {
	await visit(desk, '/judge')
	await follow(desk.page, title)
	await expect(desk.page.getByRole('heading', { level: 1, name: /^作品 / })).toBeVisible()
	await desk.page.waitForLoadState('networkidle')
	await examine(desk)
}

/** Declares a conflict; the entry is gone from the list and its address at once. */
export async function declareConflict(desk: Desk, title: string): Promise<void> {
	const { page } = desk
	await openEntry(desk, title)
	const address = page.url()
	await follow(page, '申请回避')
	await fill(page, { '回避理由（任职、持股、亲属、师生等）': '曾担任该项目技术顾问' })
	await examine(desk)
	await press(page, '确认回避')
	await says(desk, '已记录回避')
	await expect(page.getByRole('link', { name: title })).toHaveCount(0)
	expect((await page.request.get(address)).status()).toBe(404)
}

/** Reads the file, marks each criterion, sees the draft saved after a reload, submits. */
export async function scoreOnScreen(desk: Desk, title: string, share: number): Promise<void> {
	const { page } = desk
	await openEntry(desk, title)
	const file = page.getByRole('link', { name: /\.pdf/ }).first()
	expect((await page.request.get((await file.getAttribute('href'))!)).status()).toBe(200)
	const marks = page.getByRole('spinbutton')
	await expect(marks.first()).toBeEnabled()
	for (const mark of await marks.all()) {
		const most = Number(await mark.getAttribute('max'))
		await hands().write(mark, String(Math.round(most * share * 2) / 2))
	}
	await expect(page.getByText(/^已保存/)).toHaveCount(await marks.count())
	const total = await page
		.getByRole('status')
		.filter({ hasText: /^\d+\.\d\d$/ })
		.innerText()
	await page.reload()
	await page.waitForLoadState('networkidle')
	await expect(page.getByRole('status').filter({ hasText: /^\d+\.\d\d$/ })).toHaveText(total)
	await fill(page, { 评审意见: '数据扎实，建议补充推广成本。' })
	await confirm(page, '提交评分', '确认提交')
	await says(desk, '评分已提交并锁定。')
	await examine(desk)
}

/** Every sheet still open, sent as plain forms; `share` of the full marks. */
export async function scoreRest(desk: Desk, share: (entry: number) => number): Promise<void> {
	const ids = all(await read(desk, '/judge'), /\/judge\/assignments\/([0-9a-f-]{36})/g)
	for (const [entry, id] of ids.entries()) {
		const html = await read(desk, `/judge/assignments/${id}?tab=form`)
		const inputs = [...html.matchAll(/<input[^>]*name="marks\.[^>]*>/g)].map(([input]) => input)
		if (inputs.length === 0) continue
		const marks = inputs.map((input) => {
			const [, name] = /name="([^"]+)"/.exec(input)!
			const [, most] = /max="([^"]+)"/.exec(input)!
			return [name, String(Math.round(Number(most) * share(entry) * 2) / 2)]
		})
		await send(desk, `/judge/assignments/${id}`, {
			...Object.fromEntries(marks),
			revision: hidden(html, 'revision'),
			comment: '',
			intent: 'submit',
		})
	}
}

/** Draws the panel of each round with a recorded seed; returns the rounds' ids. */
export async function drawPanels(desk: Desk, { root }: Contest): Promise<string[]> {
	await visit(desk, `${root}/assignment`)
	const rounds = all(await desk.page.content(), /assignment\?round=([0-9a-f-]{36})/g)
	for (const round of rounds) {
		await visit(desk, `${root}/assignment?round=${round}`)
		await fill(desk.page, { 随机种子: '2026' })
		await press(desk.page, '抽取分配')
		await says(desk, '抽取完成，专家可以开始评审。')
		await says(desk, '种子 2026')
	}
	return rounds
}

/** Fills the places that conflicts have emptied. */
export async function drawAgain(desk: Desk, { root }: Contest, rounds: string[]): Promise<void> {
	for (const round of rounds) {
		const path = `${root}/assignment?round=${round}`
		await send(desk, path, { round, perEntry: '5', seed: '7' })
	}
}

/** Progress without scores, then the end of each round's scoring. */
export async function closeRounds(desk: Desk, { root }: Contest, rounds: string[]) {
	for (const round of rounds) {
		await visit(desk, `${root}/progress?round=${round}`)
		await expect(desk.page.getByText(/已提交 (\d+) \/ \1$/)).toBeVisible()
		await confirm(desk.page, '结束本轮评分', '确认结束')
		await says(desk, '本轮评分已结束。')
	}
}
