import { type Browser, expect } from '@playwright/test'
import { smallPdf } from '../../../prisma/seed/pdf'
import { mistyped } from './codes'
import {
	type Desk,
	examine,
	field,
	fill,
	isLedToErrors,
	openDesk,
	press,
	says,
	visit,
} from './desk'
import { all, hidden, read, send, sendFile } from './forms'
import { hands } from './hands'
import { mailOf } from './people'
import { registerByForms } from './registration'

export type Firm = {
	name: string
	code: string
	division: string
	/** What the code's positions 3–8 say, in words. */
	firstPlace: string
	contact: string
	establishedOn?: string
}

export type Entry = {
	track: string
	title: string
	problem?: string
	domain: string
	texts: string[]
}

export const paper = (name: string, ...lines: string[]) => ({
	name,
	mimeType: 'application/pdf',
	buffer: smallPdf([name, ...lines]),
})

const sentence = '以上内容依据实际运行数据填写，统计口径为投入使用前后各三个月，可现场核实。'

/** Enters the organization; a code with a wrong check digit is refused and the rest kept. */
export async function registerFirm(desk: Desk, firm: Firm): Promise<string> {
	const { page } = desk
	await visit(desk, '/entrant/organizations/new')
	await page.waitForLoadState('networkidle')
	await fill(page, {
		统一社会信用代码: mistyped(firm.code),
		单位全称: firm.name,
		住所所在地: firm.division,
		'住所（详细地址）': '示例路 1 号',
		登记机关: `${firm.division}市场监督管理局`,
		成立日期: '2019-05-06',
		联系人姓名: firm.contact,
		联系电话: '13800000000',
	})
	await press(page, '登记单位')
	await says(desk, '代码校验不通过')
	await isLedToErrors(desk)
	await expect(field(page, '单位全称')).toHaveValue(firm.name)
	await expect(field(page, '统一社会信用代码')).toHaveValue(mistyped(firm.code))
	await examine(desk)
	await fill(page, { 统一社会信用代码: firm.code })
	await says(desk, `首次登记地：${firm.firstPlace}`)
	await press(page, '登记单位')
	await says(desk, '单位已登记，等待组委会核验。请上传证明文件。')
	await examine(desk)
	await page.waitForLoadState('networkidle')
	await hands().attach(page.locator('input[type=file]'), paper('营业执照.pdf', firm.name))
	await says(desk, '营业执照.pdf 已上传并通过校验。')
	return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Opens an entry and writes all of its parts; returns its path. */
export async function writeEntry(desk: Desk, slug: string, entry: Entry): Promise<string> {
	const { page } = desk
	await visit(desk, `/entrant/entries/new?contest=${slug}`)
	await fill(page, { [entry.track]: true, 作品名称: entry.title })
	if (entry.problem) {
		const option = page.getByRole('option', { name: entry.problem })
		await fill(page, { 赛题: (await option.innerText()).trim() })
	}
	await press(page, '新建作品')
	await says(desk, '作品已建立，请按清单填写。')
	await examine(desk)
	const path = new URL(page.url()).pathname
	await visit(desk, `${path}/basics`)
	await fill(page, { 作品简介: `${entry.title}：${sentence}`, 领域: entry.domain })
	if (!entry.problem) await fill(page, { 所在区县: '浑南区', 详细地址: '示例产业园 3 号厂房' })
	await press(page, '保存草稿')
	await says(desk, '草稿已保存。')
	await visit(desk, `${path}/content`)
	await fill(page, Object.fromEntries(entry.texts.map((name) => [name, `${name}：${sentence}`])))
	await press(page, '保存草稿')
	await says(desk, '草稿已保存。')
	return path
}

/** Adds a member, whose own confirmation comes by mail. */
export async function addMember(desk: Desk, path: string, member: { name: string; key: string }) {
	await visit(desk, `${path}/team`)
	await fill(desk.page, {
		姓名: member.name,
		电子邮箱: mailOf(member.key),
		工作单位: '沈阳示例云图智造科技有限公司',
		职务职称: '高级工程师',
	})
	await press(desk.page, '添加成员')
	await says(desk, '已添加成员，确认链接已发送到其邮箱。')
}

/** The member follows the link in the mail and confirms, without an account. */
export async function confirmMembership(desk: Desk, link: string): Promise<void> {
	await visit(desk, link)
	await fill(desk.page, { '我确认参加这件作品的团队，以上信息属实': true })
	await press(desk.page, '确认参加')
	await says(desk, '已记录您的确认，谢谢。')
}

/** Uploads the stamped form through the site's own upload protocol. */
export async function uploadForm(desk: Desk, path: string, name: string): Promise<void> {
	await visit(desk, `${path}/files`)
	await desk.page.waitForLoadState('networkidle')
	await hands().attach(desk.page.locator('#upload-entry_form'), paper(name, '申报书', '（盖章）'))
	await says(desk, `${name} 已上传并通过校验。`)
	await expect(desk.page.getByRole('link', { name })).toBeVisible()
	await declareForm(desk, path)
}

const versionCode = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/

/** Says which version code the stamped scan bears: another form's is refused, the current one taken. */
export async function declareForm(desk: Desk, path: string): Promise<void> {
	const { page } = desk
	await visit(desk, `${path}/files`)
	const code = await page.locator('code').filter({ hasText: versionCode }).first().innerText()
	await fill(page, { 扫描件页脚的版本码: '0000-0000-0000' })
	await press(page, '确认版本码')
	await says(desk, `该版本码与现行申报书（${code}）不一致`)
	await fill(page, { 扫描件页脚的版本码: code })
	await press(page, '确认版本码')
	await says(desk, '已确认扫描件的版本码。')
}

/** Submits; returns what the receipt says. */
export async function submit(desk: Desk, path: string, button = '提交作品') {
	const { page } = desk
	await visit(desk, `${path}/submission`)
	await fill(page, {
		'我受参赛单位委托提交，所填内容和所传文件真实、完整，知识产权无争议': true,
	})
	await press(page, button)
	await says(desk, '作品已提交，以下是回执。')
	await examine(desk)
	const fact = (term: string) =>
		page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').innerText()
	return { receipt: (await fact('回执编号')).trim(), code: (await fact('作品编号')).trim() }
}

type Filed = { key: string; person: string; firm: Firm; entries: Entry[]; slug: string }

/** Another entrant's whole way without the clicking: account, organization, entries, submission. */
export async function enterByForms(browser: Browser, admin: Desk, filed: Filed): Promise<Desk> {
	const desk = await openDesk(browser)
	await registerByForms(desk, admin, { key: filed.key, name: filed.person })
	const organizationId = await enterFirm(desk, filed.firm)
	for (const entry of filed.entries) await fileEntry(desk, { ...filed, organizationId, entry })
	return desk
}

/** Enters an organization with its proof; returns its id. */
export async function enterFirm(desk: Desk, firm: Firm): Promise<string> {
	const { establishedOn = '2018-03-12' } = firm
	const home = await send(desk, '/entrant/organizations/new', {
		kind: 'firm',
		code: firm.code,
		name: firm.name,
		division: firm.division,
		address: '示例大街 8 号',
		contactName: firm.contact,
		contactPhone: '13900000000',
		establishedOn,
	})
	const subjectId = home.split('/').at(-1)!
	const subject = { purpose: 'organizationProof', subjectType: 'organization', subjectId }
	await sendFile(desk, subject, paper('营业执照.pdf'))
	return subjectId
}

type OneEntry = Filed & { organizationId: string; entry: Entry }

async function fileEntry(desk: Desk, { slug, organizationId, entry, person, key }: OneEntry) {
	const form = await read(desk, `/entrant/entries/new?contest=${slug}`)
	const valueOf = (label: string) => valueBeside(form, label)
	const path = await send(desk, `/entrant/entries/new?contest=${slug}`, {
		trackId: valueOf(entry.track),
		organizationId,
		title: entry.title,
		...(entry.problem ? { problemId: valueOf(entry.problem) } : {}),
	})
	const basics = await read(desk, `${path}/basics`)
	await send(desk, `${path}/basics`, {
		revision: hidden(basics, 'revision'),
		title: entry.title,
		summary: `${entry.title}：${sentence}`,
		domainId: valueBeside(basics, entry.domain),
		...(entry.problem ? {} : { siteDivision: '210106', siteAddress: '示例路 2 号' }),
	})
	const content = await read(desk, `${path}/content`)
	const names = all(content, /<textarea[^>]*name="(\w+)"/g)
	await send(desk, `${path}/content`, {
		revision: hidden(content, 'revision'),
		...Object.fromEntries(names.map((name) => [name, `${name}：${sentence}`])),
	})
	const member = { name: person, employer: '示例公司', role: 'lead', email: mailOf(key) }
	await send(desk, `${path}/team`, member)
	const subject = { subjectType: 'entry', subjectId: path.split('/').at(-1)! }
	await sendFile(
		desk,
		{ purpose: 'entryForm', slot: 'entry_form', ...subject },
		paper(`${entry.title}.pdf`),
	)
	const [, formCode] = /<code[^>]*>([0-9A-Z-]{14})<\/code>/.exec(await read(desk, `${path}/files`))!
	await send(desk, `${path}/files`, { formCode: formCode! })
	const revision = hidden(await read(desk, `${path}/submission`), 'revision')
	await send(desk, `${path}/submission`, { revision, agree: 'on' })
}

/** The value of the option or choice that shows this text. */
function valueBeside(html: string, text: string): string {
	const option = new RegExp(`<option value="([^"]+)"[^>]*>[^<]*${text}`).exec(html)
	const choice = new RegExp(`value="([^"]+)"(?:(?!value=")[\\s\\S])*?>${text}<`).exec(html)
	const value = option?.[1] ?? choice?.[1]
	expect(value, `a choice “${text}”`).toBeDefined()
	return value!
}

/** Sees what was returned and why, mends it and submits again. */
export async function mend(desk: Desk, path: string, note: string): Promise<void> {
	await visit(desk, '/entrant')
	await says(desk, /被退回，请补正后重新提交/)
	await visit(desk, path)
	await says(desk, note)
	await visit(desk, `${path}/files`)
	await desk.page.waitForLoadState('networkidle')
	const form = paper('申报书（补盖章）.pdf', '盖章')
	await hands().attach(desk.page.locator('#upload-entry_form'), form)
	await says(desk, '申报书（补盖章）.pdf 已上传并通过校验。')
	await declareForm(desk, path)
	await submit(desk, path, '重新提交')
}
