import { test } from '@playwright/test'
import {
	administrators,
	appoint,
	appointOnScreen,
	linkFor,
	mailTo,
	moveClock,
	readAudit,
	shijia,
} from './lifecycle/admin'
import { closeDesks, openDesk, says, visit } from './lifecycle/desk'
import {
	addMember,
	confirmMembership,
	enterByForms,
	enterFirm,
	mend,
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
import { mailOf, run } from './lifecycle/people'
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
import { registerAndLogIn } from './lifecycle/registration'
import {
	announcement,
	branch,
	cloud,
	experts,
	lists,
	name,
	policy,
	problem,
	proofs,
	rival,
	river,
	scenario,
	second,
	solution,
	third,
	unfit,
} from './lifecycle/story'
import { ownInstallation } from './own-installation'
import { readPublicPages, verifyReceipt } from './lifecycle/visitor'

const installation = await ownInstallation()

test.afterEach(closeDesks)

/** Nobody in it has a mouse: see lifecycle/hands.ts. */
const walk = { tag: '@keyboard' }

test('one contest from its problem statements to the paid incentive', walk, async ({ browser }) => {
	test.setTimeout(1_200_000)
	const admins = await administrators(browser, installation)
	const [admin] = admins

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
		await registerAndLogIn(entrant, admin, 'entrant', '林嘉禾')
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
		const desk = await enterByForms(browser, admin, {
			key: 'solver',
			person: '周晚晴',
			firm: river,
			entries: [solution],
			slug: contest.slug,
		})
		await enterByForms(browser, admin, {
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
		await says(entrant, '予以受理')
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
		await shijia(installation, 'verify-audit')
	})
})
