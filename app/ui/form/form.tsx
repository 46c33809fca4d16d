import type { FormMetadata } from '@conform-to/react'
import { Form as RemixForm } from '@remix-run/react'
import { Children, isValidElement, useEffect, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { useText } from '../locale'
import { ReadOnly, useReadOnly } from '../read-only'
import styles from './form.module.css'

/** What the form needs of conform's metadata, whatever its fields are. */
type FormState = Pick<
	FormMetadata<Record<string, unknown>, string[]>,
	'id' | 'errors' | 'allErrors' | 'onSubmit'
>

type FormProps = {
	form?: FormState
	action?: string
	method?: 'post' | 'get'
	encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data'
	id?: string
	labels?: Record<string, string>
	children: ReactNode
}

/** The labels of all fields below `children`, by field name. */
function labelsBelow(children: ReactNode, found: Record<string, string> = {}) {
	Children.forEach(children, (child) => {
		if (
			!isValidElement<{ field?: { name?: string }; label?: unknown; children?: ReactNode }>(child)
		) {
			return
		}
		const { field, label } = child.props
		if (field?.name && typeof label === 'string') found[field.name] = label
		labelsBelow(child.props.children, found)
	})
	return found
}

/**
 * Moves the focus to the field, into a group to its first control. The address stays: the router
 * would take another for another page and drop the answer that says what is wrong.
 */
function goTo(id: string, event: MouseEvent) {
	const field = document.getElementById(id)
	if (!field) return
	event.preventDefault()
	const control = field.matches('fieldset') && field.querySelector<HTMLElement>('input, select')
	field.scrollIntoView()
	;(control || field).focus()
}

function ErrorSummary({ form, labels }: { form: FormState; labels: Record<string, string> }) {
	const t = useText(uiText)
	const box = useRef<HTMLDivElement>(null)
	const errors = Object.entries(form.allErrors).filter(([, words]) => words.length > 0)
	const shown = errors.map(([name, words]) => `${name} ${words.join(' ')}`).join('\n')
	useEffect(() => {
		if (shown) box.current?.focus()
	}, [shown])
	if (errors.length === 0) return null
	const count = errors.reduce((sum, [, words]) => sum + words.length, 0)
	return (
		<div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus>
			<h2 className={styles.summaryTitle}>{t.errorTitle(count)}</h2>
			<ul>
				{errors.flatMap(([name, words]) =>
					words.map((word) => (
						<li key={`${name} ${word}`}>
							{name === '' ? (
								word
							) : (
								<a
									href={`#${form.id}-${name}`}
									onClick={(event) => goTo(`${form.id}-${name}`, event)}
								>
									{labels[name] ? t.fieldError(labels[name], word) : word}
								</a>
							)}
						</li>
					)),
				)}
			</ul>
		</div>
	)
}

/**
 * A form that the server checks. What is wrong stands on top with a link to each field and again
 * at the field; typed values stay. Works the same before and without scripts.
 */
export function Form({ form, action, method = 'post', encType, id, labels, children }: FormProps) {
	const reading = useReadOnly()
	if (reading && method === 'post') {
		return (
			<fieldset disabled className={classNames(styles.form, styles.readOnly)}>
				{children}
			</fieldset>
		)
	}
	return (
		<RemixForm
			id={form?.id ?? id}
			method={method}
			action={action}
			encType={encType}
			noValidate
			onSubmit={form?.onSubmit}
			className={styles.form}
		>
			{form && <ErrorSummary form={form} labels={{ ...labelsBelow(children), ...labels }} />}
			<ReadOnly when={false}>{children}</ReadOnly>
		</RemixForm>
	)
}
