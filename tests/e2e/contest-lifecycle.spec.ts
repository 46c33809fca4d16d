import { test } from '@playwright/test'
import {
	administrators,
	appoint,
	appointOnScreen,
	installed,
	linkFor,
	mailTo,
	moveClock,
	readAudit,
	resetClock,
	shijia,
} from './lifecycle/admin'
import { creditCode } from './lifecycle/codes'
import { closeDesks, type Desk, openDesk, says, visit } from './lifecycle/desk'
import {
	addMember,
	confirmMembership,
	enterByForms,
	enterFirm,
	type Firm,
	mend,
	registerAndLogIn,
	registerFirm,
	submit,
	uploadForm,
	writeEntry,
} from './lifecycle/entrant'
import {
	approveClaim,
	approveInstalment,
	checkClaim,
	followClaim,
	givePayee,
	handInClaim,
	pay,
	proveFacts,
	publishPolicy,
	startClaim,
} from './lifecycle/incentive'
import {
	closeRounds,
	declareConflict,
	drawAgain,
	drawPanels,
	firstOf,
	inviteByForms,
	inviteOnScreen,
	scoreOnScreen,
	scoreRest,
	signCommitment,
} from './lifecycle/judge'
import {
	acceptEntry,
	acceptRemaining,
	announce,
	createContest,
	publishContest,
	publishProblem,
	rejectEntry,
	returnEntry,
	verifyOrganization,
	verifyRemaining,
} from './lifecycle/organizer'
import { mailOf, run, serial } from './lifecycle/people'
import {
	approveDecision,
	checkCertificate,
	dismissObjection,
	fileObjection,
	freezeRankings,
	noticeIsOver,
	openNotice,
	proposeDecision,
	readResults,
	refusedAsSecond,
	release,
} from './lifecycle/publication'
import { readPublicPages, verifyReceipt } from './lifecycle/visitor'

const name = '全国数字经济应用场景大赛'
const announcement = '首届大赛报名通知'
const problem = {
	title: '数控机床主轴与刀库故障的提前预警',
	owner: '沈阳示例机床集团有限公司',
	domain: '工业',
}

const cloud: Firm = {
	name: '沈阳示例云图智造科技有限公司',
	code: creditCode('210112', serial(0)),
	division: '浑南区',
	firstPlace: '沈阳市浑南区',
	contact: '林嘉禾',
}
const river: Firm = {
	...cloud,
	name: '杭州示例江流软件有限公司',
	code: creditCode('330106', serial(1)),
	division: '330000',
}
const third: Firm = {
	...cloud,
	name: '沈阳示例青禾农业科技有限公司',
	code: creditCode('210106', serial(2)),
	division: '210106',
}
const scenarioTexts = ['场景概述', '创新点', '应用成效', '技术方案', '安全合规', '示范推广']
const scenario = {
	track: '应用场景评选',
	title: '柔性产线的数字孪生排产',
	domain: '工业',
	texts: scenarioTexts,
}
const second = { ...scenario, title: '温室环境的按需调控', domain: '农业' }
const unfit = { ...scenario, title: '尚未落地的设想方案', domain: '服务业' }
const solution = {
	track: '数字化解决方案大赛',
	title: '基于振动与电流的主轴故障预警',
	problem: problem.title,
	domain: '工业',
	texts: [],
}
const rival = { ...solution, title: '刀库换刀时序的异常识别' }

/** What the winners of the other track have founded in Shenyang since the release. */
const branch: Firm = {
	...cloud,
	name: '沈阳示例江流智能有限公司',
	code: creditCode('210112', serial(3)),
	division: '210112',
	establishedOn: '2026-06-08',
}
const policy = '新在沈注册企业落户奖励'
const proofs = [
	{
		kind: 'registered-in',
		file: '营业执照（新）.pdf',
		answers: {
			登记或所在的行政区划: '浑南区（210112）',
			'在该地登记的日期（新设为成立日期，迁入为迁入登记日期）': '2026-06-08',
		},
	},
	{
		kind: 'tax-registered',
		file: '税务登记信息.pdf',
		answers: { 登记或所在的行政区划: '浑南区（210112）', 登记日期: '2026-06-10' },
	},
	{
		kind: 'insured-employees',
		file: '社保缴费证明.pdf',
		answers: { 参保职工人数: '12' },
	},
]
const lists = [
	{
		path: '/results/scenarios',
		title: '“数字沈阳”十大新应用新场景',
		first: scenario.title,
	},
	{
		path: '/results/projects',
		title: '“数字沈阳”十佳创新性项目',
		first: solution.title,
	},
]
const experts = ['沈砚', '方知微', '许望舒', '韩栖迟', '莫怀远', '谢临川'].map((person, seat) => ({
	key: `judge${seat}`,
	name: person,
	employer: `示例大学第${seat + 1}研究所`,
}))

let admin: Desk

test.afterEach(async () => {
	if (admin) await resetClock(admin)
	await closeDesks()
})

test('one contest from its problem statements to the paid incentive', async ({ browser }) => {
	test.setTimeout(300_000)
	const admins = await administrators(browser)
	admin = admins[0]

	const [chair, organizer] =
		await test.step('administrators appoint the staff, two by two', async () => {
			await moveClock(admin, '2026-02-24T09:00')
			return [
				await appointOnScreen(browser, admins, { key: 'chair', name: '宋知行', role: '组委会' }),
				await appoint(browser, admins, { key: 'organizer', name: '叶清和', role: 'organizer' }),
			] as const
		})
	const contest = await test.step('1 an organizer creates a contest and publishes it', async () => {
		const made = await createContest(chair, `life-${run}`, name)
		await publishContest(chair, made)
		await publishProblem(chair, made, problem)
		await announce(chair, made, announcement)
		return made
	})
	const visitor = await openDesk(browser)
	await test.step('1 the public pages show it', () =>
		readPublicPages(visitor, { name, problem: problem.title, announcement, slug: contest.slug }))

	const entrant = await openDesk(browser)
	await moveClock(admin, '2026-03-08T10:00')
	await test.step('2 a person registers and enters the organization', async () => {
		await registerAndLogIn(entrant, 'entrant', '林嘉禾')
		await registerFirm(entrant, cloud)
	})
	const path =
		await test.step('2 builds a team, writes an entry and uploads the form', async () => {
			const written = await writeEntry(entrant, contest.slug, scenario)
			await addMember(entrant, written, { name: '林嘉禾', key: 'member' })
			const member = await openDesk(browser)
			await confirmMembership(member, await linkFor(admin, mailOf('member'), /\/confirm\/[\w-]+/))
			await uploadForm(entrant, written, '申报书（盖章扫描件）.pdf')
			return written
		})
	await test.step('2 submits and gets a receipt that a visitor verifies', async () => {
		const { receipt, code } = await submit(entrant, path)
		await verifyReceipt(visitor, receipt, code)
	})
	const solver = await test.step('2 a firm answers a problem on the other track', async () => {
		const desk = await enterByForms(browser, {
			key: 'solver',
			person: '周晚晴',
			firm: river,
			entries: [solution],
			slug: contest.slug,
		})
		await enterByForms(browser, {
			key: 'third',
			person: '何青',
			firm: third,
			entries: [second, unfit, rival],
			slug: contest.slug,
		})
		return desk
	})

	const screening = { item: '申报书已盖章签字', note: '申报书第 3 页未盖章，请补盖后重新上传。' }
	await test.step('3 an organizer verifies the organizations and returns one entry', async () => {
		await moveClock(admin, '2026-03-28T10:00')
		await verifyOrganization(organizer, contest, cloud.name)
		await verifyRemaining(organizer, contest)
		await returnEntry(organizer, contest, scenario.title, {
			...screening,
			fields: ['申报书'],
			by: '2026-03-31T17:00',
		})
		await mailTo(admin, mailOf('entrant'), /未盖章/)
	})
	await test.step('3 the entrant mends it, another entry is rejected, the rest accepted', async () => {
		await mend(entrant, path, screening.note)
		await rejectEntry(organizer, contest, unfit.title, {
			item: '场景已建成或在建',
			note: '场景尚未建设，不属于评选范围。',
		})
		await acceptEntry(organizer, contest, scenario.title)
		await acceptRemaining(organizer, contest)
		await visit(entrant, path)
		await says(entrant, '审查通过')
	})

	const world = { organizer: chair, admin, contest }
	const judges = await test.step('4 judges are invited and sign the letter', async () => {
		await moveClock(admin, '2026-04-04T10:00')
		const first = await inviteOnScreen(browser, world, experts[0]!)
		await signCommitment(first)
		const desks = [first]
		for (const expert of experts.slice(1)) {
			desks.push(await inviteByForms(browser, world, expert))
		}
		return desks
	})
	const rounds = await test.step('4 the panels are drawn; one judge stands aside', async () => {
		const drawn = await drawPanels(chair, contest)
		const [first] = judges
		await declareConflict(first!, await firstOf(first!))
		await drawAgain(chair, contest, drawn)
		return drawn
	})
	await test.step('4 judges score with drafts and submit', async () => {
		const [first] = judges
		await scoreOnScreen(first!, await firstOf(first!), 0.9)
		for (const [seat, judge] of judges.entries()) {
			await scoreRest(judge, (entry) => 0.95 - entry * 0.06 - seat * 0.02)
		}
	})
	await test.step('5 the organizer sees the progress and closes the rounds', () =>
		closeRounds(chair, contest, rounds))

	await test.step('5 the ranking is computed and frozen', () =>
		freezeRankings(chair, contest, rounds))
	await test.step('5 the decision is entered by one organizer and approved by the other', async () => {
		await moveClock(admin, '2026-04-30T15:00')
		for (const [index, { title }] of lists.entries()) {
			const path = await proposeDecision(chair, contest, title, `审定会纪要〔2026〕${index + 1}号`)
			await refusedAsSecond(chair, path)
			await approveDecision(organizer, path)
		}
	})
	const notice = await test.step('5 the notice opens for five working days', async () => {
		await moveClock(admin, '2026-05-06T10:00')
		return openNotice(chair, contest, '2026年5月12日（周二）24:00')
	})
	await test.step('5 an objection is filed and dismissed', async () => {
		const entry = `${scenario.title}（${cloud.name}）`
		const objection = { notice, entry, name: '钱守拙', contact: '13700000000' }
		const code = await fileObjection(visitor, objection)
		await dismissObjection(organizer, contest, notice, code)
	})
	await test.step('5 after the closing instant two organizers release both lists', async () => {
		await moveClock(admin, '2026-05-13T00:00')
		await noticeIsOver(visitor, notice)
		await release(chair, organizer, contest, '沈示发改〔2026〕12号')
	})
	await test.step('5 anybody reads the results and recomputes the ranking', async () => {
		await readResults(visitor, lists)
		await checkCertificate(chair, visitor, contest)
	})

	const officers = await test.step('6 an officer publishes a policy', async () => {
		const first = { key: 'officer', name: '温行止', role: 'incentive_officer' }
		const second = { key: 'officer2', name: '顾南舟', role: 'incentive_officer' }
		const desks = [
			await appoint(browser, admins, first),
			await appoint(browser, admins, second),
		] as const
		await publishPolicy(desks[0], `${name} 首届`, policy)
		await visit(visitor, '/policies')
		await says(visitor, policy)
		return desks
	})
	const claim = await test.step('6 a firm newly registered in Shenyang claims it', async () => {
		await moveClock(admin, '2026-06-15T10:00')
		await enterFirm(solver, branch)
		const started = await startClaim(solver, { policy, firm: branch.name })
		await verifyRemaining(chair, contest)
		await proveFacts(solver, started, proofs)
		await givePayee(solver, started, branch.name)
		return { path: started, code: await handInClaim(solver, started) }
	})
	const desk =
		await test.step('6 an officer checks the conditions, a second approves', async () => {
			const checked = await checkClaim(officers[0], claim.code)
			await approveClaim(officers[1], checked)
			return checked
		})
	await test.step('6 the instalment is approved by two and paid by finance', async () => {
		await moveClock(admin, '2026-06-29T10:00')
		await approveInstalment(officers[0], officers[1], desk)
		const finance = { key: 'finance', name: '裴砚秋', role: 'finance' }
		await pay(await appoint(browser, admins, finance), claim.code, 'BANK-2026-0629-01')
		await followClaim(solver, claim.path, 'BANK-2026-0629-01')
	})
	await test.step('the audit log holds it all, and its chain verifies', async () => {
		await readAudit(admin, [
			'contest.created',
			'scoring.sheet_submitted',
			'ranking.frozen',
			'notice.opened',
			'award.granted',
			'incentive.batch_exported',
		])
		await shijia(installed, 'verify-audit')
	})
})
