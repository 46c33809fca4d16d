import { expect, test } from '@playwright/test'
import { administrators, appoint, moveClock } from './lifecycle/admin'
import { creditCode, mistyped } from './lifecycle/codes'
import {
	closeDesks,
	confirm,
	type Desk,
	examine,
	field,
	fill,
	openDesk,
	press,
	says,
	visit,
} from './lifecycle/desk'
import { declareForm, type Firm, paper, submit, writeEntry } from './lifecycle/entrant'
import { registerAndLogIn } from './lifecycle/registration'
import { inviteByForms } from './lifecycle/judge'
import {
	acceptEntry,
	createContest,
	publishContest,
	verifyOrganization,
} from './lifecycle/organizer'
import { run, serial } from './lifecycle/people'
import { ownInstallation } from './own-installation'

const firm: Firm = {
	name: '沈阳示例素页信息技术有限公司',
	code: creditCode('210111', serial(10)),
	division: '苏家屯区',
	firstPlace: '沈阳市苏家屯区',
	contact: '江照野',
}
const entry = {
	track: '应用场景评选',
	title: '冷链仓储的能耗按需调度',
	domain: '服务业',
	texts: ['场景概述', '创新点', '应用成效', '技术方案', '安全合规', '示范推广'],
}

const installation = await ownInstallation()

test.afterEach(closeDesks)

test('without scripts an entry is registered, submitted, accepted and scored', async ({
	browser,
}) => {
	test.setTimeout(180_000)
	const admins = await administrators(browser, installation)
	const [admin] = admins
	await moveClock(admin, '2026-02-24T09:00')
	const organizer = await appoint(browser, admins, {
		key: 'plain',
		name: '苏望北',
		role: 'organizer',
	})
	const contest = await createContest(organizer, `plain-${run}`, '无脚本大赛')
	await publishContest(organizer, contest)

	await moveClock(admin, '2026-03-08T10:00')
	const entrant = await openDesk(browser)
	await registerAndLogIn(entrant, admin, 'plain-entrant', firm.contact)
	await enterFirmPlainly(entrant)
	const path = await writeEntry(entrant, contest.slug, entry)
	await addLead(entrant, path)
	await uploadPlainly(entrant, `${path}/files`, 'entry_form', '申报书.pdf')
	await declareForm(entrant, path)
	await submit(entrant, path)

	await moveClock(admin, '2026-03-28T10:00')
	await verifyOrganization(organizer, contest, firm.name)
	await acceptEntry(organizer, contest, entry.title)

	await moveClock(admin, '2026-04-04T10:00')
	const expert = { key: 'plain-judge', name: '闻道远', employer: '示例大学' }
	const judge = await inviteByForms(browser, { organizer, admin, contest }, expert)
	await visit(organizer, `${contest.root}/assignment`)
	await fill(organizer.page, { 每件作品的专家人数: '1' })
	await press(organizer.page, '抽取分配')
	await says(organizer, '抽取完成，专家可以开始评审。')
	await scorePlainly(judge, entry.title)
})

/** A code with a wrong check digit comes back with all that was typed. */
async function enterFirmPlainly(desk: Desk): Promise<void> {
	await visit(desk, '/entrant/organizations/new')
	await fill(desk.page, {
		统一社会信用代码: mistyped(firm.code),
		单位全称: firm.name,
		住所所在地: firm.division,
		'住所（详细地址）': '示例路 6 号',
		联系人姓名: firm.contact,
		联系电话: '13800000001',
	})
	await press(desk.page, '登记单位')
	await says(desk, '代码校验不通过')
	await expect(field(desk.page, '单位全称')).toHaveValue(firm.name)
	await fill(desk.page, { 统一社会信用代码: firm.code })
	await press(desk.page, '登记单位')
	await says(desk, '单位已登记，等待组委会核验。请上传证明文件。')
	await says(desk, firm.firstPlace)
	const path = new URL(desk.page.url()).pathname
	await uploadPlainly(desk, path, 'organizationProof', '营业执照.pdf')
}

async function addLead(desk: Desk, path: string): Promise<void> {
	await visit(desk, `${path}/team`)
	await fill(desk.page, {
		姓名: firm.contact,
		电子邮箱: `lead.${run}@e2e.example`,
		工作单位: firm.name,
	})
	await press(desk.page, '添加成员')
	await says(desk, '已添加成员，确认链接已发送到其邮箱。')
}

async function uploadPlainly(desk: Desk, path: string, slot: string, name: string) {
	const { page } = desk
	await visit(desk, path)
	const form = page.locator('form', { has: page.locator(`#upload-${slot}`) })
	await page.setInputFiles(`#upload-${slot}`, paper(name))
	await press(form, '上传')
	await says(desk, '文件已上传并通过校验。')
}

/** The draft by one button, the submission by the other; the page stays the plain form it is. */
async function scorePlainly(desk: Desk, title: string): Promise<void> {
	const { page } = desk
	await visit(desk, '/judge')
	await page.getByRole('link', { name: title }).click()
	await examine(desk)
	const marks = page.getByRole('spinbutton')
	for (const mark of await marks.all()) {
		await mark.fill(String(Number(await mark.getAttribute('max')) - 1.5))
	}
	await press(page, '保存草稿')
	await says(desk, '草稿已保存。')
	await expect(marks.first()).toHaveValue(/\.5$/)
	await marks.first().fill('1000')
	await confirm(page, '提交评分', '确认提交')
	await expect(page.getByRole('alert')).toBeVisible()
	await expect(marks.first()).toHaveValue('1000')
	await marks.first().fill('20.5')
	await confirm(page, '提交评分', '确认提交')
	await says(desk, '评分已提交并锁定。')
}
