import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { SmartLink } from './link'
import type { Tone } from './state-word'
import styles from './stat.module.css'

/** A row of numbers worth seeing first. */
export function Stats({ children }: { children: ReactNode }) {
	return <dl className={styles.stats}>{children}</dl>
}

export function Stat({
	label,
	value,
	note,
	href,
	tone,
}: {
	label: string
	value: ReactNode
	note?: ReactNode
	href?: string
	tone?: Tone
}) {
	return (
		<div className={styles.stat}>
			<dt className={styles.label}>{label}</dt>
			<dd className={classNames(styles.value, tone && styles[tone])}>
				{href ? <SmartLink href={href}>{value}</SmartLink> : value}
			</dd>
			{note && <dd className={styles.note}>{note}</dd>}
		</div>
	)
}
