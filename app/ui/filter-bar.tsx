import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { Button, TextLink } from './button'
import { useText } from './locale'
import { ReadOnly } from './read-only'
import styles from './filter-bar.module.css'

/** Filters of a list as a GET form: what is shown is always in the address. */
export function FilterBar({
	action,
	submitLabel,
	resetHref,
	count,
	label,
	children,
}: {
	action?: string
	submitLabel?: string
	resetHref?: string
	count?: ReactNode
	label?: string
	children: ReactNode
}) {
	const t = useText(uiText)
	const narrowed = [...new URLSearchParams(useLocation().search).values()].some(
		(value) => value !== '',
	)
	return (
		<Form
			method="get"
			action={action}
			className={styles.bar}
			role="search"
			aria-label={label ?? t.filter}
		>
			<div className={styles.fields}>{children}</div>
			<div className={styles.actions}>
				<ReadOnly when={false}>
					<Button kind="alt">{submitLabel ?? t.apply}</Button>
				</ReadOnly>
				{resetHref && narrowed && <TextLink href={resetHref}>{t.resetFilter}</TextLink>}
				{count && <span className={styles.count}>{count}</span>}
			</div>
		</Form>
	)
}
