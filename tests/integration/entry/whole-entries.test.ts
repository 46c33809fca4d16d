import { expect, test } from 'vitest'
import { acknowledgeProblem } from '~/modules/entry/commands/save-entry.server'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { getEntrantHome } from '~/modules/entry/queries/dashboard.server'
import { getEntryFace } from '~/modules/entry/queries/entry.server'
import { getEntryOverview } from '~/modules/entry/queries/overview.server'
import { wholeEntry } from '~/modules/entry/load.server'
import { readWholeEntries } from '~/modules/entry/whole-entries.server'
import { db } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import {
	completeDraft,
	contextOf,
	declareScan,
	fileIn,
	openContest,
	organization,
	person,
	publishedProblem,
	publishVersion,
} from '../../support/entrant-world'
import { countQueries } from '../../support/query-count'

const at = (day: number) => new Date(Date.UTC(2026, 4, day, 1, 2, 3, 456))

/** Two contests; an entry with everything an entry can have, and one with nothing. */
async function manyEntries() {
	const world = await openContest({ settings: { graceMinutes: 30 } })
	const owner = await organization()
	const rich = await completeDraft(world, owner)
	await submitEntry(await contextOf(owner.ownerId), { entryId: rich, revision: 0 })
	const { id: problemId, versionId } = await publishedProblem(world)
	await publishVersion(problemId, 2)
	const texts = { title: '下一版', background: '', requirements: '', outcome: '', metrics: '' }
	await db.problemVersion.create({ data: { problemId, number: 3, ...texts } })
	const answering = { problemId, problemVersionId: versionId }
	const mending = { state: 'returned' as const, mendBy: at(30), mendFields: ['title', 'summary'] }
	await db.entry.update({
		where: { id: rich },
		data: { ...answering, ...mending, revision: 7 },
	})
	const partners = [await organization({ name: '示例大学' }), await organization({ code: null! })]
	await db.entryPartner.createMany({
		data: [
			{ entryId: rich, organizationId: partners[0]!.id, shareBasisPoints: 2550 },
			{ entryId: rich, organizationId: partners[1]!.id, confirmedAt: at(17) },
		],
	})
	await db.teamMember.createMany({
		data: [
			{
				entryId: rich,
				name: '李娜',
				position: 2,
				confirmedAt: at(18),
				consents: { publicity: true },
			},
			{ entryId: rich, name: '赵强', position: 1, consents: { declined: true } },
		],
	})
	const editor = { entryId: rich, userId: await person('赵强'), role: 'editor' }
	await db.entryCollaborator.create({ data: editor })
	await fileIn(rich, owner.ownerId, 'deck')
	const unfinished = await fileIn(rich, owner.ownerId, 'deck')
	await db.storedFile.update({ where: { id: unfinished }, data: { state: 'uploading' } })
	const other = await openContest()
	await db.stage.deleteMany({ where: { contestId: other.id } })
	const bare = { contestId: other.id, trackId: other.b, createdById: owner.ownerId }
	await db.entry.create({ data: { ...bare, organizationId: owner.id } })
	return { owner, partners, rich }
}

test('the written query reads of every entry what the selection names', async () => {
	await manyEntries()
	const selected = await db.entry.findMany({ select: wholeEntry, orderBy: { id: 'asc' } })
	const written = await readWholeEntries(db, Prisma.sql`order by e.id`)
	const inOrder = (entry: (typeof selected)[number]) => ({
		...entry,
		collaborators: [...entry.collaborators].sort((a, b) => (a.userId < b.userId ? -1 : 1)),
	})
	const known = written.map(({ changedSince: _, ...entry }) => entry)
	expect(known.map(inOrder)).toEqual(selected.map(inOrder))
	expect(selected.length).toBeGreaterThan(1)
})

test('a line of the list says what the entry’s own page says', async () => {
	const { owner, partners, rich } = await manyEntries()
	for (const { ownerId } of [owner, ...partners]) {
		const ctx = await contextOf(ownerId)
		const { entries, invitations } = await getEntrantHome(ctx)
		expect(entries).toHaveLength(ownerId === owner.ownerId ? 2 : 1)
		for (const line of entries) {
			const face = await getEntryFace(ctx, line.id)
			expect(line).toMatchObject({
				code: face.code,
				state: line.id === rich ? 'returned' : 'draft',
				unlisted: face.unlisted,
				contest: face.contest,
				track: face.track.name,
				organization: face.organization.name,
				missing: face.lacks.filter(({ blocking }) => blocking).length,
				until: face.editing.until,
				may: { edit: face.may.edit, submit: face.may.submit },
			})
		}
		expect(invitations).toHaveLength(ownerId === partners[0]!.ownerId ? 1 : 0)
	}
})

test('whatever was saved after a submission is a task until it is submitted again', async () => {
	const world = await openContest()
	const owner = await organization()
	const entryId = await completeDraft(world, owner)
	const ctx = await contextOf(owner.ownerId)
	const submit = async () => {
		const { revision } = await db.entry.findUniqueOrThrow({ where: { id: entryId } })
		return submitEntry(ctx, { entryId, revision })
	}
	/** What the list says, and the entry's own page alike. */
	const task = async () => {
		const [line] = (await getEntrantHome(ctx)).entries
		const page = await getEntryOverview(ctx, entryId)
		expect(page.task).toBe(line!.task)
		expect(page.changedSince).toBe(line!.task === 'resubmit')
		return line!.task
	}
	expect(await task()).toBe('submit')
	await submit()
	expect(await task()).toBeNull()
	expect(await submit()).toBe(1)

	const change = (data: Prisma.EntryUncheckedUpdateInput) =>
		db.entry.update({ where: { id: entryId }, data })
	const { title, content, domainId } = await db.entry.findUniqueOrThrow({ where: { id: entryId } })
	const words = content as Record<string, string>
	const turned = Object.fromEntries(Object.entries(words).reverse())
	for (const [changed, back] of [
		[{ title: '新的标题' }, { title }],
		[{ domainId: null }, { domainId }],
		[{ content: { ...words, innovation: '另一段文字' } }, { content: turned }],
	]) {
		await change(changed!)
		expect(await task()).toBe('resubmit')
		await change(back!)
		expect(await task()).toBeNull()
	}
	await db.teamMember.updateMany({ where: { entryId }, data: { title: '总工程师' } })
	expect(await task()).toBe('resubmit')
	await db.teamMember.updateMany({ where: { entryId }, data: { title: '' } })
	const fileId = await fileIn(entryId, owner.ownerId, 'deck')
	expect(await task()).toBe('resubmit')
	await db.storedFile.update({ where: { id: fileId }, data: { state: 'uploading' } })
	expect(await task()).toBeNull()

	await db.storedFile.update({ where: { id: fileId }, data: { state: 'stored' } })
	await submit()
	expect(await task()).toBeNull()
	// In the committee's hands nothing can be changed, and nothing is asked.
	await change({ title: '新的标题', state: 'accepted' })
	expect((await getEntrantHome(ctx)).entries[0]!.task).toBeNull()
})

test('a new version of the problem is a task of the entry that was submitted', async () => {
	const world = await openContest()
	const owner = await organization()
	const entryId = await completeDraft(world, owner)
	const { id: problemId, versionId } = await publishedProblem(world)
	await db.entry.update({
		where: { id: entryId },
		data: { problemId, problemVersionId: versionId },
	})
	await declareScan(entryId)
	const ctx = await contextOf(owner.ownerId)
	await submitEntry(ctx, { entryId, revision: 0 })
	const task = async () => (await getEntrantHome(ctx)).entries[0]!.task
	expect(await task()).toBeNull()
	const newer = await publishVersion(problemId, 2)
	expect(await task()).toBe('acknowledge')
	await acknowledgeProblem(ctx, entryId, newer)
	expect(await task()).toBe('resubmit')
})

test('an owner is asked for the proof by which the organization can be verified', async () => {
	const owner = await organization()
	const lacks = async () => {
		const { organizations } = await getEntrantHome(await contextOf(owner.ownerId))
		return organizations.map(({ verification, lacksProof, role }) => [
			verification,
			lacksProof,
			role,
		])
	}
	const set = (verification: 'pending' | 'verified') =>
		db.organization.update({ where: { id: owner.id }, data: { verification } })
	await set('pending')
	await db.storedFile.deleteMany({ where: { subjectType: 'organization', subjectId: owner.id } })
	expect(await lacks()).toEqual([['pending', true, 'owner']])
	await db.storedFile.create({
		data: {
			organizationId: owner.id,
			ownerId: owner.ownerId,
			purpose: 'organizationProof',
			subjectType: 'organization',
			subjectId: owner.id,
			name: '营业执照.pdf',
			size: 10n,
			state: 'stored',
			sha256: '0'.repeat(64),
			detectedType: 'application/pdf',
			completedAt: at(18),
		},
	})
	expect(await lacks()).toEqual([['pending', false, 'owner']])
	await db.storedFile.deleteMany({ where: { subjectId: owner.id } })
	await set('verified')
	expect(await lacks()).toEqual([['verified', false, 'owner']])
})

test('the list asks the database no more often for many entries', async () => {
	const world = await openContest()
	const owner = await organization({ code: null! })
	const cost = async () => {
		await completeDraft(world, owner)
		const ctx = await contextOf(owner.ownerId)
		return countQueries(() => getEntrantHome(ctx))
	}
	const one = await cost()
	expect(await cost()).toBe(one)
	expect(one).toBeLessThanOrEqual(4)
})
