import { z } from 'zod'
import { locales } from '~/messages/define'
import { calendarChanges, stageKeys } from '~/modules/contest/rules/stages'
import type { Tx } from '~/platform/db.server'
import { calendarBatch } from '../batches'
import { tellEach } from '../commands.server'
import { boundBy } from '../receivers.server'
import { both, idOf, type Teller, type Tellers } from './teller'

const key = z.enum(stageKeys)
const Before = z.array(
	z.object({
		key,
		name: z.string(),
		nameEn: z.string(),
		opensAt: z.date(),
		closesAt: z.date(),
	}),
)
const period = z.object({ opensAt: z.coerce.date(), closesAt: z.coerce.date() })
const Letter = z.object({
	stages: z.array(
		z.object({ key, name: z.record(z.enum(locales), z.string()), before: period.nullable() }),
	),
})

/**
 * A public calendar that changed, to everybody it binds. Always held: of an organizer's several
 * edits one mail goes out. Earlier ones that still wait are discarded, and what they told of is in
 * the new one, from how it was before them to how it is now.
 */
const calendarEdited: Teller = async (ctx, tx, data) => {
	const contest = await tx.contest.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: { id: true, slug: true, name: true, nameEn: true, state: true, stages: true },
	})
	if (contest.state !== 'published') return
	const named = <Stage extends { name: string; nameEn: string }>(stage: Stage) => ({
		...stage,
		name: both(stage.name, stage.nameEn),
	})
	const now = contest.stages.map(named)
	const before = Before.parse(data.before).map(named)
	if (calendarChanges(before, now).length === 0) return
	const waiting = await discardWaiting(tx, contest.id)
	const untouched = before.filter((stage) => !waiting.has(stage.key))
	const first = [...waiting.values()].flatMap(({ before: told, ...stage }) =>
		told ? [{ ...stage, ...told }] : [],
	)
	const changes = calendarChanges([...untouched, ...first], now)
	if (changes.length === 0) return
	return tellEach(ctx, tx, await boundBy(tx, contest.id), {
		contestId: contest.id,
		template: 'calendar-changed',
		params: {
			contestName: both(contest.name, contest.nameEn),
			stages: changes.map((change) => ({
				key: change.key,
				name: (change.new ?? change.old)!.name,
				before: change.old && periodOf(change.old),
				now: change.new && periodOf(change.new),
			})),
			link: `/c/${contest.slug}`,
		},
		batch: { key: calendarBatch(ctx), always: true },
	})
}

const periodOf = ({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }) => ({
	opensAt: opensAt.toISOString(),
	closesAt: closesAt.toISOString(),
})

/** Discards the letters that wait to be read. The stages they named, as they were before. */
async function discardWaiting(tx: Tx, contestId: string) {
	const discarded = await tx.mailMessage.updateManyAndReturn({
		where: { contestId, template: 'calendar-changed', state: 'held' },
		data: { state: 'discarded' },
		select: { params: true },
	})
	const stages = discarded.flatMap(({ params }) => Letter.safeParse(params).data?.stages ?? [])
	return new Map(stages.map((stage) => [stage.key, stage]))
}

export const calendarTellers = { 'contest.calendar_edited': calendarEdited } satisfies Tellers
