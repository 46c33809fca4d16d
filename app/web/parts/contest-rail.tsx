import { pagesText } from '~/messages/public-pages'
import type { Calendar } from '~/modules/contest/queries/calendar.server'
import { formatDate, formatPeriod, formatShortDate, formatTime } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { StageRail } from '~/ui/stage-rail'

/** Steps of the committee and after the release; the rail shows the stages a public waits for. */
const QUIET = new Set(['decision', 'landing'])
const YEAR = 365 * 24 * 3_600_000

/** Entries are begun while registration or submission is open. */
export function takesEntries(
	stages: Pick<Calendar['stages'][number], 'key' | 'status'>[],
): boolean {
	return stages.some(
		({ key, status }) => status === 'now' && (key === 'registration' || key === 'submission'),
	)
}

/** The contest's stage rail: dates of each stage, the hour at which the current one closes. */
export function ContestRail({ stages }: { stages: Calendar['stages'] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const closing = (from: Date, at: Date) => {
		const midnight = formatTime(at) === '00:00'
		const day = midnight ? at.getTime() - 1 : at
		// A stage that lasts into another year names it.
		if (at.getTime() - from.getTime() > YEAR / 2) return formatDate(day, locale)
		return `${formatShortDate(day, locale)} ${midnight ? '24:00' : formatTime(at)}`
	}
	const period = (from: Date, to: Date) => {
		const first = formatShortDate(from, locale)
		return first === formatShortDate(to.getTime() - 1, locale)
			? first
			: formatPeriod(from, to, locale)
	}
	return (
		<StageRail
			stages={stages
				.filter(({ key, status }) => !QUIET.has(key) || status === 'now')
				.map(({ key, name, note, status, opensAt, closesAt, graceMinutes }) => ({
					key,
					name,
					status,
					when:
						(status === 'now'
							? t.until(closing(opensAt, closesAt))
							: note || period(opensAt, closesAt)) +
						(graceMinutes > 0 && status !== 'done' ? t.grace(graceMinutes) : ''),
				}))}
		/>
	)
}
