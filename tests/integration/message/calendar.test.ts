import { expect, test } from 'vitest'
import type { Context } from '~/modules/context'
import { editCalendar } from '~/modules/contest/commands/edit-calendar.server'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import { getCalendarForm } from '~/modules/contest/queries/set-up.server'
import { CalendarForm } from '~/modules/contest/schema/set-up'
import { settleMailing } from '~/modules/message/commands/mailings.server'
import { getMailing } from '~/modules/message/queries/contest-desk.server'
import { db } from '~/platform/db.server'
import { formatBeijingInput } from '~/ui/format'
import {
	calendar,
	contextOf,
	openContest,
	organization,
	type World,
} from '../../support/entrant-world'
import { organizerOf, signedJudge, submittedEntry } from '../../support/judging-world'

const day = 86_400_000
const screening = {
	opensAt: new Date('2026-06-01T01:00:00Z'),
	closesAt: new Date('2026-06-05T09:00:00Z'),
}

/** A contest with a stage that has not begun, its organizer and one submitted entry. */
async function calendarWorld() {
	const world = await openContest()
	await db.stage.create({
		data: {
			contestId: world.id,
			key: 'screening',
			name: '审查',
			nameEn: 'Screening',
			position: 3,
			...screening,
		},
	})
	const organizer = await organizerOf(world)
	return { world, organizer, entry: await submittedEntry(world) }
}

/** Saves the whole form: stages close at the given instants, or as before; null drops one. */
async function edit(organizer: Context, world: World, closing: Record<string, Date | null>) {
	const { version, stages } = await getCalendarForm(organizer, world.slug)
	const saved = stages.map(({ key, stage }) => ({
		key,
		...(stage && {
			...stage,
			used: closing[key] !== null,
			opensAt: formatBeijingInput(stage.opensAt),
			closesAt: formatBeijingInput(closing[key] ?? stage.closesAt),
		}),
	}))
	const { actor } = organizer
	const request = await contextOf(actor.kind === 'user' ? actor.userId : null)
	return editCalendar(request, world.slug, CalendarForm.parse({ version, stages: saved }))
}

const letters = (world: World, state: 'held' | 'discarded') =>
	db.mailMessage.findMany({
		where: { template: 'calendar-changed', contestId: world.id, state },
		orderBy: { id: 'asc' },
	})

const later = (instant: Date, by: number) => new Date(instant.getTime() + by)

test('a changed calendar waits to be read, and binds who takes part, partners as well', async () => {
	const { world, organizer, entry } = await calendarWorld()
	const partner = await organization({ code: null as never, name: '示例联合研究院' })
	await db.entryPartner.create({ data: { entryId: entry.id, organizationId: partner.id } })
	const judge = await signedJudge(world)
	expect(await edit(organizer, world, {})).toEqual({ batch: null })
	expect(await letters(world, 'held')).toEqual([])
	const submission = later(calendar.closesAt, day / 2)
	const { batch } = await edit(organizer, world, { submission })
	expect(await getMailing(organizer, world.slug, batch!)).toMatchObject({ held: 3, total: 3 })
	const { work } = await getContestOverview(organizer, world.slug)
	expect(work.find(({ key }) => key === 'mailings')).toMatchObject({ count: 1 })
	const receivers = (await letters(world, 'held')).map(({ userId }) => userId)
	expect(receivers.sort()).toEqual([entry.owner.ownerId, partner.ownerId, judge.userId].sort())
})

test('one letter tells of all changes since the last that went out', async () => {
	const { world, organizer } = await calendarWorld()
	const told = async () => {
		const [letter, ...others] = await letters(world, 'held')
		expect(others).toEqual([])
		return letter!
	}
	const submission = later(calendar.closesAt, day / 2)
	await edit(organizer, world, { submission })
	await edit(organizer, world, { screening: later(screening.closesAt, day) })
	const first = await told()
	expect(first.params).toMatchObject({
		stages: [
			{
				key: 'submission',
				before: { closesAt: calendar.closesAt.toISOString() },
				now: { closesAt: submission.toISOString() },
			},
			{ key: 'screening', before: { closesAt: screening.closesAt.toISOString() } },
		],
	})
	expect((await letters(world, 'discarded')).length).toBe(1)

	// The submission is moved back, the screening dropped after it was moved.
	await edit(organizer, world, { submission: calendar.closesAt, screening: null })
	const second = await told()
	const [opensAt, closesAt] = [screening.opensAt.toISOString(), screening.closesAt.toISOString()]
	const name = { 'zh-CN': '审查', en: 'Screening' }
	expect((second.params as { stages: unknown[] }).stages).toEqual([
		{ key: 'screening', name, before: { opensAt, closesAt }, now: null },
	])
	const { mail } = await getMailing(organizer, world.slug, second.batch!)
	expect(mail.text).toContain('取消，原定2026年6月1日')

	// What went out was told; the next change starts from there.
	await settleMailing(organizer, world.slug, { batch: second.batch!, send: true })
	await edit(organizer, world, { submission })
	expect(await told()).toMatchObject({ params: { stages: [{ key: 'submission' }] } })
})

test('a calendar put back as it was before anybody was told makes no letter', async () => {
	const { world, organizer } = await calendarWorld()
	await edit(organizer, world, { submission: later(calendar.closesAt, day / 2) })
	expect(await edit(organizer, world, { submission: calendar.closesAt })).toEqual({ batch: null })
	expect(await letters(world, 'held')).toEqual([])
})

test('a stage that is only dropped is told, too', async () => {
	const { world, organizer } = await calendarWorld()
	const { batch } = await edit(organizer, world, { screening: null })
	expect(await getMailing(organizer, world.slug, batch!)).toMatchObject({ held: 1 })
})
