import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import type { When } from './format'
import { VisuallyHidden } from './layout'
import { useText } from './locale'
import { Time } from './time'
import styles from './difference.module.css'

/** What something was, struck through, beside what it is now, with who and when. */
export function Difference({
	old,
	new: current,
	who,
	when,
	label,
}: {
	old?: ReactNode
	new: ReactNode
	who?: string
	when?: When
	label?: string
}) {
	const t = useText(uiText)
	return (
		<div className={styles.difference}>
			{label && <span className={styles.label}>{label}</span>}
			<span className={styles.values}>
				{old !== undefined && old !== null && old !== '' && (
					<del className={styles.old}>
						<VisuallyHidden>{t.was} </VisuallyHidden>
						{old}
					</del>
				)}
				<ins className={styles.new}>
					<VisuallyHidden>{t.becomes} </VisuallyHidden>
					{current}
				</ins>
			</span>
			{(who || when) && (
				<span className={styles.by}>
					{who}
					{who && when && ' · '}
					{when && <Time value={when} />}
				</span>
			)}
		</div>
	)
}
