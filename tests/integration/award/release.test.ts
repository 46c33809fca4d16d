import { expect, test } from 'vitest'
import { revokeAward } from '~/modules/award/commands/revoke-award.server'
import { listAwards } from '~/modules/award/queries/awards.server'
import { findCertificate } from '~/modules/award/queries/certificate.server'
import { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import { withdrawEntry } from '~/modules/entry/commands/withdraw-entry.server'
import { getEntryFace } from '~/modules/entry/queries/entry.server'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { proposeRelease } from '~/modules/notice/commands/propose-release.server'
import { settleRelease } from '~/modules/notice/commands/settle-release.server'
import { getPublicResults } from '~/modules/notice/queries/released-lists.server'
import { listReleases } from '~/modules/notice/queries/releases.server'
import { getShowcase } from '~/modules/notice/queries/showcase.server'
import { currentDatabase, db } from '~/platform/db.server'
import { contextOf } from '../../support/entrant-world'
import { organization } from '../../support/entrant-world'
import { at, closing, judgedWorld, opening, visitor, type World } from '../../support/judged-world'
import { freeze, noticed, release, releaseInput } from '../../support/published-world'
import { countQueries } from '../../support/query-count'

const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
	{ title: '未入选的场景', organization: '沈阳示例未入选有限公司', sheets: [70, 70, 70, 70, 70] },
]
const approve = { outcome: 'approve', refusal: '' } as const
const after = at(visitor(closing), new Date(closing.getTime() + 60_000))

async function objected(world: World, noticeId: string) {
	await fileObjection(visitor(opening), noticeId, {
		entryId: world.entries.a[0]!.id,
		filerKind: 'person',
		filerName: '示例张三',
		filerContact: '13800000000',
		filerCode: '',
		cause: 'procedure',
		statement: '公示材料中的实施地点与实际建设地点不一致。',
		evidence: '现场照片及产权登记信息，可当面提交原件核对。',
	})
	return (await db.objection.findFirstOrThrow({ where: { noticeId } })).id
}

test('nothing is released one millisecond before the printed instant; at it, both lists’ seats are', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const early = at(world.first, new Date(closing.getTime() - 1))
	await expect(proposeRelease(early, world.slug, releaseInput(notice.id))).rejects.toMatchObject({
		code: 'release_notice_open',
	})
	await release(world, notice.id, closing)
	const { lists } = await getPublicResults(after, world.slug)
	expect(lists[0]!.items.map(({ seat, title, score }) => [seat, title, score])).toEqual([
		[1, '场景一', '90.00'],
		[2, '场景二', '80.00'],
	])
	expect(lists.map(({ title }) => title)).toEqual([
		'“数字沈阳”十大新应用新场景',
		'“数字沈阳”十佳创新性项目',
	])
})

test('what the list has left behind can no longer be withdrawn', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const { id, ownerId } = world.entries.a[2]!
	const owner = await contextOf(ownerId, closing)
	expect((await getEntryFace(owner, id)).may.withdraw).toBe(true)
	await release(world, notice.id)
	expect((await getEntryFace(owner, id)).may.withdraw).toBe(false)
	await expect(withdrawEntry(owner, id, '')).rejects.toMatchObject({
		code: 'entry_withdrawal_closed',
	})
	expect((await db.entry.findUniqueOrThrow({ where: { id } })).state).toBe('ranked')
})

test('nobody releases the own proposal: refused by the command and by the database', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const first = at(world.first, closing)
	const { id } = await proposeRelease(first, world.slug, releaseInput(notice.id))
	await expect(settleRelease(first, world.slug, id, approve)).rejects.toMatchObject({
		code: 'same_person',
	})
	await expect(
		currentDatabase().pool.query(
			`UPDATE "release" SET state = 'released', released_at = now(), approved_by_id = proposed_by_id WHERE id = $1`,
			[id],
		),
	).rejects.toThrow(/release_two_persons/)
	expect((await getPublicResults(after, world.slug)).lists[0]!.items).toEqual([])
})

test('an open objection holds the whole release back, until it is answered', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const id = await objected(world, notice.id)
	await expect(release(world, notice.id)).rejects.toMatchObject({ code: 'release_objection_open' })
	const handle = (event: 'accept' | 'dismiss') =>
		handleObjection(world.first, world.slug, id, { event, answer: '经核查不成立。' })
	await handle('accept')
	await expect(release(world, notice.id)).rejects.toMatchObject({ code: 'release_objection_open' })
	await handle('dismiss')
	await release(world, notice.id)
})

test('an objection after the proposal stops its second person too', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const { id } = await proposeRelease(at(world.first, closing), world.slug, releaseInput(notice.id))
	await objected(world, notice.id)
	await expect(
		settleRelease(at(world.second, closing), world.slug, id, approve),
	).rejects.toMatchObject({ code: 'release_objection_open' })
})

test('where the rest does not wait, the seat objected to is released later', async () => {
	const world = await judgedWorld({ a: plans, settings: { releaseWaits: false } })
	const { notice } = await noticed(world)
	const id = await objected(world, notice.id)
	await release(world, notice.id)
	const seats = async () =>
		(await getPublicResults(after, world.slug)).lists[0]!.items.map(({ seat }) => seat)
	expect(await seats()).toEqual([2])
	await handleObjection(world.first, world.slug, id, { event: 'refuse', answer: '无证据。' })
	await release(world, notice.id)
	expect(await seats()).toEqual([1, 2])
})

test('a seat that fell vacant after the notice must be decided again', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await db.entry.update({ where: { id: world.entries.a[1]!.id }, data: { state: 'withdrawn' } })
	await expect(release(world, notice.id)).rejects.toMatchObject({ code: 'release_seat_lost' })
})

test('a list decided on an older ranking is not released', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const { id } = await proposeRelease(at(world.first, closing), world.slug, releaseInput(notice.id))
	const sheet = await db.sheet.findFirstOrThrow({
		where: { assignment: { entryId: world.entries.a[2]!.id } },
	})
	await db.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
	await freeze(world, 'a', '一份评分作废')
	await expect(
		settleRelease(at(world.second, closing), world.slug, id, approve),
	).rejects.toMatchObject({ code: 'release_newer_ranking' })
})

test('a released list is frozen: its lines never change and no entry is released twice', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	await expect(release(world, notice.id)).rejects.toMatchObject({ code: 'list_released' })
	await expect(currentDatabase().pool.query(`UPDATE release_item SET title = 'x'`)).rejects.toThrow(
		/append-only/,
	)
})

test('an entrant that was not selected is nowhere in the public', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const results = await getPublicResults(after, world.slug)
	const shown = await getShowcase(after, results.lists[0]!.items[0]!.id, world.slug)
	const text = JSON.stringify([results, shown])
	expect(text).not.toContain('未入选')
	expect(text).not.toContain(world.entries.a[2]!.id)
})

test('each winner has a certificate that anyone can check, and mail about it', async () => {
	const world = await judgedWorld({ slug: '2026-test', a: plans })
	const partner = await organization({ code: null as never, name: '示例联合研究院' })
	await db.entryPartner.create({
		data: { entryId: world.entries.a[0]!.id, organizationId: partner.id },
	})
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const certificate = await findCertificate(after, ' 2026-test-a01 ')
	expect(certificate).toMatchObject({
		number: '2026-TEST-A01',
		entryTitle: '场景一',
		revokedAt: null,
	})
	expect(await findCertificate(after, '2026-TEST-A03')).toBeNull()
	const mails = await db.mailMessage.findMany({
		where: { contestId: world.contest.id, template: 'result-released' },
		select: { userId: true },
	})
	const [winner, second] = world.entries.a.map(({ ownerId }) => ownerId)
	expect(mails.map(({ userId }) => userId).sort()).toEqual([winner, second, partner.ownerId].sort())
	const ofNotice = { userId: partner.ownerId, template: 'notice-opened' }
	expect(await db.mailMessage.count({ where: ofNotice })).toBe(1)
})

test('a certificate is revoked by two persons and says so to whoever checks it', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const [award] = await listAwards(world.first, world.slug)
	const step = (ctx: World['first'], word: 'propose' | 'approve', reason = '') =>
		revokeAward(at(ctx, closing), world.slug, award!.id, { step: word, reason })
	await expect(step(world.first, 'propose')).rejects.toMatchObject({ code: 'award_reason' })
	await step(world.first, 'propose', '材料造假，经查属实')
	const waits = async (ctx: World['first']) => {
		const { contests } = await listOrganizedContests(ctx)
		const { work } = await getContestOverview(ctx, world.slug)
		return [contests.find(({ slug }) => slug === world.slug)!.work, work].map((open) =>
			open.some(({ key }) => key === 'second_award'),
		)
	}
	await db.contest.update({ where: { slug: world.slug }, data: { state: 'published' } })
	expect(await waits(world.first)).toEqual([false, false])
	expect(await waits(world.second)).toEqual([true, true])
	await expect(step(world.first, 'approve')).rejects.toMatchObject({ code: 'same_person' })
	await step(world.second, 'approve')
	const certificate = await findCertificate(after, award!.certificateNumber)
	expect(certificate).toMatchObject({ revokedAt: closing, revocation: '材料造假，经查属实' })
})

test('scores and order are shown as the contest decided', async () => {
	const world = await judgedWorld({ a: plans, settings: { showScores: false, showOrder: false } })
	const { notice } = await noticed(world)
	await release(world, notice.id)
	const [list] = (await getPublicResults(after, world.slug)).lists
	expect(list!.showOrder).toBe(false)
	expect(list!.items.map(({ score, publicCode }) => [score, publicCode])).toEqual([
		[null, null],
		[null, null],
	])
})

test('the results pages ask the database as often for three seats as for one', async () => {
	const pages = async (count: number) => {
		const world = await judgedWorld({ a: plans, seats: count })
		const { notice } = await noticed(world, count)
		await release(world, notice.id)
		return countQueries(async () => {
			const { lists } = await getPublicResults(after, world.slug)
			await getShowcase(after, lists[0]!.items[0]!.id, world.slug)
			await listReleases(world.first, world.slug)
			await listAwards(world.first, world.slug)
		})
	}
	expect(await pages(3)).toBe(await pages(1))
})
