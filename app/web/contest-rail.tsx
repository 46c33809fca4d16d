import { pagesText } from '~/messages/public-pages'
import type { Calendar } from '~/modules/contest/queries/calendar.server'
import { formatPeriod, formatShortDate, formatTime } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { StageRail } from '~/ui/stage-rail'

/** Steps of the committee and after the release; the rail shows the stages a public waits for. */
const QUIET = new Set(['decision', 'landing'])

/** The contest's stage rail: dates of each stage, the hour at which the current one closes. */
export function ContestRail({ stages }: { stages: Calendar['stages'] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const closing = (at: Date) => {
		if (formatTime(at) === '00:00') return formatShortDate(at.getTime() - 1, locale)
		return `${formatShortDate(at, locale)} ${formatTime(at)}`
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
				.map(({ key, name, note, status, opensAt, closesAt }) => ({
					key,
					name,
					status,
					when: status === 'now' ? t.until(closing(closesAt)) : note || period(opensAt, closesAt),
				}))}
		/>
	)
}
