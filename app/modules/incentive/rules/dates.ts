/** Calendar days of the contest's zone: as text YYYY-MM-DD in rules, as UTC midnight in `date` columns. */
import { dateIn } from '~/modules/notice/rules/closing'
import type { IsoDate } from '~/modules/notice/rules/working-days'

export const ZONE = 'Asia/Shanghai'

/** The day in Beijing on which an instant falls. */
export const dayOf = (instant: Date): IsoDate => dateIn(ZONE, instant)

/** A day as a `date` column holds it. */
export const columnOf = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)

/** The day a `date` column holds. */
export const isoOf = (column: Date): IsoDate => column.toISOString().slice(0, 10)
