import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { VisuallyHidden } from '../layout'
import { useText } from '../locale'
import styles from './field-set.module.css'

/** Fields that belong together, under one heading. */
export function FieldSet({
	legend,
	hint,
	errors,
	id,
	children,
}: {
	legend: string
	hint?: ReactNode
	errors?: string[]
	id?: string
	children: ReactNode
}) {
	const t = useText(uiText)
	return (
		<fieldset id={id} tabIndex={id ? -1 : undefined} className={styles.set}>
			<legend className={styles.legend}>{legend}</legend>
			{hint && <div className={styles.hint}>{hint}</div>}
			{errors?.map((words) => (
				<p key={words} className={styles.error}>
					<VisuallyHidden>{t.error}</VisuallyHidden>
					{words}
				</p>
			))}
			<div className={styles.fields}>{children}</div>
		</fieldset>
	)
}

/** Fields beside each other on desktop, below each other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
	return <div className={styles.row}>{children}</div>
}
