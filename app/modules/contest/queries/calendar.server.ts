import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import type { Prisma } from '~/platform/generated/prisma/client'
import { progressOf, stageAt } from '../rules/stages'

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

/** The stages as the rail shows them at `now`. */
export function railOf(ctx: Pick<Context, 'locale'>, rows: StageFace[], now: Date) {
	return progressOf(shownStages(ctx, rows), now).map(({ stage, status }) => ({ ...stage, status }))
}

/**
 * The contest's calendar as the stage rail shows it, and what the countdown runs to: the current
 * stage's end (`closing`), else the next stage's opening.
 */
export async function getCalendar(ctx: Context, contestId: string) {
	const rows = await ctx.db.stage.findMany({ where: { contestId }, select: stageFace })
	const now = ctx.contestNow()
	const { current, next, countsDownTo } = stageAt(shownStages(ctx, rows), now)
	return {
		now,
		stages: railOf(ctx, rows, now),
		countdown: countsDownTo
			? { to: countsDownTo, stage: (current ?? next)!.name, closing: current !== null }
			: null,
	}
}

export type Calendar = Awaited<ReturnType<typeof getCalendar>>
