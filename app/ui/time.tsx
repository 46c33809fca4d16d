import type { Locale } from '~/messages/define'
import {
	formatDate,
	formatDateTime,
	formatDeadline,
	formatSeconds,
	formatShortDate,
	formatTime,
} from './format'
import type { When } from './format'
import { useLocale } from './locale'

const formats: Record<string, (when: When, locale: Locale) => string> = {
	date: formatDate,
	datetime: formatDateTime,
	deadline: formatDeadline,
	short: formatShortDate,
	time: formatTime,
	seconds: formatSeconds,
}

/** An instant in Beijing time, machine-readable. */
export function Time({
	value,
	format = 'datetime',
}: {
	value: When
	format?: 'date' | 'datetime' | 'deadline' | 'short' | 'time' | 'seconds'
}) {
	const locale = useLocale()
	return <time dateTime={new Date(value).toISOString()}>{formats[format]!(value, locale)}</time>
}
