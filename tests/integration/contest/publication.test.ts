import { expect, test } from 'vitest'
import { currentContest, publicContest } from '~/modules/contest/access.server'
import {
	createAnnouncement,
	deleteAnnouncement,
	editAnnouncement,
	publishAnnouncement,
	withdrawAnnouncement,
} from '~/modules/contest/commands/announcements.server'
import {
	archiveContest,
	makeContestCurrent,
	publishContest,
} from '~/modules/contest/commands/publish-contest.server'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import {
	getPublicAnnouncement,
	listPublicAnnouncements,
} from '~/modules/contest/queries/public-announcements.server'
import { getPublicHome } from '~/modules/contest/queries/public-home.server'
import { db } from '~/platform/db.server'
import { acting } from '../../support/people'
import { countQueries } from '../../support/query-count'
import {
	contestVersion,
	newContest,
	openToPublic,
	publishedProblem,
} from '../../support/set-up-world'

const visitor = () => acting({ kind: 'visitor' })
const words = { version: '', title: '公告', titleEn: '', body: '正文', bodyEn: '' }

test('before any contest is public the front page has nothing, without a fault', async () => {
	await db.contest.updateMany({ data: { state: 'draft' } })
	const ctx = await visitor()
	expect(await currentContest(ctx)).toBeNull()
	expect(await getPublicHome(ctx)).toBeNull()
	expect(await listPublicAnnouncements(ctx, 1)).toBeNull()
})

test('a contest in preparation, an unknown one and a hostile address are alike missing', async () => {
	const { slug } = await newContest()
	const ctx = await visitor()
	for (const address of [slug, 'nowhere', '../etc', 'a\u0000b', 'x'.repeat(300), "'; drop table"]) {
		await expect(publicContest(ctx, address)).rejects.toMatchObject({ kind: 'missing' })
	}
})

test('a contest is made public when it is complete, and not twice', async () => {
	const { id, slug, organizer } = await newContest()
	await expect(publishContest(organizer, slug, await contestVersion(slug))).rejects.toMatchObject({
		code: 'contest_not_ready',
	})
	await db.contest.update({ where: { id }, data: { contactPhone: '024-0000 0000' } })
	await publishContest(organizer, slug, await contestVersion(slug))
	expect(await publicContest(await visitor(), slug)).toMatchObject({ slug, state: 'published' })
	await expect(publishContest(organizer, slug, await contestVersion(slug))).rejects.toMatchObject({
		code: 'contest_state',
	})
	await archiveContest(organizer, slug, await contestVersion(slug))
	expect(await publicContest(await visitor(), slug)).toMatchObject({ state: 'archived' })
	const announced = new Date('2026-01-05T01:00:00Z')
	await db.contest.update({ where: { id }, data: { publishedAt: announced } })
	await publishContest(organizer, slug, await contestVersion(slug))
	expect((await db.contest.findUniqueOrThrow({ where: { id } })).publishedAt).toEqual(announced)
})

test('the short addresses show the contest set, else the newest', async () => {
	const first = await newContest()
	const second = await newContest()
	await openToPublic(first.slug)
	await db.contest.update({
		where: { id: second.id },
		data: { state: 'published', publishedAt: new Date('2099-01-01T00:00:00Z') },
	})
	const ctx = await visitor()
	expect(await currentContest(ctx)).toMatchObject({ slug: second.slug })
	await makeContestCurrent(first.organizer, first.slug)
	expect(await currentContest(ctx)).toMatchObject({ slug: first.slug })
	const draft = await newContest()
	await expect(makeContestCurrent(draft.organizer, draft.slug)).rejects.toMatchObject({
		code: 'contest_state',
	})
})

test('an announcement is a draft, then public, then corrected with its time, then down again', async () => {
	const { slug, organizer } = await newContest()
	await openToPublic(slug)
	const ctx = await visitor()
	const { id } = await createAnnouncement(organizer, slug, words)
	await expect(getPublicAnnouncement(ctx, id, slug)).rejects.toMatchObject({ kind: 'missing' })
	await publishAnnouncement(organizer, slug, id)
	expect(await getPublicAnnouncement(ctx, id, slug)).toMatchObject({
		title: '公告',
		correctedAt: null,
	})
	const { updatedAt } = await db.announcement.findUniqueOrThrow({ where: { id } })
	const version = updatedAt.toISOString()
	await editAnnouncement(organizer, slug, id, { ...words, version, body: '<b>更正</b>' })
	const corrected = await getPublicAnnouncement(ctx, id, slug)
	expect(corrected.body).toBe('<b>更正</b>')
	expect(corrected.correctedAt).toBeInstanceOf(Date)
	await expect(editAnnouncement(organizer, slug, id, { ...words, version })).rejects.toMatchObject({
		kind: 'conflict',
	})
	await expect(deleteAnnouncement(organizer, slug, id)).rejects.toMatchObject({
		code: 'announcement_published',
	})
	await withdrawAnnouncement(organizer, slug, id)
	expect((await listPublicAnnouncements(ctx, 1, slug))!.total).toBe(0)
	await deleteAnnouncement(organizer, slug, id)
	const events = await db.auditEvent.findMany({
		where: { subjectType: 'announcement', subjectId: id },
		orderBy: { id: 'asc' },
	})
	expect(events.map(({ event }) => event.replace('contest.announcement_', ''))).toEqual([
		'created',
		'published',
		'corrected',
		'withdrawn',
		'deleted',
	])
})

test('another contest’s announcement is missing, and a page far beyond the end is the last', async () => {
	const { slug, organizer } = await newContest()
	const other = await newContest()
	await openToPublic(slug)
	await openToPublic(other.slug)
	const { id } = await createAnnouncement(organizer, slug, words)
	await publishAnnouncement(organizer, slug, id)
	await expect(getPublicAnnouncement(await visitor(), id, other.slug)).rejects.toMatchObject({
		kind: 'missing',
	})
	await expect(withdrawAnnouncement(other.organizer, other.slug, id)).rejects.toMatchObject({
		kind: 'missing',
	})
	const list = await listPublicAnnouncements(await visitor(), 10_000, slug)
	expect([list!.page, list!.announcements.length]).toEqual([1, 1])
})

test('the front page and the overview cost the same with one row and with three', async () => {
	async function filled(rows: number) {
		const world = await newContest()
		await openToPublic(world.slug)
		for (let row = 1; row <= rows; row += 1) {
			await publishedProblem(world.organizer, world, { code: `P0${row}` })
			const { id } = await createAnnouncement(world.organizer, world.slug, words)
			await publishAnnouncement(world.organizer, world.slug, id)
		}
		const ctx = await visitor()
		const home = await getPublicHome(ctx, world.slug)
		expect([home!.problems.length, home!.announcements.length]).toEqual([rows, rows])
		return [
			await countQueries(() => getPublicHome(ctx, world.slug)),
			await countQueries(() => getContestOverview(world.organizer, world.slug)),
		]
	}
	expect(await filled(3)).toEqual(await filled(1))
})
