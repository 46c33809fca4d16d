import type { Context } from '~/modules/context'
import { calendarBatch } from '~/modules/message/batches'
import type { Tx } from '~/platform/db.server'
import { CalendarBinds, NoStages, StageBackwards, StageOutOfOrder } from '../errors'
import { calendarFaults, lateMoves, stageKeys } from '../rules/stages'
import type { CalendarInput } from '../schema/set-up'
import { announceCalendar } from './announce-calendar.server'
import { lockContest, touchContest } from './lock-contest.server'

type Given = CalendarInput['stages'][number]
type Complete = Given & { opensAt: Date; closesAt: Date }

const isComplete = (stage: Given): stage is Complete =>
	stage.used && stage.opensAt !== undefined && stage.closesAt !== undefined

/** The stages in use, in the contest's order; a faulty calendar is refused at the field. */
function checkedStages({ stages }: CalendarInput): Complete[] {
	const used = stages.filter(isComplete)
	if (used.length === 0) throw new NoStages()
	const fieldOf = (key: string, name: string) =>
		`stages[${stages.findIndex((stage) => stage.key === key)}].${name}`
	for (const fault of calendarFaults(used)) {
		if (fault.kind === 'out_of_order') {
			const after = used.find(({ key }) => key === fault.after)!.name
			throw new StageOutOfOrder(fieldOf(fault.stage, 'opensAt'), after)
		}
		throw new StageBackwards(fieldOf(fault.stage, 'closesAt'))
	}
	return used.sort((a, b) => stageKeys.indexOf(a.key) - stageKeys.indexOf(b.key))
}

/** Once the contest is public its calendar binds: what has passed stays as it was. */
function refuseLateMoves(
	input: CalendarInput,
	before: Parameters<typeof lateMoves>[0],
	after: Complete[],
	now: Date,
): void {
	const [late] = lateMoves(before, after, now)
	if (!late) return
	const at = input.stages.findIndex(({ key }) => key === late.stage)
	const field = late.kind === 'instant_passed' ? late.field : 'closesAt'
	throw new CalendarBinds(late.kind, `stages[${at}].${field}`)
}

/**
 * Replaces the calendar; scoring of a round follows the stage it belongs to. A public contest
 * announces the change, old beside new, in the same transaction. `batch`: the letters about it,
 * which wait on the mail desk to be read; null where nobody is to be told. Throws CalendarBinds for
 * an instant that has passed.
 */
export async function editCalendar(ctx: Context, slug: string, input: CalendarInput) {
	const stages = checkedStages(input)
	return ctx.transaction(async (tx) => {
		const { id, state } = await lockContest(ctx, tx, slug, input.version)
		const before = await tx.stage.findMany({
			where: { contestId: id },
			select: { key: true, name: true, nameEn: true, opensAt: true, closesAt: true },
			orderBy: { position: 'asc' },
		})
		if (state !== 'draft') refuseLateMoves(input, before, stages, ctx.receivedAt)
		await saveStages(tx, id, stages)
		if (state !== 'draft') await announceCalendar(ctx, tx, id, before, stages)
		await touchContest(tx, id)
		await ctx.audit(tx, 'contest.calendar_edited', {
			contestId: id,
			subjectType: 'contest',
			subjectId: id,
			before,
			after: stages.map(({ key, opensAt, closesAt }) => ({ key, opensAt, closesAt })),
		})
		const batch = calendarBatch(ctx)
		const letters = await tx.mailMessage.count({ where: { contestId: id, batch } })
		return { batch: letters > 0 ? batch : null }
	})
}

async function saveStages(tx: Tx, contestId: string, stages: Complete[]) {
	await tx.stage.deleteMany({
		where: { contestId, key: { notIn: stages.map(({ key }) => key) } },
	})
	for (const [position, { used: _, key, ...stage }] of stages.entries()) {
		await tx.stage.upsert({
			where: { contestId_key: { contestId, key } },
			create: { contestId, key, position, ...stage },
			update: { position, ...stage },
			select: { id: true },
		})
		await tx.round.updateMany({
			where: { contestId, stage: key },
			data: { scoringOpensAt: stage.opensAt, scoringEndsAt: stage.closesAt },
		})
	}
}
