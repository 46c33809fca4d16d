import { afterEach, expect, test } from 'vitest'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import { queueMail } from '~/modules/message/commands.server'
import { gatherDue } from '~/modules/message/gather.server'
import { remind } from '~/modules/message/remind.server'
import { db } from '~/platform/db.server'
import { incentives } from '../../support/claimed-world'
import {
	completeDraft,
	openContest,
	organization,
	person,
	publishedProblem,
} from '../../support/entrant-world'
import { runJobs } from '../../support/jobs'
import { judgedWorld, opening } from '../../support/judged-world'
import {
	acceptedEntry,
	assignmentOf,
	organizerOf,
	scoringRound,
	signedJudge,
	submittedEntry,
	whileScoring,
} from '../../support/judging-world'
import { acting, someone } from '../../support/people'
import { noticed, release } from '../../support/published-world'

const HOUR = 3_600_000
const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
]

afterEach(() => db.setting.deleteMany({ where: { key: 'contest_clock_offset_ms' } }))

/** Moves the contest's clock to so many hours before an instant. */
async function clockAt(end: Date, hoursBefore: number) {
	const value = end.getTime() - hoursBefore * HOUR - Date.now()
	const key = 'contest_clock_offset_ms'
	await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

const made = async (template: string) =>
	(
		await db.mailMessage.findMany({
			where: { template },
			orderBy: { id: 'asc' },
			select: { id: true, userId: true, params: true },
		})
	).map(({ params, ...mail }) => ({
		...mail,
		...(params as { hours: number; missing?: object[]; standing?: string }),
	}))

test('drafts are reminded of the deadline once each time, with what is missing, others are not', async () => {
	const world = await openContest()
	const { closesAt } = await db.stage.findFirstOrThrow({
		where: { contestId: world.id, key: 'submission' },
	})
	const complete = await organization()
	await completeDraft(world, complete)
	const incomplete = await organization()
	const titled = await db.entry.create({
		data: {
			contestId: world.id,
			trackId: world.a,
			organizationId: incomplete.id,
			createdById: incomplete.ownerId,
			title: '半成品',
		},
	})
	await submittedEntry(world)
	const before = await db.mailMessage.count()

	await clockAt(closesAt, 80)
	await remind()
	expect(await db.mailMessage.count()).toBe(before)

	await clockAt(closesAt, 71)
	await Promise.all([remind(), remind(), remind()])
	await remind()
	const first = await made('submission-reminder')
	expect(first.map(({ userId }) => userId).sort()).toEqual(
		[complete.ownerId, incomplete.ownerId].sort(),
	)
	const of = (userId: string) => first.find((mail) => mail.userId === userId)!
	expect(of(complete.ownerId)).toMatchObject({ hours: 72, missing: [] })
	expect(of(incomplete.ownerId).missing!.length).toBeGreaterThan(0)

	const later = new Date(closesAt.getTime() + 48 * HOUR)
	await db.stage.updateMany({
		where: { contestId: world.id, key: 'submission' },
		data: { closesAt: later },
	})
	await clockAt(later, 71.5)
	await remind()
	expect(await made('submission-reminder')).toHaveLength(4)

	await db.entry.update({ where: { id: titled.id }, data: { state: 'withdrawn' } })
	await clockAt(later, 10)
	await remind()
	expect(await made('submission-reminder')).toHaveLength(4)
	await clockAt(later, 1.5)
	await remind()
	expect((await made('submission-reminder')).map(({ hours }) => hours)).toEqual([72, 72, 72, 72, 2])
	await clockAt(later, -1)
	await remind()
	expect(await made('submission-reminder')).toHaveLength(5)
	await runJobs()
	const last = await db.mailMessage.findFirstOrThrow({
		where: { template: 'submission-reminder' },
		orderBy: { id: 'desc' },
	})
	expect(last.subject).toContain('距提交截止还有 2 小时')
})

test('what was saved after a submission is reminded of in its own words', async () => {
	const world = await openContest()
	const { closesAt } = await db.stage.findFirstOrThrow({
		where: { contestId: world.id, key: 'submission' },
	})
	const changed = await submittedEntry(world)
	const answering = await submittedEntry(world)
	await submittedEntry(world)
	await db.entry.update({ where: { id: changed.id }, data: { title: '改过的标题' } })
	const { id: problemId } = await publishedProblem(world)
	await db.entry.update({ where: { id: answering.id }, data: { problemId } })
	await clockAt(closesAt, 23)
	const before = new Set((await made('submission-reminder')).map(({ id }) => id))
	await remind()
	await remind()
	const mails = (await made('submission-reminder')).filter(({ id }) => !before.has(id))
	expect(mails.map(({ userId, hours, standing }) => [userId, hours, standing]).sort()).toEqual(
		[
			[changed.owner.ownerId, 24, 'changed'],
			[answering.owner.ownerId, 24, 'new_problem'],
		].sort(),
	)
	await runJobs()
	const written = await db.mailMessage.findMany({
		where: { id: { in: mails.map(({ id }) => id) } },
		orderBy: { id: 'asc' },
	})
	expect(written.map(({ text }) => text).join()).toMatch(/修改尚未提交[\s\S]*确认新版本/)
})

test('returned entries and judges have deadlines of their own', async () => {
	const world = await openContest()
	const organizer = await organizerOf(world, whileScoring)
	const returned = await submittedEntry(world)
	const mendBy = new Date('2026-06-05T16:00:00Z')
	await db.entry.update({ where: { id: returned.id }, data: { state: 'returned', mendBy } })
	await clockAt(mendBy, 23)
	await remind()
	await remind()
	expect(await made('mending-reminder')).toMatchObject([
		{ userId: returned.owner.ownerId, hours: 24 },
	])

	await acceptedEntry(world, organizer)
	await acceptedEntry(world, organizer)
	const round = await scoringRound(world, { judgesPerEntry: 2 })
	const [busy, done] = [await signedJudge(world), await signedJudge(world)]
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 3 })
	for (const { id } of await db.assignment.findMany({ where: { judgeId: done.id } })) {
		const saved = { state: 'submitted' as const, savedAt: whileScoring, total: 8000 }
		await db.sheet.create({ data: { assignmentId: id, ...saved, submittedAt: whileScoring } })
	}
	expect(await assignmentOf(round.id, busy.id)).not.toBeNull()
	const { scoringEndsAt } = await db.round.findUniqueOrThrow({ where: { id: round.id } })
	await clockAt(scoringEndsAt, 2)
	await Promise.all([remind(), remind()])
	expect(await made('scoring-reminder')).toMatchObject([{ userId: busy.userId, hours: 2, open: 2 }])
})

test('a claim begun is reminded of its last day in Beijing, one handed in is not', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const [first] = world.entries.a
	const officer = await someone([{ role: 'incentive_officer', contestId: world.contest.id }])
	const colleague = await person()
	const winner = { organizationId: first!.organizationId, userId: colleague }
	await db.organizationMember.create({ data: { ...winner, role: 'owner' } })
	const { draft } = await incentives(world, officer.actor.userId, winner)
	const over = new Date('2027-07-06T16:00:00Z')
	const reminded = async () =>
		(await made('claim-reminder')).filter(({ userId }) => userId === colleague)
	await clockAt(over, 24.5)
	await remind()
	expect((await reminded()).map(({ hours }) => hours)).toEqual([])
	await clockAt(over, 23.5)
	await Promise.all([remind(), remind()])
	expect(await reminded()).toMatchObject([{ hours: 24, lastDay: '2027-07-06' }])
	await clockAt(over, 1.9)
	await remind()
	expect((await reminded()).map(({ hours }) => hours)).toEqual([24, 2])
	await db.mailMessage.deleteMany({ where: { template: 'claim-reminder' } })
	const handedIn = {
		state: 'claimed',
		code: 'C-001',
		submittedAt: over,
		statement: '情况属实。',
	} as const
	await db.claim.update({ where: { id: draft.id }, data: handedIn })
	await remind()
	expect(await reminded()).toEqual([])
})

test('open objections of one track are one reminder to those who handle them', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const [entry] = world.entries.a
	const answerDueAt = new Date('2026-07-13T16:00:00Z')
	const filed = { filerKind: 'person', filerName: '示例张三', filerContact: '13800000000' }
	const about = { entryId: entry!.id, noticeId: notice.id, cause: 'procedure', statement: '' }
	for (const [nth, state] of (['received', 'accepted', 'dismissed'] as const).entries()) {
		const code = `YY-${nth}`
		await db.objection.create({
			data: { ...about, ...filed, code, state, filedAt: opening, answerDueAt } as never,
		})
	}
	const scope = { contestId: world.contest.id, trackId: world.tracks.b.id }
	const elsewhere = await someone([{ role: 'organizer', ...scope }])
	await clockAt(answerDueAt, 23)
	await Promise.all([remind(), remind()])
	const reminders = await made('objection-reminder')
	const of = (userId: string) => reminders.filter((mail) => mail.userId === userId)
	for (const { actor } of [world.first, world.second]) {
		expect(of(actor.userId)).toMatchObject([{ hours: 24, open: 2 }])
	}
	expect(of(elsewhere.actor.userId)).toEqual([])
	await db.objection.updateMany({ where: { noticeId: notice.id }, data: { state: 'dismissed' } })
	await clockAt(answerDueAt, 1)
	await remind()
	expect(await made('objection-reminder')).toHaveLength(reminders.length)
})

const question = (name: string, title: string) => ({
	template: 'question-asked' as const,
	params: { name, problemTitle: title, contestName: '大赛', link: `/organizer/x/${title}` },
})

async function waiting(userId: string, count: number) {
	const ctx = await acting()
	await ctx.transaction(async (tx) => {
		for (let i = 1; i <= count; i++) {
			await queueMail(ctx, tx, { to: { userId }, ...question('人', `赛题${i}`) })
		}
	})
	await db.mailMessage.updateMany({ where: { userId }, data: { createdAt: morning('09:00') } })
}

const morning = (time: string) => new Date(`2026-06-15T${time}:00+08:00`)

test('forty notices of work become one mail, one stays itself, and nobody is told twice', async () => {
	const many = await someone([], { name: '经办人' })
	const one = await someone()
	const impatient = await someone()
	await db.user.update({ where: { id: impatient.actor.userId }, data: { mailDigest: false } })
	await waiting(many.actor.userId, 60)
	await waiting(one.actor.userId, 1)
	await waiting(impatient.actor.userId, 2)
	const gather = async (time: string) => gatherDue(await acting(), morning(time))
	await gather('09:10')
	expect(await db.mailMessage.count({ where: { template: 'digest' } })).toBe(0)
	await Promise.all([gather('09:15'), gather('09:15'), gather('09:15')])
	await gather('09:30')
	await runJobs()
	const sent = (userId: string) =>
		db.mailMessage.findMany({
			where: { userId, state: 'stored' },
			orderBy: { id: 'asc' },
			select: { template: true, subject: true, text: true },
		})
	expect(await sent(impatient.actor.userId)).toHaveLength(2)
	const [digest, ...more] = await sent(many.actor.userId)
	expect(more).toEqual([])
	expect(digest).toMatchObject({ template: 'digest', subject: '60 项待办与通知' })
	expect(digest!.text).toContain('新的提问：赛题1')
	expect(digest!.text).toMatch(/\/organizer\/x\//)
	expect(digest!.text).toContain('另有 10 项')
	expect(await sent(one.actor.userId)).toMatchObject([{ template: 'question-asked' }])
})

test('whose notices cannot be put into words keeps nobody else waiting', async () => {
	const people = [await someone(), await someone(), await someone()]
	for (const { actor } of people) await waiting(actor.userId, 2)
	const odd = { userId: people[1]!.actor.userId, template: 'question-asked' }
	await db.mailMessage.updateMany({ where: odd, data: { template: 'of-an-older-edition' } })
	const gathering = gatherDue(await acting(), morning('09:15'))
	await expect(gathering).rejects.toThrow('of-an-older-edition')
	const told = await db.mailMessage.groupBy({
		by: ['userId'],
		where: { template: 'digest', userId: { in: people.map(({ actor }) => actor.userId) } },
	})
	expect(new Set(told.map(({ userId }) => userId))).toEqual(
		new Set([people[0]!.actor.userId, people[2]!.actor.userId]),
	)
})
