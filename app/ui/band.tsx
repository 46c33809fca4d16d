import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './band.module.css'

/** One line across the page, under the masthead: what the reader must know of all that follows. */
export function Band({
	tone,
	title,
	children,
}: {
	tone: 'wait' | 'info'
	title?: string
	children: ReactNode
}) {
	return (
		<div className={classNames(styles.band, styles[tone])}>
			<p className={styles.inner}>
				{title && <b>{title}</b>}
				<span>{children}</span>
			</p>
		</div>
	)
}
