import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { progressOf, stageAt } from '../rules/stages'

/**
 * The contest's calendar as the stage rail shows it, and what the countdown runs to: the current
 * stage's end (`closing`), else the next stage's opening.
 */
export async function getCalendar(ctx: Context, contestId: string) {
	const rows = await ctx.db.stage.findMany({
		where: { contestId },
		select: {
			key: true,
			name: true,
			nameEn: true,
			opensAt: true,
			closesAt: true,
			note: true,
			noteEn: true,
		},
	})
	const stages = rows.map(({ name, nameEn, note, noteEn, ...stage }) => ({
		...stage,
		name: inLanguage(ctx.locale, name, nameEn),
		note: inLanguage(ctx.locale, note, noteEn),
	}))
	const now = ctx.contestNow()
	const { current, next, countsDownTo } = stageAt(stages, now)
	return {
		now,
		stages: progressOf(stages, now).map(({ stage, status }) => ({ ...stage, status })),
		countdown: countsDownTo
			? { to: countsDownTo, stage: (current ?? next)!.name, closing: current !== null }
			: null,
	}
}

export type Calendar = Awaited<ReturnType<typeof getCalendar>>
