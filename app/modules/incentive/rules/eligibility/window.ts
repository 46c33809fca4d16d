/** Windows of dates whose ends may hang on named dates of the contest (anchors). */
import type { IsoDate } from '~/modules/notice/rules/working-days'
import type { ConditionOf } from '../../schema/policy-conditions'
import { addMonths } from '../period'
import { type Finding, met, notMet, type Surroundings, unknown } from './finding'

export type Window = NonNullable<ConditionOf<'registered-in'>['since']>
export type DateRef = ConditionOf<'claimed'>['by']

type Resolved = { date: IsoDate } | { anchor: string }

/** The date meant, or the anchor that is not known yet. */
export function resolve(ref: DateRef, { anchors }: Surroundings): Resolved {
	if (typeof ref === 'string') return { date: ref }
	const anchor = anchors[ref.of]
	return anchor === undefined ? { anchor: ref.of } : { date: addMonths(anchor, ref.months) }
}

/** The last day of the window as far as it is known; null for an open or unknown end. */
export function lastDayOf(window: Window | undefined, now: Surroundings): IsoDate | null {
	const ends = endsOf(window ?? {}, now).flatMap((end) => ('date' in end ? [end.date] : []))
	return ends.sort()[0] ?? null
}

/** Whether a date proven by a document lies in the window; both ends belong to it. */
export function judgeWindow(
	window: Window,
	date: IsoDate | null | undefined,
	now: Surroundings,
): Finding {
	if (!date) return unknown({ code: 'no_date' })
	const start = window.from === undefined ? [] : [resolve(window.from, now)]
	const ends = endsOf(window, now)
	const early = start.find((bound) => 'date' in bound && date < bound.date)
	if (early && 'date' in early) return notMet({ code: 'before_window', date, bound: early.date })
	const late = ends.find((bound) => 'date' in bound && date > bound.date)
	if (late && 'date' in late) return notMet({ code: 'after_window', date, bound: late.date })
	const open = [...start, ...ends].find((bound) => 'anchor' in bound)
	if (open && 'anchor' in open)
		return unknown({ code: 'no_anchor', anchor: open.anchor }, `anchor:${open.anchor}`)
	return met({ code: 'in_window', date })
}

function endsOf({ to, within }: Window, now: Surroundings): Resolved[] {
	return [to, within].flatMap((ref) => (ref === undefined ? [] : [resolve(ref, now)]))
}
