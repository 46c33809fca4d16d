import { useId } from 'react'
import { formatCount } from './format'
import styles from './meter.module.css'

/** How much of a whole: 33 of 48 sheets, or of a budget; the words carry the meaning. */
export function Meter({
	label,
	value,
	max,
	text,
}: {
	label: string
	value: number
	max: number
	text?: string
}) {
	const id = useId()
	return (
		<div className={styles.meter}>
			<span className={styles.words}>
				<span id={id}>{label}</span>
				<span className={styles.text}>{text ?? `${formatCount(value)} / ${formatCount(max)}`}</span>
			</span>
			<progress className={styles.bar} value={value} max={Math.max(max, 1)} aria-labelledby={id} />
		</div>
	)
}
