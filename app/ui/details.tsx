import type { ReactNode } from 'react'
import styles from './details.module.css'

/** More for those who want it; open and shut without scripts. */
export function Details({
	summary,
	open,
	children,
}: {
	summary: ReactNode
	open?: boolean
	children: ReactNode
}) {
	return (
		<details className={styles.details} open={open}>
			<summary>{summary}</summary>
			<div className={styles.body}>{children}</div>
		</details>
	)
}
