import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import type { Prisma } from '~/platform/generated/prisma/client'
import { progressOf, stageAt } from '../rules/stages'
import { contestSettings } from '../schema'

/** What a calendar shows of a stage. */
export const stageFace = {
	key: true,
	name: true,
	nameEn: true,
	opensAt: true,
	closesAt: true,
	note: true,
	noteEn: true,
} satisfies Prisma.StageSelect

type StageFace = Prisma.StageGetPayload<{ select: typeof stageFace }>

/** Stages in the reader's language. */
function shownStages({ locale }: Pick<Context, 'locale'>, rows: StageFace[]) {
	return rows.map(({ name, nameEn, note, noteEn, ...stage }) => ({
		...stage,
		name: inLanguage(locale, name, nameEn),
		note: inLanguage(locale, note, noteEn),
	}))
}

/**
 * The stages as the rail shows them at `now`. `graceMinutes`: how long after its end submissions are
 * still taken, as the contest's settings say.
 */
export function railOf(
	ctx: Pick<Context, 'locale'>,
	rows: StageFace[],
	now: Date,
	{ graceMinutes }: { graceMinutes: number },
) {
	return progressOf(shownStages(ctx, rows), now).map(({ stage, status }) => ({
		...stage,
		status,
		graceMinutes: stage.key === 'submission' ? graceMinutes : 0,
	}))
}

/**
 * The contest's calendar as the stage rail shows it, and what the countdown runs to: the current
 * stage's end (`closing`), else the next stage's opening.
 */
export async function getCalendar(ctx: Context, contestId: string) {
	const { stages: rows, settings } = await ctx.db.contest.findUniqueOrThrow({
		where: { id: contestId },
		select: { settings: true, stages: { select: stageFace } },
	})
	const now = ctx.contestNow()
	const { current, next, countsDownTo } = stageAt(shownStages(ctx, rows), now)
	return {
		now,
		stages: railOf(ctx, rows, now, contestSettings(settings)),
		countdown: countsDownTo
			? { to: countsDownTo, stage: (current ?? next)!.name, closing: current !== null }
			: null,
	}
}

export type Calendar = Awaited<ReturnType<typeof getCalendar>>
