import type { ReactNode } from 'react'
import styles from './hero.module.css'

/** The public home's white band: what this is, until when, and the stage rail. */
export function Hero({
	title,
	lead,
	children,
}: {
	title: string
	lead?: ReactNode
	children?: ReactNode
}) {
	return (
		<div className={styles.hero}>
			<div className={styles.inner}>
				<h1 className={styles.title}>{title}</h1>
				{lead && <p className={styles.lead}>{lead}</p>}
				{children}
			</div>
		</div>
	)
}
