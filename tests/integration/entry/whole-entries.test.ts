import { expect, test } from 'vitest'
import { submitEntry } from '~/modules/entry/commands/submit-entry.server'
import { getEntrantHome } from '~/modules/entry/queries/dashboard.server'
import { getEntryFace } from '~/modules/entry/queries/entry.server'
import { wholeEntry } from '~/modules/entry/load.server'
import { readWholeEntries } from '~/modules/entry/whole-entries.server'
import { db } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import {
	completeDraft,
	contextOf,
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
	expect(written.map(inOrder)).toEqual(selected.map(inOrder))
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
