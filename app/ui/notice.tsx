import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { useText } from './locale'
import styles from './notice.module.css'

export type NoticeTone = 'info' | 'warn' | 'error' | 'success'

/** A banner in the page. Without a title it is headed by the word of its tone. */
export function Notice({
	tone,
	title,
	role,
	children,
}: {
	tone: NoticeTone
	title?: string
	role?: 'status' | 'alert'
	children?: ReactNode
}) {
	const t = useText(uiText)
	const words = { info: t.info, warn: t.warning, error: t.failed, success: t.success }
	return (
		<div className={classNames(styles.notice, styles[tone])} role={role}>
			<p className={styles.title}>{title ?? words[tone]}</p>
			{children && <div className={styles.body}>{children}</div>}
		</div>
	)
}
