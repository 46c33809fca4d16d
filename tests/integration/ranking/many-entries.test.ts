import { expect, test } from 'vitest'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { db } from '~/platform/db.server'
import { judgedWorld, opening, type World } from '../../support/judged-world'
import { decide, freeze, noticeInput, release } from '../../support/published-world'
import { countQueries } from '../../support/query-count'

/** Every organization has `people` members: the owner it was made with, and these. */
async function joinMembers(world: World, people: number) {
	for (const { organizationId } of world.entries.a) {
		for (let number = 1; number < people; number++) {
			await db.user.create({
				data: {
					email: `member-${number}-${organizationId}@example.cn`,
					name: `成员${number}`,
					memberships: { create: { organizationId } },
				},
			})
		}
	}
}

/** A later round, so that the first lets entries advance; `take` makes the first the deciding one. */
async function laterRound({ contest, tracks, rounds, entries, judges }: World) {
	const { id: roundId } = await db.round.create({
		data: {
			contestId: contest.id,
			trackId: tracks.a.id,
			stage: 'final',
			name: '终评',
			nameEn: 'Final',
			rubricId: rounds.a.rubricId,
			rule: {},
			judgesPerEntry: 5,
			scoringOpensAt: opening,
			scoringEndsAt: new Date(opening.getTime() + 1),
			pseudonymSalt: 'salt',
		},
	})
	const drawn = { roundId, entryId: entries.a[0]!.id, judgeId: judges[0]!.id }
	await db.assignment.create({ data: drawn })
	return {
		async take() {
			await db.assignment.deleteMany({ where: { roundId } })
			await db.round.delete({ where: { id: roundId } })
			await db.round.update({ where: { id: rounds.a.id }, data: { state: 'closed' } })
			const sheet = await db.sheet.findFirstOrThrow({
				where: { state: 'submitted', assignment: { roundId: rounds.a.id } },
			})
			await db.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
		},
	}
}

/** From the sheets to the published list: the statements of each act, and who was written to. */
async function walk(size: number) {
	const a = Array.from({ length: size }, (_, at) => ({
		title: `场景${at}`,
		sheets: [95 - at, 90 - at, 85 - at, 80 - at, 75 - at],
	}))
	const world = await judgedWorld({ a, seats: size / 2 })
	await joinMembers(world, 4)
	const later = await laterRound(world)
	const advance = await countQueries(() => freeze(world))
	await later.take()
	let snapshotId = ''
	const rank = await countQueries(async () => {
		snapshotId = (await freeze(world, 'a', '一份评分作废')).id
	})
	const seats = world.entries.a
		.slice(0, size / 2)
		.map(({ id }) => ({ entryId: id, reason: '按纪要' }))
	let decisionId = ''
	const decision = await countQueries(async () => {
		decisionId = await decide(world, 'a', snapshotId, seats)
	})
	let noticeId = ''
	const notice = await countQueries(async () => {
		noticeId = (await openNotice(world.first, world.slug, noticeInput([decisionId]))).id
	})
	const published = await countQueries(() => release(world, noticeId))
	const letters = await db.mailMessage.groupBy({
		by: ['template'],
		where: { contestId: world.contest.id, toAddress: { contains: '-' }, batch: { not: null } },
		orderBy: { template: 'asc' },
		_count: true,
	})
	return {
		statements: { advance, rank, decision, notice, published },
		letters: Object.fromEntries(letters.map(({ template, _count }) => [template, _count])),
	}
}

test('an act on many entries makes no more statements than one on few, and tells everybody', async () => {
	const few = await walk(4)
	const many = await walk(12)
	expect(many.statements).toEqual(few.statements)
	expect(few.letters).toEqual({
		// Two through at first; the two left behind come back when the round is the deciding one.
		'entry-advanced': 4 * 4,
		'entry-not-advanced': 2 * 4,
		'notice-opened': 4 * 4,
		'result-released': 2 * 4,
	})
	expect(many.letters).toEqual({
		'entry-advanced': 12 * 4,
		'entry-not-advanced': 6 * 4,
		'notice-opened': 12 * 4,
		'result-released': 6 * 4,
	})
})
