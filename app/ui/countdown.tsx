import { useEffect, useState } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { countdownParts } from './format'
import type { When } from './format'
import { useText } from './locale'
import styles from './countdown.module.css'

const toMs = (when: When) => new Date(when).getTime()

/**
 * Milliseconds left at the server's time `now`; once scripts run, the time elapsed in this page is
 * subtracted, so that a wrong or moved clock on the device changes nothing.
 */
function useRemaining(to: When, now: When): number {
	const atStart = toMs(to) - toMs(now)
	const [elapsed, setElapsed] = useState(0)
	useEffect(() => {
		const startedAt = performance.now()
		setElapsed(0)
		const timer = setInterval(() => setElapsed(performance.now() - startedAt), 10_000)
		return () => clearInterval(timer)
	}, [atStart])
	return atStart - elapsed
}

/** Days, hours and minutes until an instant; since it, where that is said to be `late`. */
export function Countdown({
	to,
	now,
	label,
	size = 'large',
	late = false,
}: {
	to: When
	now: When
	label?: string
	size?: 'large' | 'normal'
	late?: boolean
}) {
	const t = useText(uiText)
	const left = useRemaining(to, now)
	const { over, days, hours, minutes } = countdownParts(late ? -left : left)
	const units = [
		{ value: String(days), unit: t.days },
		{ value: String(hours).padStart(2, '0'), unit: t.hoursUnit },
		{ value: String(minutes).padStart(2, '0'), unit: t.minutes },
	]
	return (
		<div className={classNames(styles.countdown, styles[size])}>
			{label && <div className={styles.label}>{label}</div>}
			<div className={styles.count}>
				{over
					? t.closed
					: units.map(({ value, unit }) => (
							<span key={unit} className={styles.part}>
								{value}
								<small>{unit}</small>
							</span>
						))}
			</div>
		</div>
	)
}
