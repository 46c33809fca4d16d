import { Children } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { formatHash } from './format'
import { useText } from './locale'
import styles from './proof-line.module.css'

/** Under anything official: who, when, its hash, and where to check it. */
export function ProofLine({ items }: { items: ReactNode[] }) {
	const t = useText(uiText)
	return (
		<ul className={styles.proof} aria-label={t.proof}>
			{Children.map(items, (item) => item && <li>{item}</li>)}
		</ul>
	)
}

/** A SHA-256: its ends in a line of text, or the whole of it in groups of eight. */
export function Hash({
	value,
	form = 'short',
	label,
}: {
	value: string
	form?: 'short' | 'long'
	label?: string
}) {
	const groups = value.match(/.{1,8}/g) ?? [value]
	return (
		<span className={styles.hash}>
			{label && <>{label} </>}
			{form === 'short' ? (
				<code title={value}>{formatHash(value)}</code>
			) : (
				<code className={styles.long}>
					{groups.map((group, index) => (
						<span key={index}>{group}</span>
					))}
				</code>
			)}
		</span>
	)
}
