import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { NoStages, StageBackwards, StageOutOfOrder } from '../errors'
import { calendarFaults, stageKeys } from '../rules/stages'
import type { CalendarInput } from '../schema/set-up'
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

/** Replaces the calendar; scoring of a round follows the stage it belongs to. */
export async function editCalendar(ctx: Context, slug: string, input: CalendarInput) {
	const stages = checkedStages(input)
	return ctx.transaction(async (tx) => {
		const { id } = await lockContest(ctx, tx, slug, input.version)
		const before = await tx.stage.findMany({
			where: { contestId: id },
			select: { key: true, opensAt: true, closesAt: true },
			orderBy: { position: 'asc' },
		})
		await saveStages(tx, id, stages)
		await touchContest(tx, id)
		await ctx.audit(tx, 'contest.calendar_edited', {
			contestId: id,
			subjectType: 'contest',
			subjectId: id,
			before,
			after: stages.map(({ key, opensAt, closesAt }) => ({ key, opensAt, closesAt })),
		})
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
