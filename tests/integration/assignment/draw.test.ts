import { expect, test } from 'vitest'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import { inviteJudge, removeJudge } from '~/modules/assignment/commands/judges.server'
import { type DrawView, JudgeForm } from '~/modules/assignment/schema'
import { getAssignmentDesk } from '~/modules/assignment/queries/assignment-desk.server'
import { submitSheet } from '~/modules/scoring/commands/save-sheet.server'
import { getProgress } from '~/modules/scoring/queries/progress.server'
import { db } from '~/platform/db.server'
import { countQueries } from '../../support/query-count'
import { openContest } from '../../support/entrant-world'
import {
	acceptedEntry,
	assignmentOf,
	organizerOf,
	scoringRound,
	signedJudge,
	whileScoring,
} from '../../support/judging-world'

async function scene({ entries = 3, judges = 3, judgesPerEntry = 2 } = {}) {
	const world = await openContest()
	const screener = await organizerOf(world)
	const accepted = []
	for (let i = 0; i < entries; i++) accepted.push(await acceptedEntry(world, screener))
	const round = await scoringRound(world, { judgesPerEntry })
	const panel = []
	for (let i = 0; i < judges; i++) panel.push(await signedJudge(world))
	return { world, round, accepted, panel, organizer: await organizerOf(world, whileScoring) }
}

const standing = (roundId: string) =>
	db.assignment.findMany({
		where: { roundId, withdrawnAt: null },
		orderBy: [{ entryId: 'asc' }, { judgeId: 'asc' }],
		select: { entryId: true, judgeId: true },
	})

test('every entry gets its judges, loads are even and the seed stands on record', async () => {
	const { world, round, organizer, accepted } = await scene()
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 20261123 })
	const pairs = await standing(round.id)
	expect(pairs.length).toBe(6)
	for (const { id } of accepted) {
		expect(pairs.filter(({ entryId }) => entryId === id).length).toBe(2)
	}
	const { desk } = await getAssignmentDesk(organizer, world.slug, round.id)
	expect(desk!.runs).toMatchObject([{ seed: 20261123, perEntry: 2, minLoad: 2, maxLoad: 2 }])
	const states = await db.entry.findMany({
		where: { trackId: world.a },
		select: { state: true },
	})
	expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['under_review']))
	expect(await db.mailMessage.count({ where: { template: 'judge-assigned' } })).toBe(3)
})

test('the same seed and the same input draw the same panel', async () => {
	const { world, round, organizer } = await scene()
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 5 })
	const first = await standing(round.id)
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 6 })
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 5 })
	expect(await standing(round.id)).toEqual(first)
})

test('a drawing is told to those whose entries changed, and again only when they do', async () => {
	const { world, round, organizer, accepted, panel } = await scene()
	const letters = async () => {
		const mails = await db.mailMessage.findMany({
			where: { contestId: world.id, template: 'judge-assigned' },
			orderBy: { id: 'asc' },
		})
		return mails.map(({ userId, params }) => ({ userId, ...(params as { count: number }) }))
	}
	const draw = () => drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 5 })
	await draw()
	expect(await letters()).toMatchObject(panel.map(() => ({ count: 2, changed: false })))
	await draw()
	expect(await letters()).toHaveLength(3)

	// One judge has to leave one entry; somebody else takes it over, the third hears nothing.
	const [gone] = await standing(round.id)
	await db.conflict.create({
		data: { ...gone!, source: 'organizer', reason: 'kin', declaredAt: whileScoring },
	})
	const before = await standing(round.id)
	await draw()
	const after = await standing(round.id)
	const pairs = (rows: typeof after, judgeId: string) =>
		rows.filter((row) => row.judgeId === judgeId).map(({ entryId }) => entryId)
	const moved = panel.filter(({ id }) => `${pairs(before, id)}` !== `${pairs(after, id)}`)
	expect(moved.length).toBeGreaterThan(0)
	const second = (await letters()).slice(3)
	expect(second.map(({ userId }) => userId).sort()).toEqual(
		moved.map(({ userId }) => userId).sort(),
	)
	for (const { id, userId } of moved) {
		const letter = second.find((found) => found.userId === userId)
		expect(letter).toMatchObject({ changed: true, count: pairs(after, id).length })
	}
	expect(accepted).toHaveLength(3)
})

test('a judge employed by the lead is kept off by code, by name where a code is missing', async () => {
	const { world, round, organizer } = await scene({ entries: 0, judges: 1, judgesPerEntry: 1 })
	const screener = await organizerOf(world)
	const byCode = await acceptedEntry(world, screener, {
		name: '示例甲科技有限公司',
		code: '91350100M000100Y43',
	})
	const byName = await acceptedEntry(world, screener, { name: '示例乙（沈阳）研究院' })
	const colleague = await signedJudge(world, {
		employer: '别的名称',
		employerCode: '91350100M000100Y43',
	})
	const fellow = await signedJudge(world, { employer: '示例乙(沈阳)研究院' })
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 3, seed: 1 })
	const pairs = await standing(round.id)
	const judgesOf = (id: string) =>
		pairs.filter(({ entryId }) => entryId === id).map(({ judgeId }) => judgeId)
	expect(judgesOf(byCode.id)).not.toContain(colleague.id)
	expect(judgesOf(byName.id)).not.toContain(fellow.id)
	expect(pairs.length).toBe(4)
	const { desk } = await getAssignmentDesk(organizer, world.slug, round.id)
	expect(desk!.conflicts.rows.map(({ reason }) => reason)).toEqual([
		'employer_is_lead',
		'employer_is_lead',
	])
	expect(desk!.runs[0]!.unfilled.map(({ missing }) => missing)).toEqual([1, 1])
})

test('drawing again keeps every submitted sheet with its judge', async () => {
	const { world, round, organizer, panel } = await scene()
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 1 })
	const kept = (await assignmentOf(round.id, panel[0]!.id))!
	await submitSheet(await panel[0]!.acting(), kept.id, {
		intent: 'submit',
		revision: 0,
		marks: { [round.first]: 5000, [round.second]: 3000 },
		comment: '',
	})
	for (const seed of [2, 3, 4, 5, 6]) {
		await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed })
		expect(await standing(round.id)).toContainEqual({
			entryId: kept.entryId,
			judgeId: panel[0]!.id,
		})
	}
	await expect(removeJudge(organizer, world.slug, panel[0]!.id)).rejects.toMatchObject({
		code: 'judge_has_sheets',
	})
})

test('progress tells who is behind without any score, in as many queries for 3 as for 1', async () => {
	const few = await scene({ entries: 1 })
	const many = await scene({ entries: 3 })
	const counts = []
	for (const { world, round, organizer } of [few, many]) {
		await drawPanel(organizer, world.slug, { round: round.id, perEntry: 2, seed: 1 })
		counts.push(await countQueries(() => getProgress(organizer, world.slug, round.id)))
	}
	expect(counts[0]).toBe(counts[1])
	const { desk } = await getProgress(many.organizer, many.world.slug, many.round.id)
	expect(desk).toMatchObject({ total: 6, submitted: 0, owed: 6, mayClose: false })
	expect(Object.keys(desk!.entries.rows[0]!)).not.toContain('totals')
})

test('the record comes by pages of 50 with its number, and whole where it is to be printed', async () => {
	const { world, round, organizer, accepted } = await scene({ entries: 1, judges: 51 })
	const [entry] = accepted
	const judges = await db.judge.findMany({ where: { contestId: world.id }, select: { id: true } })
	await db.conflict.createMany({
		data: judges.map(({ id }) => ({
			entryId: entry!.id,
			judgeId: id,
			source: 'organizer',
			declaredAt: whileScoring,
		})),
	})
	await db.assignmentRun.createMany({
		data: Array.from({ length: 21 }, (_, seed) => ({
			roundId: round.id,
			seed,
			perEntry: 2,
			outcome: { minLoad: 0, maxLoad: 0, unfilled: [] },
			createdById: (organizer.actor as { userId: string }).userId,
			at: whileScoring,
		})),
	})
	const shown = async (view: DrawView) => {
		const { desk } = await getAssignmentDesk(organizer, world.slug, round.id, view)
		expect(desk!.runs).toHaveLength(21)
		return desk!.conflicts
	}
	const first = await shown({ page: 1, conflicts: 1 })
	expect(first).toMatchObject({ page: 1, pages: 2, total: 51 })
	expect(first.rows).toHaveLength(50)
	expect((await shown({ page: 1, conflicts: 2 })).rows).toHaveLength(1)
	const whole = await shown({ page: 1, conflicts: 2, view: 'whole' })
	expect(new Set(whole.rows.map(({ judge }) => judge.id)).size).toBe(51)
})

test('an invitation opens an account, asks once and finds the second one taken', async () => {
	const { world, organizer } = await scene({ entries: 0, judges: 0 })
	const input = JudgeForm.parse({
		name: '赵静',
		email: 'ZhaoJing@Example.cn',
		employer: '示例大学',
		domains: [world.domainId],
	})
	await inviteJudge(organizer, world.slug, input)
	await expect(inviteJudge(organizer, world.slug, input)).rejects.toMatchObject({
		code: 'judge_exists',
		field: 'email',
	})
	const templates = await db.mailMessage.findMany({
		where: { toAddress: 'zhaojing@example.cn' },
		orderBy: { template: 'asc' },
		select: { template: true },
	})
	expect(templates.map(({ template }) => template)).toEqual([
		'account-invitation',
		'judge-invitation',
	])
})

test('who only registered with an invited address is shut out until the mailed link is used', async () => {
	const { world, organizer } = await scene({ entries: 0, judges: 0 })
	const stranger = await db.user.create({
		data: { email: 'expert@example.cn', name: '冒名者', passwordHash: 'known-to-the-stranger' },
	})
	await db.session.create({
		data: { id: 'held-by-the-stranger', userId: stranger.id, expiresAt: new Date('2099-01-01') },
	})
	const input = { name: '钱教授', email: 'expert@example.cn', employer: '示例大学' }
	await inviteJudge(organizer, world.slug, JudgeForm.parse(input))
	const account = await db.user.findUniqueOrThrow({
		where: { id: stranger.id },
		select: { passwordHash: true, sessions: true },
	})
	expect(account).toEqual({ passwordHash: null, sessions: [] })
	const mailed = { toAddress: input.email, template: 'account-invitation' }
	expect(await db.mailMessage.count({ where: mailed })).toBe(1)
})
