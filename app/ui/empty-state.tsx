import type { ReactNode } from 'react'
import { ButtonLink } from './button'
import styles from './empty-state.module.css'

/** Why there is nothing here, and what to do about it. */
export function EmptyState({
	title,
	children,
	action,
}: {
	title: string
	children?: ReactNode
	action?: { label: string; href: string }
}) {
	return (
		<div className={styles.empty}>
			<p className={styles.title}>{title}</p>
			{children && <div className={styles.body}>{children}</div>}
			{action && (
				<div className={styles.action}>
					<ButtonLink kind="alt" href={action.href}>
						{action.label}
					</ButtonLink>
				</div>
			)}
		</div>
	)
}
