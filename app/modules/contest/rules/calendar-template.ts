import type { StageKey } from './stages'

/*
 * Turns a template's calendar, written in days and hours after the start, into instants. Beijing
 * time has been a fixed UTC+08:00 since 1992, so that a day is always 24 hours.
 */

/** Days after the first day, hour of that day. */
type Offset = readonly [day: number, hour: number]

export type TemplateStage = {
	key: StageKey
	name: string
	nameEn: string
	opens: Offset
	closes: Offset
	/** Shown instead of dates, e.g. "5 个工作日". */
	note?: string
	noteEn?: string
}

export type Dated = {
	key: StageKey
	name: string
	nameEn: string
	opensAt: Date
	closesAt: Date
	note: string
	noteEn: string
}

const HOUR = 3_600_000

const at = (start: Date, [day, hour]: Offset) =>
	new Date(start.getTime() + (day * 24 + hour) * HOUR)

/** `startsOn` is 00:00 Beijing time of day 0. */
export function datedStages(stages: readonly TemplateStage[], startsOn: Date): Dated[] {
	return stages.map(({ opens, closes, note = '', noteEn = '', ...stage }) => ({
		...stage,
		opensAt: at(startsOn, opens),
		closesAt: at(startsOn, closes),
		note,
		noteEn,
	}))
}
