import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { uiText } from '~/messages/ui'
import { useText } from './locale'
import { Tabs } from './tabs'
import type { NavItem } from './nav-item'
import styles from './desk.module.css'

/** Evidence beside the form on desktop; on a phone one of them at a time, chosen by a tab. */
export function Desk({
	evidence,
	tab,
	tabs,
	children,
}: {
	evidence: ReactNode
	tab: 'evidence' | 'form'
	tabs: (NavItem & { key?: string })[]
	children: ReactNode
}) {
	const t = useText(uiText)
	return (
		<div
			className={classNames(styles.desk, tab === 'form' ? styles.showForm : styles.showEvidence)}
		>
			<div className={styles.tabs}>
				<Tabs label={`${t.evidence} / ${t.scoring}`} items={tabs} />
			</div>
			<div className={styles.evidence}>{evidence}</div>
			<div className={styles.form}>{children}</div>
		</div>
	)
}

/** Stays at the lower edge of the window: the total so far and the way on. */
export function ActionBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
	return (
		<div className={styles.bar}>
			<div className={styles.note}>{note}</div>
			<div className={styles.actions}>{children}</div>
		</div>
	)
}

/** What can be done with the chosen rows of a list. */
export function BulkBar({ count, children }: { count?: number; children: ReactNode }) {
	const t = useText(uiText)
	return (
		<div className={classNames(styles.bar, styles.bulk)}>
			{count !== undefined && <div className={styles.note}>{t.selected(count)}</div>}
			<div className={styles.actions}>{children}</div>
		</div>
	)
}
