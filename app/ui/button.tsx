import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { VisuallyHidden } from './layout'
import { SmartLink } from './link'
import { useText } from './locale'
import { useReadOnly } from './read-only'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'alt' | 'danger' | 'quiet'
export type ButtonSize = 'normal' | 'large' | 'small'

/** The classes of a button, for the few elements that must look like one (summary, label). */
export function buttonClass(kind: ButtonKind = 'primary', size: ButtonSize = 'normal'): string {
	return classNames(styles.button, styles[kind], styles[size])
}

export type ButtonProps = {
	kind?: ButtonKind
	size?: ButtonSize
	type?: 'submit' | 'button' | 'reset'
	name?: string
	value?: string
	disabled?: boolean
	form?: string
	formAction?: string
	formMethod?: 'get' | 'post'
	onClick?: () => void
	'aria-label'?: string
	children: ReactNode
}

export function Button({ kind, size, type = 'submit', ...rest }: ButtonProps) {
	const reading = useReadOnly()
	if (reading && type === 'submit') return null
	return <button type={type} className={buttonClass(kind, size)} {...rest} />
}

export function ButtonLink({
	href,
	kind,
	size,
	download,
	changes = false,
	children,
}: {
	href: string
	kind?: ButtonKind
	size?: ButtonSize
	download?: boolean | string
	/** Leads to a change: left out where pages are only read. */
	changes?: boolean
	children: ReactNode
}) {
	const reading = useReadOnly()
	if (changes && reading) return null
	const extra = download === undefined || download === false ? {} : { download }
	return (
		<SmartLink href={href} className={buttonClass(kind, size)} {...extra}>
			{children}
		</SmartLink>
	)
}

export function TextLink({
	href,
	external,
	current,
	download,
	children,
}: {
	href: string
	external?: boolean
	current?: boolean
	download?: boolean | string
	children: ReactNode
}) {
	const t = useText(uiText)
	const extra = external ? { target: '_blank', rel: 'noreferrer noopener' } : {}
	const file = download === undefined || download === false ? {} : { download }
	return (
		<SmartLink href={href} aria-current={current ? 'page' : undefined} {...extra} {...file}>
			{children}
			{external && <VisuallyHidden>{t.externalLink}</VisuallyHidden>}
		</SmartLink>
	)
}

/** A state change that needs no input: a form of its own with one button. */
export function PostButton({
	action,
	fields = {},
	kind = 'alt',
	size,
	disabled,
	children,
}: {
	action: string
	/** Names and values; as a list where a name stands more than once. */
	fields?: Record<string, string> | readonly (readonly [name: string, value: string])[]
	kind?: ButtonKind
	size?: ButtonSize
	disabled?: boolean
	children: ReactNode
}) {
	const reading = useReadOnly()
	if (reading) return null
	const hidden = Array.isArray(fields) ? fields : Object.entries(fields)
	return (
		<Form method="post" action={action} className={styles.postForm}>
			{hidden.map(([name, value], index) => (
				<input key={index} type="hidden" name={name} value={value} />
			))}
			<Button kind={kind} size={size} disabled={disabled}>
				{children}
			</Button>
		</Form>
	)
}
