import { expect, test } from 'vitest'
import { expireReturned } from '~/modules/screening/commands/expire-returned.server'
import { screenEntry } from '~/modules/screening/commands/screen-entry.server'
import { getScreeningDesk, listScreeningQueue } from '~/modules/screening/queries.server'
import { ScreeningFilter } from '~/modules/screening/schema'
import { currentDatabase, db } from '~/platform/db.server'
import { contextOf, openContest, person } from '../../support/entrant-world'
import { allPassed, organizerOf, submittedEntry } from '../../support/judging-world'

const mendBy = new Date('2026-06-05T09:00:00Z')

async function scene() {
	const world = await openContest()
	const organizer = await organizerOf(world)
	return { world, organizer, entry: await submittedEntry(world) }
}

const finding = (versionId: string, change: object) =>
	({ ...allPassed, versionId, note: '', ...change }) as never

test('an accepted entry goes on, its people are told and the finding stays on record', async () => {
	const { world, organizer, entry } = await scene()
	await screenEntry(
		organizer,
		world.slug,
		entry.id,
		finding(entry.versionId, { outcome: 'accepted' }),
	)
	const row = await db.entry.findUniqueOrThrow({
		where: { id: entry.id },
		select: { state: true, screenings: { select: { outcome: true, reasonCodes: true } } },
	})
	expect(row).toEqual({
		state: 'accepted',
		screenings: [{ outcome: 'accepted', reasonCodes: [] }],
	})
	const mails = await db.mailMessage.findMany({
		where: { userId: entry.owner.ownerId, template: 'entry-accepted' },
		select: { state: true },
	})
	expect(mails).toEqual([{ state: 'queued' }])
	const change = `UPDATE "screening_review" SET "note" = 'changed'`
	await expect(currentDatabase().pool.query(change)).rejects.toThrow(/append-only/)
})

test('a returned entry names what may be mended and until when', async () => {
	const { world, organizer, entry } = await scene()
	const returned = {
		outcome: 'returned',
		form: { ...allPassed.form, form_stamped: 'fail' },
		mendFields: ['entry_form', 'no_such_field'],
		mendBy,
		note: '申报书未盖章',
	}
	await screenEntry(organizer, world.slug, entry.id, finding(entry.versionId, returned))
	const row = await db.entry.findUniqueOrThrow({
		where: { id: entry.id },
		select: { state: true, mendFields: true, mendBy: true },
	})
	expect(row).toEqual({ state: 'returned', mendFields: ['entry_form'], mendBy })
})

test('a date for mending that has passed is refused and nothing is changed', async () => {
	const { world, organizer, entry } = await scene()
	const returned = {
		outcome: 'returned',
		form: { ...allPassed.form, form_stamped: 'fail' },
		mendFields: ['entry_form'],
		mendBy: new Date('2026-05-01T00:00:00Z'),
		note: '申报书未盖章',
	}
	await expect(
		screenEntry(organizer, world.slug, entry.id, finding(entry.versionId, returned)),
	).rejects.toMatchObject({ code: 'screening_mend_by', field: 'mendBy' })
	expect(await db.screeningReview.count({ where: { entryId: entry.id } })).toBe(0)
})

test('acceptance waits for the verification of the lead', async () => {
	const { world, organizer, entry } = await scene()
	await db.organization.update({
		where: { id: entry.owner.id },
		data: { verification: 'pending' },
	})
	await expect(
		screenEntry(organizer, world.slug, entry.id, finding(entry.versionId, { outcome: 'accepted' })),
	).rejects.toMatchObject({ code: 'organization_not_verified' })
})

test('a version that is no longer the newest is not screened', async () => {
	const { world, organizer, entry } = await scene()
	await expect(
		screenEntry(
			organizer,
			world.slug,
			entry.id,
			finding('an-older-version', { outcome: 'accepted' }),
		),
	).rejects.toMatchObject({ code: 'screening_stale' })
})

test('two screeners at once: one finding, the other is told', async () => {
	const { world, organizer, entry } = await scene()
	const other = await organizerOf(world)
	const accept = finding(entry.versionId, { outcome: 'accepted' })
	const results = await Promise.allSettled([
		screenEntry(organizer, world.slug, entry.id, accept),
		screenEntry(other, world.slug, entry.id, accept),
	])
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(await db.screeningReview.count({ where: { entryId: entry.id } })).toBe(1)
})

test('for anybody but an organizer of the contest the queue and the desk are missing', async () => {
	const { world, entry } = await scene()
	const elsewhere = await openContest()
	const strangers = [
		await contextOf(null),
		await contextOf(await person()),
		await contextOf(entry.owner.ownerId),
		await organizerOf(elsewhere),
	]
	const filter = ScreeningFilter.parse({})
	for (const ctx of strangers) {
		await expect(listScreeningQueue(ctx, world.slug, filter)).rejects.toMatchObject({
			kind: 'missing',
		})
		await expect(getScreeningDesk(ctx, world.slug, entry.id)).rejects.toMatchObject({
			kind: 'missing',
		})
		await expect(
			screenEntry(ctx, world.slug, entry.id, finding(entry.versionId, { outcome: 'accepted' })),
		).rejects.toMatchObject({ kind: 'missing' })
	}
	expect((await db.entry.findUniqueOrThrow({ where: { id: entry.id } })).state).toBe('submitted')
})

async function returnedEntry(settings = {}) {
	const world = await openContest({ settings })
	const organizer = await organizerOf(world)
	const entry = await submittedEntry(world)
	const returned = {
		outcome: 'returned',
		form: { ...allPassed.form, form_stamped: 'fail' },
		mendFields: ['entry_form'],
		mendBy,
		note: '申报书未盖章',
	}
	await screenEntry(organizer, world.slug, entry.id, finding(entry.versionId, returned))
	const stateAt = async (at: Date) => {
		await expireReturned(await contextOf(null, at))
		const row = await db.entry.findUniqueOrThrow({ where: { id: entry.id } })
		return row.state
	}
	return { entry: { ...entry, contestId: world.id }, stateAt }
}

test('what is not mended by its date is rejected, at the date and not before', async () => {
	const { entry, stateAt } = await returnedEntry()
	expect(await stateAt(new Date(mendBy.getTime() - 1))).toBe('returned')
	expect(await stateAt(mendBy)).toBe('rejected')
	const events = await db.entryEvent.findMany({
		where: { entryId: entry.id, event: 'reject_unmended' },
		select: { reasonCode: true },
	})
	expect(events).toEqual([{ reasonCode: 'overdue_unmended' }])
})

test('an entry whose contest cannot be read keeps no other from its date', async () => {
	const [odd, fine] = [await returnedEntry(), await returnedEntry()]
	const where = { id: odd.entry.contestId }
	await db.contest.update({ where, data: { settings: { rejectUnmended: 'perhaps' } } })
	await expect(fine.stateAt(mendBy)).rejects.toThrow('rejectUnmended')
	const states = await db.entry.findMany({
		where: { id: { in: [odd.entry.id, fine.entry.id] } },
		orderBy: { createdAt: 'asc' },
		select: { state: true },
	})
	expect(states).toEqual([{ state: 'returned' }, { state: 'rejected' }])
	await db.contest.update({ where, data: { settings: {} } })
})

test('where the contest says so, what was not mended is screened as last submitted', async () => {
	const { entry, stateAt } = await returnedEntry({ rejectUnmended: false })
	expect(await stateAt(mendBy)).toBe('submitted')
	const { ownerId } = entry.owner
	const heard = await db.mailMessage.findMany({
		where: { userId: ownerId },
		orderBy: { id: 'asc' },
	})
	expect(heard.at(-1)).toMatchObject({ template: 'entry-unmended', contestId: entry.contestId })
})
