import { expect, test } from 'vitest'
import { editRound } from '~/modules/contest/commands/edit-round.server'
import { editRubric } from '~/modules/contest/commands/edit-rubric.server'
import { RoundForm, RubricForm } from '~/modules/contest/schema/judging'
import { db } from '~/platform/db.server'
import { contestVersion, newContest } from '../../support/set-up-world'

async function scene() {
	const world = await newContest()
	const round = await db.round.findFirstOrThrow({
		where: { contestId: world.id, track: { code: 'A' } },
		include: { rubric: { include: { criteria: { orderBy: { position: 'asc' } } } } },
	})
	return { ...world, round, rubric: round.rubric }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function rubricForm(
	{ slug, rubric }: Scene,
	change: (rows: Record<string, unknown>[]) => void,
) {
	const criteria: Record<string, unknown>[] = rubric.criteria.map(({ maximum, ...row }) => ({
		...row,
		points: maximum / 100,
	}))
	change(criteria)
	const { name, nameEn } = rubric
	return RubricForm.parse({ version: await contestVersion(slug), name, nameEn, criteria })
}

const roundForm = async ({ slug, round }: Scene, about: object = {}) =>
	RoundForm.parse({
		version: await contestVersion(slug),
		name: round.name,
		nameEn: round.nameEn,
		judgesPerEntry: 5,
		by: 'judge-total',
		method: 'trimmed-mean',
		drop: 1,
		minJudges: 5,
		quorum: 3,
		finalPlaces: 2,
		ties: ['untrimmed', 'criterion:创新性', 'none', 'none'],
		minScore: 60,
		...about,
	})

const ruleOf = async (id: string) => (await db.round.findUniqueOrThrow({ where: { id } })).rule

test('points move between criteria as long as they make 100', async () => {
	const world = await scene()
	const moved = await rubricForm(world, (rows) => {
		rows[0]!.points = 27.5
		rows[1]!.points = 27.5
	})
	await editRubric(world.organizer, world.slug, world.rubric.id, moved)
	const rows = await db.criterion.findMany({
		where: { rubricId: world.rubric.id },
		orderBy: { position: 'asc' },
	})
	expect(rows.map(({ maximum }) => maximum)).toEqual([2750, 2750, 2000, 1500, 1000])
	const more = await rubricForm(world, (rows) => {
		rows[0]!.points = 30
	})
	await expect(
		editRubric(world.organizer, world.slug, world.rubric.id, more),
	).rejects.toMatchObject({ code: 'points_total', params: { total: '105' } })
})

test('criteria swap names, and the tie chain follows a renamed one and drops a removed one', async () => {
	const world = await scene()
	const swapped = await rubricForm(world, (rows) => {
		rows[0]!.name = '应用成效'
		rows[1]!.name = '创新性'
	})
	await editRubric(world.organizer, world.slug, world.rubric.id, swapped)
	expect(await ruleOf(world.round.id)).toMatchObject({
		ties: ['untrimmed', 'criterion:应用成效', 'committee', 'shared'],
	})
	const removed = await rubricForm(world, (rows) => {
		rows[0]!.removed = true
		rows[1]!.points = 55
	})
	await editRubric(world.organizer, world.slug, world.rubric.id, removed)
	expect(await ruleOf(world.round.id)).toMatchObject({ ties: ['untrimmed', 'committee', 'shared'] })
})

test('two criteria of one name are refused at the second', async () => {
	const world = await scene()
	const form = await rubricForm(world, (rows) => {
		rows[2]!.name = '创新性'
	})
	await expect(
		editRubric(world.organizer, world.slug, world.rubric.id, form),
	).rejects.toMatchObject({ code: 'criterion_twice', field: 'criteria[2].name' })
})

test('a round is stored as the rule the ranking reads', async () => {
	const world = await scene()
	await editRound(
		world.organizer,
		world.slug,
		world.round.id,
		await roundForm(world, { method: 'median', quorum: 4, minScore: 65.5 }),
	)
	expect(await ruleOf(world.round.id)).toMatchObject({
		method: 'median',
		quorum: 4,
		rounding: { final: 2 },
		ties: ['untrimmed', 'criterion:创新性', 'shared'],
		select: { seats: 10, minScore: 65.5 },
	})
})

test('a rule that drops more than there is, or compares what is not there, is refused', async () => {
	const world = await scene()
	const edit = async (about: object) =>
		editRound(world.organizer, world.slug, world.round.id, await roundForm(world, about))
	await expect(edit({ drop: 3 })).rejects.toMatchObject({
		code: 'drop_too_many',
		params: { least: 7 },
		field: 'minJudges',
	})
	await expect(edit({ ties: ['untrimmed', 'criterion:不存在'] })).rejects.toMatchObject({
		code: 'criterion_unknown',
		field: 'ties[1]',
	})
})

/** An entry and a judge of the contest, as far as an assignment needs them. */
async function seated({ id: contestId, round, organizer }: Scene) {
	const { userId } = organizer.actor
	const firm = await db.organization.create({ data: { kind: 'team', name: '示例团队' } })
	const entry = await db.entry.create({
		data: {
			contestId,
			trackId: round.trackId,
			organizationId: firm.id,
			createdById: userId,
			title: '示例场景',
		},
	})
	const judge = await db.judge.create({
		data: { contestId, userId, name: '示例专家', invitedAt: new Date() },
	})
	return { entry, judge }
}

test('blind review is not lifted once judges are assigned under it', async () => {
	const world = await scene()
	const edit = async (blind: boolean) =>
		editRound(world.organizer, world.slug, world.round.id, await roundForm(world, { blind }))
	await edit(true)
	await edit(false)
	await edit(true)
	const { entry, judge } = await seated(world)
	await db.assignment.create({
		data: { roundId: world.round.id, entryId: entry.id, judgeId: judge.id },
	})
	await expect(edit(false)).rejects.toMatchObject({ code: 'round_is_blind', field: 'blind' })
	await edit(true)
})

test('once a sheet is saved neither rubric nor rule changes', async () => {
	const world = await scene()
	await db.round.update({ where: { id: world.round.id }, data: { lockedAt: new Date() } })
	await expect(
		editRubric(world.organizer, world.slug, world.rubric.id, await rubricForm(world, () => {})),
	).rejects.toMatchObject({ code: 'rules_locked', kind: 'conflict' })
	await expect(
		editRound(world.organizer, world.slug, world.round.id, await roundForm(world)),
	).rejects.toMatchObject({ code: 'rules_locked' })
})
