import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { useText } from './locale'
import styles from './description-list.module.css'

/** Terms and values; an empty value prints a dash. */
export function DescriptionList({
	items,
	columns = 1,
	narrow,
}: {
	items: { term: string; value: ReactNode; note?: ReactNode }[]
	columns?: 1 | 2
	/** In a side column or a card: short terms, more room for the values. */
	narrow?: boolean
}) {
	const t = useText(uiText)
	return (
		<dl className={classNames(styles.list, columns === 2 && styles.two, narrow && styles.narrow)}>
			{items.map(({ term, value, note }) => (
				<div key={term} className={styles.item}>
					<dt>{term}</dt>
					<dd>
						{value === null || value === undefined || value === '' ? t.noValue : value}
						{note && <div className={styles.note}>{note}</div>}
					</dd>
				</div>
			))}
		</dl>
	)
}
