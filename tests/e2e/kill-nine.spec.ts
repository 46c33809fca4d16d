import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { administrators, appoint, moveClock, shijia } from './lifecycle/admin'
import { creditCode } from './lifecycle/codes'
import { closeDesks, type Desk } from './lifecycle/desk'
import { enterByForms, paper } from './lifecycle/entrant'
import { all, read, send, sendFile } from './lifecycle/forms'
import { inviteByForms } from './lifecycle/judge'
import { acceptRemaining, createByForms, verifyRemaining } from './lifecycle/organizer'
import { serial } from './lifecycle/people'
import { ownInstallation } from './own-installation'

const installation = await ownInstallation()

test.afterAll(closeDesks)

const firm = {
	name: '沈阳示例恒守数据有限公司',
	code: creditCode('210104', serial(20)),
	division: '210104',
	firstPlace: '沈阳市大东区',
	contact: '白砚清',
}
const entry = {
	track: '应用场景评选',
	title: '供热管网的泄漏早期发现',
	domain: '基础设施',
	texts: [],
}

test('whatever was acknowledged is there after kill -9', async ({ browser }) => {
	test.setTimeout(150_000)
	const admins = await administrators(browser, installation)
	const organizer = await appoint(browser, admins, {
		key: 'keeper',
		name: '陆未央',
		role: 'organizer',
	})
	await moveClock(admins[0], '2026-03-08T10:00')
	const contest = await createByForms(organizer, 'kept', '不丢数据的大赛')

	const entrant = await enterByForms(browser, admins[0], {
		key: 'kept',
		person: firm.contact,
		firm,
		entries: [entry],
		slug: contest.slug,
	})
	await installation.killAndStart()
	const [path] = all(await read(entrant, '/entrant'), /(\/entrant\/entries\/[0-9a-f-]{36})"/g)
	expect(await read(entrant, `${path}/receipts/1`)).toContain('A-001')

	const attachment = paper('检测报告.pdf', '供热管网', '泄漏检测')
	const subject = { subjectType: 'entry', subjectId: path!.split('/').at(-1)! }
	await sendFile(entrant, { purpose: 'attachment', slot: 'attachment', ...subject }, attachment)
	await installation.killAndStart()
	await holdsFile(entrant, `${path}/files`, attachment.buffer)

	await moveClock(admins[0], '2026-03-28T10:00')
	await verifyRemaining(organizer, contest)
	await acceptRemaining(organizer, contest)
	await moveClock(admins[0], '2026-04-04T10:00')
	const expert = { key: 'kept-judge', name: '霍书白', employer: '示例大学' }
	const judge = await inviteByForms(browser, { organizer, admin: admins[0], contest }, expert)
	const [round] = all(await read(organizer, `${contest.root}/assignment`), /round=([0-9a-f-]{36})/g)
	await send(organizer, `${contest.root}/assignment`, { round: round!, perEntry: '1' })
	const [sheet] = all(await read(judge, '/judge'), /(\/judge\/assignments\/[0-9a-f-]{36})/g)
	const [criterionId] = all(await read(judge, sheet!), /name="marks\.([0-9a-f-]{36})"/g)
	const saved = await judge.page.request.post(`${sheet}/marks`, {
		form: { criterionId: criterionId!, mark: '17.5', known: '' },
	})
	expect(await saved.json()).toMatchObject({ revision: 1 })
	await installation.killAndStart()
	expect(await read(judge, sheet!)).toMatch(
		new RegExp(`name="marks\\.${criterionId}"[^>]*value="17\\.5"`),
	)
	await shijia(installation, 'verify-audit')
})

/** One of the files listed there is byte for byte the one that was sent. */
async function holdsFile(desk: Desk, page: string, sent: Buffer): Promise<void> {
	const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
	const stored: string[] = []
	for (const path of all(await read(desk, page), /(\/files\/[0-9a-f-]{36})/g)) {
		const answer = await desk.page.request.get(`${path}?download`)
		stored.push(sha256(await answer.body()))
	}
	expect(stored).toContain(sha256(sent))
}
