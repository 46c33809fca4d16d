import { expect, test } from 'vitest'
import { proposeDecision } from '~/modules/notice/commands/propose-decision.server'
import { settleDecision } from '~/modules/notice/commands/settle-decision.server'
import {
	getDecision,
	getDecisionForm,
	listDecisions,
} from '~/modules/notice/queries/decisions.server'
import { currentDatabase, db } from '~/platform/db.server'
import { judgedWorld, type World } from '../../support/judged-world'
import { decide, decisionInput, freeze } from '../../support/published-world'
import { countQueries } from '../../support/query-count'

const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
	{ title: '场景三', sheets: [80, 80, 80, 80, 80] },
	{ title: '场景四', sheets: [50, 50, 50, 50, 50] },
]
const approve = { outcome: 'approve', refusal: '' } as const

const statesOf = async (world: World) =>
	(
		await db.entry.findMany({
			where: { trackId: world.tracks.a.id },
			orderBy: { code: 'asc' },
			select: { state: true },
		})
	).map(({ state }) => state)

const propose = (
	world: World,
	snapshotId: string,
	ids: (string | undefined)[],
	reason = '',
	note = '',
) =>
	proposeDecision(
		world.first,
		world.slug,
		world.tracks.a.id,
		decisionInput(
			snapshotId,
			ids.map((entryId) => ({ entryId, reason })),
			note,
		),
	)

test('the form starts from the computation and leaves a tie at the cut open', async () => {
	const world = await judgedWorld({ a: plans })
	await freeze(world)
	const form = await getDecisionForm(world.first, world.slug, world.tracks.a.id)
	expect(form.computed).toEqual([world.entries.a[0]!.id, null])
	expect(form.ranked.map(({ rank, outcome }) => [rank, outcome])).toEqual([
		[1, 'selected'],
		[2, 'undecided'],
		[2, 'undecided'],
		[4, 'not_selected'],
	])
})

test('a tie settled by hand, and a changed order, need their reason at the seat', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const [one, two, , four] = world.entries.a.map((entry) => entry.id)
	await expect(propose(world, id, [one, two])).rejects.toMatchObject({
		issues: [{ field: 'seats[1].reason', code: 'decision_reason' }],
	})
	await expect(propose(world, id, [four, one])).rejects.toMatchObject({
		issues: [
			{ field: 'seats[0].reason', code: 'decision_reason' },
			{ field: 'seats[1].reason', code: 'decision_reason' },
		],
	})
	await propose(world, id, [one, two], '委员会表决')
})

test('seats may stay vacant at the end, with a word on why, and an entry takes one seat', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const [one, two] = world.entries.a.map((entry) => entry.id)
	await expect(propose(world, id, [undefined, undefined])).rejects.toMatchObject({
		issues: [{ field: 'note', code: 'decision_empty' }],
	})
	await expect(propose(world, id, [undefined, two], '理由')).rejects.toMatchObject({
		issues: [{ field: 'seats[0].entryId', code: 'decision_gap' }],
	})
	await expect(propose(world, id, [one, one], '理由')).rejects.toMatchObject({
		issues: [{ field: 'seats[1].entryId', code: 'decision_twice' }],
	})
	const { id: decisionId } = await propose(world, id, [one, undefined])
	await settleDecision(world.second, world.slug, decisionId, approve)
	expect(await statesOf(world)).toEqual(['decided', 'ranked', 'ranked', 'ranked'])
})

test('nobody approves the own proposal: refused by the command and by the database', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const { id: decisionId } = await propose(world, id, [world.entries.a[0]!.id])
	await expect(settleDecision(world.first, world.slug, decisionId, approve)).rejects.toMatchObject({
		code: 'same_person',
	})
	await expect(
		currentDatabase().pool.query(
			`UPDATE decision SET approved_by_id = proposed_by_id, decided_at = now(), state = 'approved' WHERE id = $1`,
			[decisionId],
		),
	).rejects.toThrow(/decision_two_persons/)
	expect(await statesOf(world)).toEqual(['ranked', 'ranked', 'ranked', 'ranked'])
})

test('a proposal sent back carries its reason, and another one may follow', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const [one] = world.entries.a.map((entry) => entry.id)
	const first = await propose(world, id, [one])
	await expect(propose(world, id, [one])).rejects.toMatchObject({ code: 'decision_pending' })
	const reject = { outcome: 'reject', refusal: '' } as const
	await expect(settleDecision(world.second, world.slug, first.id, reject)).rejects.toMatchObject({
		code: 'refusal_missing',
	})
	await settleDecision(world.second, world.slug, first.id, { ...reject, refusal: '纪要编号有误' })
	await propose(world, id, [one])
})

test('a decision rests on the newest snapshot', async () => {
	const world = await judgedWorld({ a: plans })
	const old = await freeze(world)
	const waiting = await propose(world, old.id, [world.entries.a[0]!.id])
	const sheet = await db.sheet.findFirstOrThrow({
		where: { assignment: { entryId: world.entries.a[3]!.id } },
	})
	await db.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
	await freeze(world, 'a', '一份评分作废')
	await expect(settleDecision(world.second, world.slug, waiting.id, approve)).rejects.toMatchObject(
		{ code: 'decision_stale' },
	)
})

test('a later decision supersedes the earlier one; both stay, and the seats change hands', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const [one, two, three] = world.entries.a.map((entry) => entry.id)
	const seats = (...ids: (string | undefined)[]) =>
		ids.map((entryId) => ({ entryId, reason: '委员会表决' }))
	const first = await decide(world, 'a', id, seats(one, two))
	const second = await decide(world, 'a', id, seats(one, three))
	const rows = await db.decision.findMany({
		where: { id: { in: [first, second] } },
		orderBy: { id: 'asc' },
	})
	expect(rows.map(({ state }) => state)).toEqual(['superseded', 'approved'])
	expect(await statesOf(world)).toEqual(['decided', 'ranked', 'decided', 'ranked'])
})

test('an entry that has left cannot be approved into its seat', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const [one] = world.entries.a.map((entry) => entry.id)
	const waiting = await propose(world, id, [one])
	await db.entry.update({ where: { id: one! }, data: { state: 'withdrawn' } })
	await expect(settleDecision(world.second, world.slug, waiting.id, approve)).rejects.toMatchObject(
		{ code: 'decision_refused' },
	)
})

test('the decision pages ask the database as often for three entries as for one', async () => {
	const pages = async (count: number) => {
		const world = await judgedWorld({ a: plans.slice(0, count) })
		const { id } = await freeze(world)
		const decision = await propose(world, id, [world.entries.a[0]!.id])
		return countQueries(async () => {
			await listDecisions(world.first, world.slug)
			await getDecisionForm(world.first, world.slug, world.tracks.a.id)
			await getDecision(world.first, world.slug, decision.id)
		})
	}
	expect(await pages(3)).toBe(await pages(1))
})
