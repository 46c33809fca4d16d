import { expect, test } from 'vitest'
import { saveBasics } from '~/modules/entry/commands/save-entry.server'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { getReceipt, verifyReceipt } from '~/modules/entry/queries/receipt.server'
import { transitionEntry } from '~/modules/entry/transition.server'
import { db } from '~/platform/db.server'
import {
	calendar,
	completeDraft,
	contextOf,
	declareScan,
	fileIn,
	openContest,
	organization,
} from '../../support/entrant-world'

const close = calendar.closesAt.getTime()

async function ready(settings = {}) {
	const world = await openContest({ settings })
	const owner = await organization()
	return { world, owner, entryId: await completeDraft(world, owner) }
}

test('two submissions at once make one version, one number and one mail each', async () => {
	const { owner, entryId } = await ready()
	const ctx = await contextOf(owner.ownerId)
	const submit = () => submitEntry(ctx, { entryId, revision: 0 })
	expect(await Promise.all([submit(), submit(), submit()])).toEqual([1, 1, 1])
	const entry = await db.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: { code: true, state: true, _count: { select: { versions: true, events: true } } },
	})
	expect(entry).toEqual({ code: 'A-001', state: 'submitted', _count: { versions: 1, events: 1 } })
	expect(await db.mailMessage.count({ where: { userId: owner.ownerId } })).toBe(1)
})

test('one millisecond before the closing instant counts, the instant itself does not', async () => {
	const { owner, entryId } = await ready()
	const late = await contextOf(owner.ownerId, new Date(close))
	await expect(submitEntry(late, { entryId, revision: 0 })).rejects.toMatchObject({
		code: 'entry_submission_closed',
	})
	const last = await contextOf(owner.ownerId, new Date(close - 1))
	const finishedLater = { ...last, contestNow: () => new Date(close + 60_000) }
	expect(await submitEntry(finishedLater, { entryId, revision: 0 })).toBe(1)
})

test('grace lets a submission in and the receipt says so', async () => {
	const { world, owner, entryId } = await ready({ graceMinutes: 10 })
	const inGrace = await contextOf(owner.ownerId, new Date(close + 5 * 60_000))
	await submitEntry(inGrace, { entryId, revision: 0 })
	expect((await getReceipt(inGrace, entryId, 1)).receipt.inGrace).toBe(true)
	const moved = { closesAt: new Date(close + 86_400_000) }
	await db.stage.updateMany({ where: { contestId: world.id, key: 'submission' }, data: moved })
	expect((await getReceipt(inGrace, entryId, 1)).receipt.inGrace).toBe(true)
})

test('a submission repeated in grace is marked, the one before it is not', async () => {
	const { owner, entryId } = await ready({ graceMinutes: 10 })
	const intime = await contextOf(owner.ownerId, new Date(close - 60_000))
	await submitEntry(intime, { entryId, revision: 0 })
	await db.entry.update({ where: { id: entryId }, data: { title: '另一题目' } })
	await declareScan(entryId)
	const inGrace = await contextOf(owner.ownerId, new Date(close + 60_000))
	expect(await submitEntry(inGrace, { entryId, revision: 0 })).toBe(2)
	expect((await getReceipt(inGrace, entryId, 1)).receipt.inGrace).toBe(false)
	expect((await getReceipt(inGrace, entryId, 2)).receipt.inGrace).toBe(true)
})

test('numbers have no gaps when many submit at once and one fails', async () => {
	const world = await openContest({ settings: { entriesPerOrganization: 50 } })
	const owner = await organization({ code: null as never })
	const drafts = await Promise.all(Array.from({ length: 6 }, () => completeDraft(world, owner)))
	await db.entry.update({ where: { id: drafts[2]! }, data: { summary: '' } })
	const ctx = await contextOf(owner.ownerId)
	const results = await Promise.allSettled(
		drafts.map((entryId) => submitEntry(ctx, { entryId, revision: 0 })),
	)
	expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
	const codes = await db.entry.findMany({
		where: { contestId: world.id, code: { not: null } },
		orderBy: { code: 'asc' },
		select: { code: true },
	})
	expect(codes.map(({ code }) => code)).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005'])
})

test('what is missing holds the submission back and is counted', async () => {
	const { owner, entryId } = await ready()
	await db.entry.update({ where: { id: entryId }, data: { title: '', content: {} } })
	const ctx = await contextOf(owner.ownerId)
	await expect(submitEntry(ctx, { entryId, revision: 0 })).rejects.toMatchObject({
		code: 'entry_incomplete',
		params: { count: 8 },
	})
})

test('a submission from a page older than the last save is refused', async () => {
	const { world, owner, entryId } = await ready()
	const ctx = await contextOf(owner.ownerId)
	await saveBasics(ctx, entryId, {
		revision: 0,
		title: '装备制造数字孪生车间',
		summary: '覆盖三条产线的数字孪生车间，质量数据全程可追溯。',
		domainId: world.domainId,
		siteDivision: '210106',
		siteAddress: '建设路 2 号',
	})
	await expect(submitEntry(ctx, { entryId, revision: 0 })).rejects.toMatchObject({
		code: 'entry_stale',
		kind: 'conflict',
	})
})

test('a changed file makes a new version, the old one stays as it was', async () => {
	const { owner, entryId } = await ready()
	const ctx = await contextOf(owner.ownerId)
	await submitEntry(ctx, { entryId, revision: 0 })
	await fileIn(entryId, owner.ownerId, 'deck')
	expect(await submitEntry(ctx, { entryId, revision: 0 })).toBe(2)
	const first = await getReceipt(ctx, entryId, 1)
	const second = await getReceipt(ctx, entryId, 2)
	expect(first.receipt.files.map(({ slot }) => slot)).toEqual(['entry_form'])
	expect(second.receipt.files.map(({ slot }) => slot)).toEqual(['entry_form', 'deck'])
	const events = await db.entryEvent.findMany({ where: { entryId }, orderBy: { id: 'asc' } })
	expect(events.map(({ event }) => event)).toEqual(['submit', 'resubmit'])
})

test('a visitor checks a receipt as printed and learns neither title nor organization', async () => {
	const { owner, entryId } = await ready()
	await submitEntry(await contextOf(owner.ownerId), { entryId, revision: 0 })
	const { receipt } = await getReceipt(await contextOf(owner.ownerId), entryId, 1)
	const visitor = await contextOf(null)
	const verdict = await verifyReceipt(visitor, ` ${receipt.code.toLowerCase()} `)
	expect(verdict).toMatchObject({ kind: 'valid', receipt: { entry: 'A-001', number: 1 } })
	expect(JSON.stringify(verdict)).not.toContain('孪生')
	expect(JSON.stringify(verdict)).not.toContain('示例智造')
	expect(await verifyReceipt(visitor, '0000-0000-0000-0000')).toEqual({ kind: 'unknown' })
	expect(await verifyReceipt(visitor, '‘; drop')).toEqual({ kind: 'unknown' })
})

test('a returned entry may be mended after the deadline, only where named, until its own date', async () => {
	const { world, owner, entryId } = await ready()
	await submitEntry(await contextOf(owner.ownerId), { entryId, revision: 0 })
	const mendBy = new Date(close + 5 * 86_400_000)
	const screener = await contextOf(null, new Date(close + 1000))
	await screener.transaction((tx) =>
		transitionEntry(screener, tx, entryId, 'return', {
			reasonCode: 'form_complete',
			note: '简介不全',
			changes: { mendBy, mendFields: ['summary'] },
		}),
	)
	const basics = {
		revision: 0,
		title: '改了名称的作品',
		summary: '补充后的简介：覆盖三条产线，质量数据全程可追溯。',
		domainId: world.domainId,
		siteDivision: '210106',
		siteAddress: '另一处',
	}
	const after = await contextOf(owner.ownerId, new Date(mendBy.getTime() - 1))
	await saveBasics(after, entryId, basics)
	const over = await contextOf(owner.ownerId, mendBy)
	await expect(submitEntry(over, { entryId, revision: 1 })).rejects.toMatchObject({
		code: 'entry_mending_closed',
	})
	await expect(submitEntry(after, { entryId, revision: 1 })).rejects.toMatchObject({
		code: 'entry_incomplete',
	})
	await declareScan(entryId)
	expect(await submitEntry(after, { entryId, revision: 1 })).toBe(2)
	const entry = await db.entry.findUniqueOrThrow({ where: { id: entryId } })
	expect(entry).toMatchObject({
		state: 'submitted',
		code: 'A-001',
		title: '装备制造全流程数字孪生车间',
		summary: basics.summary,
		siteDivision: '210112',
		mendBy: null,
		mendFields: [],
	})
})

test('versions, their files and events refuse to be changed or deleted', async () => {
	const { owner, entryId } = await ready()
	await submitEntry(await contextOf(owner.ownerId), { entryId, revision: 0 })
	for (const change of [
		db.$executeRaw`UPDATE entry_version SET title = '改' WHERE entry_id = ${entryId}`,
		db.$executeRaw`DELETE FROM entry_version WHERE entry_id = ${entryId}`,
		db.$executeRaw`DELETE FROM entry_version_file`,
		db.$executeRaw`UPDATE entry_event SET note = '改' WHERE entry_id = ${entryId}`,
		db.$executeRaw`DELETE FROM entry_event WHERE entry_id = ${entryId}`,
	]) {
		await expect(change).rejects.toThrow(/append-only/)
	}
})
