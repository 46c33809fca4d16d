import { expect, test } from 'vitest'
import { freezeRanking } from '~/modules/ranking/commands/freeze-ranking.server'
import { computeRanking, type InternalInput } from '~/modules/ranking/compute.server'
import { checkDocument, getPublicBundle } from '~/modules/ranking/queries/public-bundle.server'
import { findOwnPlace } from '~/modules/ranking/queries/own-place.server'
import { getRoundRanking } from '~/modules/ranking/queries/round.server'
import { listRankings } from '~/modules/ranking/queries/rounds.server'
import { canonicalText } from '~/modules/ranking/rules/snapshot'
import { currentDatabase, db } from '~/platform/db.server'
import { judgedWorld, opening, visitor } from '../../support/judged-world'
import { someone } from '../../support/people'
import { freeze, noticed } from '../../support/published-world'
import { countQueries } from '../../support/query-count'

const plans = [
	{ title: '装备制造全流程数字孪生车间', sheets: [88, 90, 90, 92, 95] },
	{ title: '公路智慧养护与巡检场景', sheets: [80, 82, 84, 86, 88] },
	{
		title: '设施农业水肥一体化云管控',
		sheets: [70, 72, null, 'abstained' as const, 'void' as const],
	},
]

test('the same sheets give byte-identical output, whatever happened in between', async () => {
	const world = await judgedWorld({ a: plans })
	const before = await computeRanking(db, world.rounds.a.id)
	const frozen = await freeze(world)
	const after = await computeRanking(db, world.rounds.a.id)
	expect(canonicalText(after.bundle)).toBe(canonicalText(before.bundle))
	expect(frozen.hash).toBe(before.hash)
	const stored = await db.rankingSnapshot.findUniqueOrThrow({ where: { id: frozen.id } })
	expect(canonicalText(stored.bundle)).toBe(canonicalText(before.bundle))
	expect(checkDocument(stored.bundle).verdict).toEqual({ valid: true, hash: frozen.hash })
})

test('the ranking follows the trimmed mean, and every sheet stands in the ledger', async () => {
	const world = await judgedWorld({ a: plans })
	await freeze(world)
	const page = await getRoundRanking(world.first, world.slug, world.rounds.a.id, 1)
	const { result, entries, sheets } = page.ranking
	const rows = result.ranking.map(({ entry, rank, score, notes }) => ({
		code: entries[entry]?.code,
		rank,
		score,
		notes: notes.map(({ code }) => code),
	}))
	expect(rows).toEqual([
		{ code: 'A-001', rank: 1, score: '90.67', notes: [] },
		{ code: 'A-002', rank: 2, score: '84.00', notes: [] },
		{ code: 'A-003', rank: null, score: null, notes: ['below_quorum'] },
	])
	expect(sheets).toEqual({ counted: 12, void: 1, abstained: 1, missing: 1 })
	expect(result.ledger).toHaveLength(15)
})

test('of the deciding round the ranked wait for the decision and the others are out', async () => {
	const world = await judgedWorld({ a: plans })
	expect((await freeze(world)).deciding).toBe(true)
	const states = await db.entry.findMany({
		orderBy: { code: 'asc' },
		where: { contestId: world.contest.id },
		select: { state: true },
	})
	expect(states.map(({ state }) => state)).toEqual(['ranked', 'ranked', 'not_advanced'])
	expect((await db.round.findUniqueOrThrow({ where: { id: world.rounds.a.id } })).state).toBe(
		'ranked',
	)
})

test('an earlier round lets through what its rule selects', async () => {
	const world = await judgedWorld({ a: plans, seats: 1 })
	const final = await db.round.create({
		data: {
			contestId: world.contest.id,
			trackId: world.tracks.a.id,
			stage: 'final',
			name: '终评',
			nameEn: 'Final',
			rubricId: world.rounds.a.rubricId,
			rule: {},
			judgesPerEntry: 5,
			scoringOpensAt: opening,
			scoringEndsAt: new Date(opening.getTime() + 1),
			pseudonymSalt: 'salt',
		},
	})
	await db.assignment.create({
		data: { roundId: final.id, entryId: world.entries.a[0]!.id, judgeId: world.judges[0]!.id },
	})
	expect((await freeze(world)).deciding).toBe(false)
	const states = await db.entry.findMany({
		orderBy: { code: 'asc' },
		where: { contestId: world.contest.id },
		select: { state: true },
	})
	expect(states.map(({ state }) => state)).toEqual(['advanced', 'not_advanced', 'not_advanced'])
})

test('a round that still takes marks is not frozen', async () => {
	const world = await judgedWorld({ a: plans })
	await db.round.update({ where: { id: world.rounds.a.id }, data: { state: 'scoring' } })
	await expect(freeze(world)).rejects.toMatchObject({ code: 'ranking_round_open' })
})

test('what is frozen is what the page showed', async () => {
	const world = await judgedWorld({ a: plans })
	const stale = { hash: '0'.repeat(64), reason: '' }
	await expect(
		freezeRanking(world.first, world.slug, world.rounds.a.id, stale),
	).rejects.toMatchObject({ code: 'ranking_changed' })
})

test('a second snapshot needs a change and a reason, and leaves the first as it was', async () => {
	const world = await judgedWorld({ a: plans })
	const first = await freeze(world)
	await expect(freeze(world, 'a', '再算一次')).rejects.toMatchObject({ code: 'ranking_unchanged' })
	const sheet = await db.sheet.findFirstOrThrow({
		where: { state: 'submitted', assignment: { entryId: world.entries.a[1]!.id } },
	})
	await db.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
	await expect(freeze(world)).rejects.toMatchObject({ code: 'ranking_reason' })
	const second = await freeze(world, 'a', '一份评分作废')
	expect(second.number).toBe(2)
	expect(second.hash).not.toBe(first.hash)
	const kept = await db.rankingSnapshot.findUniqueOrThrow({ where: { id: first.id } })
	expect(kept.hash).toBe(first.hash)
	await expect(
		currentDatabase().pool.query(`UPDATE ranking_snapshot SET reason = 'x'`),
	).rejects.toThrow(/append-only/)
})

test('the bundle names nobody: no id, title, organization, judge or entry code in it', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const stored = await db.rankingSnapshot.findUniqueOrThrow({ where: { id } })
	const text = JSON.stringify(stored.bundle)
	const internal = stored.input as unknown as InternalInput
	const secrets = [
		...Object.keys(internal.entries),
		...Object.keys(internal.judges),
		...plans.map(({ title }) => title),
		'示例A',
		'示例专家',
		'A-001',
		world.rounds.a.pseudonymSalt,
	]
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
	expect(Object.values(internal.entries).every((code) => /^E-[2-9A-Z]{4}$/.test(code))).toBe(true)
})

test('a snapshot is public from the opening of its notice, not before', async () => {
	const world = await judgedWorld({ a: plans })
	const frozen = await freeze(world)
	await expect(getPublicBundle(visitor(opening), frozen.id)).rejects.toMatchObject({
		code: 'not_found',
	})
	const other = await judgedWorld({ a: plans })
	const { snapshot } = await noticed(other)
	const { hash } = await getPublicBundle(visitor(opening), snapshot.id)
	expect(hash).toBe(snapshot.hash)
})

test('while judges score, even the organizers see no score', async () => {
	const world = await judgedWorld({ a: plans })
	const read = () => getRoundRanking(world.first, world.slug, world.rounds.a.id, null)
	const over = await read()
	expect(over.sealed).toBe(false)
	await db.round.update({ where: { id: world.rounds.a.id }, data: { state: 'scoring' } })
	const during = await read()
	expect(during).toMatchObject({ sealed: true, ranking: { sheets: over.ranking.sheets } })
	const { entries, judges, hash, result } = during.ranking
	expect({ entries, judges, hash }).toEqual({ entries: {}, judges: {}, hash: '' })
	expect(Object.keys(result).sort()).toEqual([
		'algorithm',
		'ledger',
		'ranking',
		'rule',
		'selection',
		'weights',
	])
	expect([result.ranking, result.ledger, result.selection]).toEqual([[], [], null])
})

test('another contest’s organizer and a visitor find no ranking', async () => {
	const world = await judgedWorld({ a: plans })
	const stranger = await someone([
		{ role: 'organizer', contestId: (await judgedWorld({ a: [] })).contest.id },
	])
	for (const ctx of [stranger, visitor(opening)]) {
		await expect(getRoundRanking(ctx, world.slug, world.rounds.a.id, null)).rejects.toMatchObject({
			kind: 'missing',
		})
	}
})

test('the ranking pages ask the database as often for three entries as for one', async () => {
	const one = await judgedWorld({ a: plans.slice(0, 1) })
	const three = await judgedWorld({ a: plans })
	const ask = (world: typeof one) => async () => {
		await listRankings(world.first, world.slug)
		await getRoundRanking(world.first, world.slug, world.rounds.a.id, null)
	}
	expect(await countQueries(ask(three))).toBe(await countQueries(ask(one)))
})

test('a firm learns its own code, score and place, and nobody else does', async () => {
	const world = await judgedWorld({ a: plans })
	const [entry] = world.entries.a
	const owner = await db.user.findUniqueOrThrow({ where: { id: entry!.ownerId } })
	const member = (organizationId: string) => ({
		...world.first,
		actor: {
			...world.first.actor,
			userId: owner.id,
			grants: [],
			memberships: [{ organizationId, role: 'owner' as const }],
		},
	})
	const own = member(entry!.organizationId)
	expect(await findOwnPlace(own, entry!.id)).toBeNull()
	const { snapshot } = await noticed(world)
	const place = await findOwnPlace(own, entry!.id)
	expect(place).toMatchObject({ snapshotId: snapshot.id, rank: 1, score: '90.67' })
	expect(await findOwnPlace(member(world.entries.a[1]!.organizationId), entry!.id)).toBeNull()
	expect(await findOwnPlace(visitor(opening), entry!.id)).toBeNull()
})
