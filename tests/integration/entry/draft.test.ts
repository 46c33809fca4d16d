import { expect, test } from 'vitest'
import { createEntry } from '~/modules/entry/commands/create-entry.server'
import {
	acknowledgeProblem,
	saveBasics,
	saveContent,
} from '~/modules/entry/commands/save-entry.server'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { withdrawEntry } from '~/modules/entry/commands/withdraw-entry.server'
import { getEntrantHome } from '~/modules/entry/queries/dashboard.server'
import { getContent, getEntryFace, getProblemOfEntry } from '~/modules/entry/queries/entry.server'
import { getEntryOverview } from '~/modules/entry/queries/overview.server'
import { getReceipt, getVersion } from '~/modules/entry/queries/receipt.server'
import { db } from '~/platform/db.server'
import {
	calendar,
	completeDraft,
	contextOf,
	openContest,
	organization,
	publishedProblem,
	publishVersion,
} from '../../support/entrant-world'

const missing = { code: 'not_found', kind: 'missing' }

test('an entry is started on a track by a member, with the problem’s newest version', async () => {
	const world = await openContest()
	const owner = await organization()
	const problem = await publishedProblem(world)
	const ctx = await contextOf(owner.ownerId)
	const input = { trackId: world.b, organizationId: owner.id, title: '在线质量追溯方案' }
	await expect(createEntry(ctx, input)).rejects.toMatchObject({ code: 'entry_problem_unknown' })
	const entryId = await createEntry(ctx, { ...input, problemId: problem.id })
	const entry = await db.entry.findUniqueOrThrow({ where: { id: entryId } })
	expect(entry).toMatchObject({
		state: 'draft',
		problemVersionId: problem.versionId,
		domainId: world.domainId,
		code: null,
	})
})

test('nobody starts an entry outside registration, for a stranger, or beyond the limit', async () => {
	const world = await openContest({ settings: { entriesPerOrganization: 1 } })
	const owner = await organization({ code: null as never })
	const stranger = await organization({ code: null as never })
	const input = { trackId: world.a, organizationId: owner.id, title: '数字孪生车间' }
	const late = await contextOf(owner.ownerId, calendar.closesAt)
	await expect(createEntry(late, input)).rejects.toMatchObject({
		code: 'entry_registration_not_open',
	})
	await expect(createEntry(await contextOf(stranger.ownerId), input)).rejects.toMatchObject({
		kind: 'forbidden',
	})
	const ctx = await contextOf(owner.ownerId)
	const other = { ...input, title: '智能仓储' }
	const both = await Promise.allSettled([createEntry(ctx, input), createEntry(ctx, other)])
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a stale form is refused and what was saved meanwhile stays', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	const ctx = await contextOf(owner.ownerId)
	await saveContent(ctx, entryId, { revision: 0, overview: '先保存的概述' })
	await expect(
		saveContent(ctx, entryId, { revision: 0, overview: '后保存的概述' }),
	).rejects.toMatchObject({ code: 'entry_stale', kind: 'conflict' })
	expect((await getContent(ctx, entryId)).values.overview).toBe('先保存的概述')
})

test('two saves of one revision at once: one is kept, one is refused', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	const ctx = await contextOf(owner.ownerId)
	const saves = ['甲', '乙'].map((overview) => saveContent(ctx, entryId, { revision: 0, overview }))
	const results = await Promise.allSettled(saves)
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await getEntryFace(ctx, entryId)).revision).toBe(1)
})

test('another organization’s entry is missing, whatever one does to it', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	await submitEntry(await contextOf(owner.ownerId), { entryId, revision: 0 })
	const stranger = await organization({ code: null as never })
	for (const ctx of [await contextOf(stranger.ownerId), await contextOf(null)]) {
		for (const attempt of [
			() => getEntryFace(ctx, entryId),
			() => getEntryOverview(ctx, entryId),
			() => getReceipt(ctx, entryId, 1),
			() => getVersion(ctx, entryId, 1),
			() => saveContent(ctx, entryId, { revision: 0 }),
			() => submitEntry(ctx, { entryId, revision: 0 }),
			() => withdrawEntry(ctx, entryId, ''),
		]) {
			await expect(attempt()).rejects.toMatchObject(missing)
		}
	}
	expect((await getEntrantHome(await contextOf(stranger.ownerId))).entries).toEqual([])
})

test('the dashboard knows every contest that is not over, however many are newer', async () => {
	const world = await openContest({ closesAt: new Date('2026-06-30T09:00:00Z') })
	const owner = await organization({ code: null as never })
	await completeDraft(world, owner)
	const { slug } = await db.contest.findUniqueOrThrow({ where: { id: world.id } })
	for (const day of [7, 8, 9, 10]) {
		const { id } = await openContest()
		await db.contest.update({
			where: { id },
			data: { publishedAt: new Date(`2026-05-${10 + day}T00:00:00Z`) },
		})
	}
	const slugsAt = async (when: Date, userId: string) => {
		const { contests } = await getEntrantHome(await contextOf(userId, when))
		return contests.filter((contest) => contest.slug === slug).map((one) => one.registration.open)
	}
	const { opensAt, closesAt } = calendar
	const stranger = await organization({ code: null as never })
	expect(await slugsAt(opensAt, owner.ownerId)).toEqual([true])
	expect(await slugsAt(opensAt, stranger.ownerId)).toEqual([true])
	// Registration over: an entrant of the contest still sees where it stands, until it is over.
	await db.stage.updateMany({
		where: { contestId: world.id, key: 'registration' },
		data: { closesAt },
	})
	expect(await slugsAt(closesAt, owner.ownerId)).toEqual([false])
	expect(await slugsAt(closesAt, stranger.ownerId)).toEqual([])
	expect(await slugsAt(new Date('2026-06-30T09:00:00Z'), owner.ownerId)).toEqual([])
})

test('a site outside the track’s region is refused at its field', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	const basics = { revision: 0, title: '冷链调度', summary: '', domainId: '', siteAddress: '' }
	await expect(
		saveBasics(await contextOf(owner.ownerId), entryId, { ...basics, siteDivision: '110108' }),
	).rejects.toMatchObject({ code: 'entry_site_outside', field: 'siteDivision' })
})

test('a draft whose title was emptied is not saved under the old one', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	const before = await db.entry.findUniqueOrThrow({ where: { id: entryId } })
	const emptied = { revision: 0, summary: '', domainId: '', siteDivision: '', siteAddress: '' }
	await expect(saveBasics(await contextOf(owner.ownerId), entryId, emptied)).rejects.toMatchObject({
		code: 'entry_title_required',
		field: 'title',
	})
	expect(await db.entry.findUniqueOrThrow({ where: { id: entryId } })).toEqual(before)
})

test('a re-published problem must be acknowledged before the entry is submitted', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const problem = await publishedProblem(world)
	const ctx = await contextOf(owner.ownerId)
	const title = '在线质量追溯方案'
	const entryId = await createEntry(ctx, {
		trackId: world.b,
		organizationId: owner.id,
		problemId: problem.id,
		title,
	})
	const second = await publishVersion(problem.id, 2, '在线追溯，并支持离线补录')
	const face = await getEntryFace(ctx, entryId)
	expect(face.lacks.find(({ field }) => field === 'problem')).toMatchObject({ why: 'changed' })
	const { changes } = await getProblemOfEntry(ctx, entryId)
	expect(changes).toEqual([
		{ part: 'requirements', changes: [{ old: '在线追溯', new: '在线追溯，并支持离线补录' }] },
	])
	await expect(acknowledgeProblem(ctx, entryId, problem.versionId)).rejects.toMatchObject({
		code: 'entry_stale',
	})
	await acknowledgeProblem(ctx, entryId, second)
	const after = await getEntryFace(ctx, entryId)
	expect(after.lacks.some(({ field }) => field === 'problem')).toBe(false)
})

test('an entry is withdrawn once, by its lead, and its receipt stays valid', async () => {
	const world = await openContest()
	const owner = await organization({ code: null as never })
	const entryId = await completeDraft(world, owner)
	const ctx = await contextOf(owner.ownerId)
	await submitEntry(ctx, { entryId, revision: 0 })
	await withdrawEntry(ctx, entryId, '合作方退出')
	await withdrawEntry(ctx, entryId, '合作方退出')
	const { events, entry } = await getEntryOverview(ctx, entryId)
	expect(entry.state).toBe('withdrawn')
	expect(events.map(({ event, note }) => [event, note])).toEqual([
		['submit', ''],
		['withdraw', '合作方退出'],
	])
	expect((await getReceipt(ctx, entryId, 1)).receipt.intact).toBe(true)
	await expect(submitEntry(ctx, { entryId, revision: 0 })).rejects.toMatchObject({
		code: 'entry_locked',
	})
})
