import { expect, test } from 'vitest'
import { removeJudge } from '~/modules/assignment/commands/judges.server'
import type { Context } from '~/modules/context'
import { createEntry } from '~/modules/entry/commands/create-entry.server'
import { setEntryRole } from '~/modules/entry/commands/set-role.server'
import { withdrawEntry } from '~/modules/entry/commands/withdraw-entry.server'
import { decideGrant, proposeGrant, revokeGrant } from '~/modules/identity/commands/grants.server'
import { setAccountState } from '~/modules/identity/commands/account-state.server'
import { getMail, listMail } from '~/modules/message/queries.server'
import { getMailDesk } from '~/modules/message/queries/contest-desk.server'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { proposeDecision } from '~/modules/notice/commands/propose-decision.server'
import { settleDecision } from '~/modules/notice/commands/settle-decision.server'
import { setOrganizationMember } from '~/modules/organization/commands/members.server'
import { withdrawProblem } from '~/modules/problem/commands/publish-problem.server'
import { answerQuestion, askQuestion } from '~/modules/problem/commands/questions.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import {
	contextOf,
	openContest,
	organization,
	person,
	publishedProblem,
} from '../../support/entrant-world'
import { runJobs } from '../../support/jobs'
import { organizerOf, signedJudge, submittedEntry } from '../../support/judging-world'
import { judgedWorld, visitor } from '../../support/judged-world'
import { acting, someone } from '../../support/people'
import { decisionInput, freeze, noticed } from '../../support/published-world'

const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
]

const idOf = ({ actor }: Context) => (actor.kind === 'user' ? actor.userId : '')

/** What a person was told, oldest first; `gathered` waits for the next digest. */
const told = async (userId: string) =>
	(
		await db.mailMessage.findMany({
			where: { userId },
			orderBy: { id: 'asc' },
			select: { template: true, state: true, params: true },
		})
	).map(({ template, state, params }) => ({ template, state, ...(params as { link?: string }) }))

test('a question is told to those who answer it, the answer to the one who asked', async () => {
	const world = await openContest()
	const organizer = await organizerOf(world)
	const organizerId = organizer.actor.kind === 'user' ? organizer.actor.userId : ''
	const { id: problemId } = await publishedProblem(world)
	const asker = await someone()
	const ctx = await contextOf(asker.actor.userId)
	const question = await askQuestion(ctx, { slug: world.slug, problemId, body: '数据如何提供？' })
	expect(await told(organizerId)).toMatchObject([{ template: 'question-asked', state: 'gathered' }])
	await answerQuestion(organizer, world.slug, question.id, {
		answer: '现场提供。',
		body: '数据如何提供？',
		isPublic: true,
	})
	expect(await told(asker.actor.userId)).toMatchObject([
		{ template: 'question-answered', link: `/c/${world.slug}/problems/${problemId}/questions` },
	])
})

test('a role is told to the other administrators, then to its holder, and so is its end', async () => {
	const [first, second] = [
		await someone([{ role: 'administrator' }]),
		await someone([{ role: 'administrator' }]),
	]
	const holder = await someone()
	await db.user.update({
		where: { id: holder.actor.userId },
		data: { emailVerifiedAt: new Date() },
	})
	await proposeGrant(first, { userId: holder.actor.userId, role: 'finance' })
	expect(await told(second.actor.userId)).toMatchObject([{ template: 'role-proposed' }])
	expect(await told(first.actor.userId)).toEqual([])
	const { id: grantId } = await db.roleGrant.findFirstOrThrow({
		where: { userId: holder.actor.userId },
	})
	await decideGrant(second, { grantId, approve: true })
	await revokeGrant(first, grantId)
	await setAccountState(first, { userId: holder.actor.userId, disabled: true })
	const heard = await told(holder.actor.userId)
	expect(heard.map(({ template }) => template)).toEqual([
		'role-granted',
		'role-revoked',
		'account-state',
	])
})

test('a proposal is told to the second person only, and its outcome to the proposer only', async () => {
	const world = await judgedWorld({ a: plans })
	const snapshot = await freeze(world)
	const seats = world.entries.a.map(({ id }) => ({ entryId: id }))
	const input = decisionInput(snapshot.id, seats, '按纪要办理')
	const { id } = await proposeDecision(world.first, world.slug, world.tracks.a.id, input)
	const decisions = async (userId: string) =>
		(await told(userId)).filter(({ link }) => link?.includes(`decision/${id}`))
	expect(await decisions(world.first.actor.userId)).toEqual([])
	expect(await decisions(world.second.actor.userId)).toMatchObject([{ template: 'second-person' }])
	await settleDecision(world.second, world.slug, id, { outcome: 'approve', refusal: '' })
	expect(await decisions(world.first.actor.userId)).toMatchObject([
		{ template: 'proposal-settled', approved: true },
	])
	expect(await decisions(world.second.actor.userId)).toHaveLength(1)
})

const objection = {
	filerKind: 'person',
	filerName: '示例张三',
	filerContact: 'zhangsan@example.cn',
	filerCode: '',
	cause: 'plagiarism',
	statement: '该项目的核心方案与本人公开发表的论文高度一致。',
	evidence: '论文见《示例学报》2024年第3期，可提供原件及比对材料。',
}

test('an address is not flooded with receipts of objections; the objections stand', async () => {
	env.RATE_LIMITS = 'on'
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const ctx = visitor(new Date(notice.closesAt.getTime() - 1))
	for (let nth = 0; nth < 12; nth++) {
		const other = { filerName: `中奖通知${nth}`, filerContact: 'Victim@example.cn' }
		const filing = { ...objection, ...other, entryId: world.entries.a[0]!.id }
		await fileObjection(ctx, notice.id, filing as never)
	}
	env.RATE_LIMITS = 'off'
	expect(await db.objection.count({ where: { noticeId: notice.id } })).toBe(12)
	expect(await db.mailMessage.count({ where: { toAddress: 'Victim@example.cn' } })).toBe(10)
})

test('whoever objected hears by mail, and stands on nobody’s list of mails', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const filer = visitor(new Date(notice.closesAt.getTime() - 1))
	const filing = { ...objection, entryId: world.entries.a[0]!.id }
	await fileObjection({ ...filer, locale: 'en' }, notice.id, filing as never)
	const { id } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	await handleObjection(world.first, world.slug, id, { event: 'accept', answer: '' })
	const dismiss = { event: 'dismiss', answer: '经核查，不存在抄袭。' } as const
	await handleObjection(world.first, world.slug, id, dismiss)
	await runJobs()
	const mails = await db.mailMessage.findMany({
		where: { toAddress: 'zhangsan@example.cn' },
		orderBy: { id: 'asc' },
	})
	// The handler works in Chinese; the answer is in the language the objection was filed in.
	expect(mails.map(({ template, contestId, locale }) => [template, contestId, locale])).toEqual([
		['objection-filed', null, 'en'],
		['objection-accepted', null, 'en'],
		['objection-answered', null, 'en'],
	])
	const [, accepted, answered] = mails
	expect(accepted!.subject).toContain('Objection accepted')
	expect(accepted!.text).toMatch(/is being investigated[^]*Answer due/)
	expect(accepted!.text).not.toMatch(/outcome|complete/i)
	expect(answered!.text).toMatch(/Dismissed[^]*经核查/)
	expect((await told(idOf(world.second))).at(-1)).toMatchObject({
		template: 'objection-received',
		link: `/organizer/${world.slug}/notice/objections/${id}`,
	})
	const desk = await getMailDesk(world.first, world.slug, {})
	expect(JSON.stringify(desk)).not.toContain('示例张三')
	const admin = await someone([{ role: 'administrator' }])
	expect(JSON.stringify(await listMail(admin, {}))).not.toMatch(/示例张三|zhangsan/)
	expect((await listMail(admin, { q: 'zhangsan' })).mails).toEqual([])
	expect(JSON.stringify(await getMail(admin, mails[0]!.id))).not.toMatch(/示例张三|zhangsan/)
	const refusal = 'address: 550 5.1.1 <zhangsan@example.cn>: Recipient address rejected'
	await db.mailMessage.update({ where: { id: mails[0]!.id }, data: { error: refusal } })
	expect((await getMail(admin, mails[0]!.id)).error).toBe('address')
})

test('an entry that is withdrawn is told to everybody of its organization, with the reason', async () => {
	const world = await openContest()
	const entry = await submittedEntry(world)
	await withdrawEntry(await contextOf(entry.owner.ownerId), entry.id, '项目调整')
	const heard = await told(entry.owner.ownerId)
	expect(heard.at(-1)).toMatchObject({ template: 'entry-withdrawn', reason: '项目调整' })
})

test('a seat given up is told to the organizers, who must decide the list again', async () => {
	const world = await judgedWorld({ a: plans })
	await noticed(world, 1)
	const withdraw = async (index: number) => {
		const { id, ownerId } = world.entries.a[index]!
		await withdrawEntry(await contextOf(ownerId), id, '项目调整')
		const heard = await told(idOf(world.second))
		return heard.filter(({ template }) => template === 'seat-vacated')
	}
	expect(await withdraw(1)).toEqual([])
	expect(await withdraw(0)).toMatchObject([
		{ entryTitle: '场景一', link: `/organizer/${world.slug}/decision` },
	])
})

test('organizers hear once of an organization to be verified, and again when it changes', async () => {
	const world = await openContest({ settings: { entriesPerOrganization: 4 } })
	const organizer = await organizerOf(world)
	const elsewhere = await organizerOf(await openContest())
	const owner = await organization()
	const set = (updatedAt: Date) =>
		db.organization.update({
			where: { id: owner.id },
			data: { verification: 'pending', updatedAt },
		})
	await set(new Date('2026-05-01T00:00:00Z'))
	const ctx = await contextOf(owner.ownerId)
	const begin = (title: string) =>
		createEntry(ctx, { organizationId: owner.id, trackId: world.a, title } as never)
	await begin('场景一')
	await begin('场景二')
	const pending = {
		template: 'organization-pending',
		state: 'gathered',
		organizationName: '示例智造有限公司',
		link: `/organizer/${world.slug}/organizations/${owner.id}`,
	}
	expect(await told(idOf(organizer))).toMatchObject([pending])
	expect(await told(idOf(elsewhere))).toEqual([])
	await set(new Date('2026-05-02T00:00:00Z'))
	await begin('场景三')
	expect(await told(idOf(organizer))).toMatchObject([pending, pending])
	await db.organization.update({ where: { id: owner.id }, data: { verification: 'verified' } })
	await begin('场景四')
	expect(await told(idOf(organizer))).toHaveLength(2)
})

test('whoever is given another part is told by whom it was not done', async () => {
	const world = await openContest()
	const owner = await organization()
	const colleague = await person('赵宁')
	await db.organizationMember.create({
		data: { organizationId: owner.id, userId: colleague, role: 'member' },
	})
	const ctx = await contextOf(owner.ownerId)
	const { a: trackId } = world
	const entryId = await createEntry(ctx, {
		organizationId: owner.id,
		trackId,
		title: '场景一',
	} as never)
	await setEntryRole(ctx, entryId, colleague, 'editor')
	await setEntryRole(ctx, entryId, owner.ownerId, 'lead')
	for (const role of ['owner', 'none'] as const) {
		await setOrganizationMember(ctx, owner.id, { userId: colleague, role })
	}
	expect(await told(colleague)).toMatchObject([
		{ template: 'entry-role', role: 'editor', link: `/entrant/entries/${entryId}` },
		{ template: 'membership-changed', change: 'owner' },
		{ template: 'membership-changed', change: 'removed' },
	])
	expect(await told(owner.ownerId)).toEqual([])
})

test('a problem taken back is told to those who answer it, a judge taken off to the judge', async () => {
	const world = await openContest()
	const organizer = await organizerOf(world)
	const { id: problemId } = await publishedProblem(world)
	const owner = await organization()
	const entryId = await createEntry(await contextOf(owner.ownerId), {
		organizationId: owner.id,
		trackId: world.b,
		problemId,
		title: '方案一',
	} as never)
	await withdrawProblem(organizer, world.slug, problemId)
	expect(await told(owner.ownerId)).toMatchObject([
		{ template: 'problem-withdrawn', entryTitle: '方案一', link: `/entrant/entries/${entryId}` },
	])
	const judge = await signedJudge(world)
	await removeJudge(organizer, world.slug, judge.id)
	expect((await told(judge.userId)).at(-1)).toMatchObject({ template: 'judge-removed' })
})

test('an administrator hears that a role asked for was refused', async () => {
	const [first, second] = [
		await someone([{ role: 'administrator' }]),
		await someone([{ role: 'administrator' }]),
	]
	const { actor: holder } = await someone()
	await proposeGrant(first, { userId: holder.userId, role: 'finance' })
	const { id: grantId } = await db.roleGrant.findFirstOrThrow({ where: { userId: holder.userId } })
	await decideGrant(second, { grantId, approve: false })
	expect((await told(first.actor.userId)).at(-1)).toMatchObject({
		template: 'proposal-settled',
		act: 'grant',
		approved: false,
	})
	expect(await told(holder.userId)).toEqual([])
})

test('a telling that fails undoes the change it would have told of', async () => {
	const ctx = await acting()
	const undone = ctx.transaction(async (tx) => {
		await tx.setting.create({ data: { key: 'half-done', value: 1 } })
		await ctx.audit(tx, 'problem.question_asked', { subjectType: 'question', subjectId: 'nothing' })
	})
	await expect(undone).rejects.toThrow()
	expect(await db.setting.count({ where: { key: 'half-done' } })).toBe(0)
})
