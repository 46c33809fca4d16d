import { Form } from '@remix-run/react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { Button, buttonClass } from './button'
import type { ButtonKind, ButtonSize } from './button'
import { classNames } from './class-names'
import { useHydrated } from './hydration'
import { useText } from './locale'
import styles from './confirm-button.module.css'

type ConfirmButtonProps = {
	label: string
	kind?: ButtonKind
	size?: ButtonSize
	question: string
	detail?: ReactNode
	confirmLabel: string
	action?: string
	fields?: Record<string, string>
	name?: string
	value?: string
	children?: ReactNode
}

/**
 * A button that asks before it acts. The question opens in place (`details`), so it works without
 * scripts. With `action` it posts a form of its own, else it submits the form around it.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
	const { label, kind = 'danger', size, question, detail, confirmLabel, action } = props
	const t = useText(uiText)
	const hydrated = useHydrated()
	const details = useRef<HTMLDetailsElement>(null)
	const close = () => {
		details.current?.removeAttribute('open')
		details.current?.querySelector('summary')?.focus()
	}
	const body = (
		<>
			<p className={styles.question}>{question}</p>
			{detail && <div className={styles.detail}>{detail}</div>}
			{props.children}
			<div className={styles.actions}>
				<Button
					kind={kind === 'danger' ? 'danger' : 'primary'}
					name={props.name}
					value={props.value}
				>
					{confirmLabel}
				</Button>
				{hydrated && (
					<Button type="button" kind="quiet" onClick={close}>
						{t.cancel}
					</Button>
				)}
			</div>
		</>
	)
	return (
		<details
			ref={details}
			className={styles.confirm}
			onKeyDown={(event) => event.key === 'Escape' && close()}
		>
			<summary className={classNames(buttonClass(kind, size), styles.summary)}>{label}</summary>
			{action ? (
				<Form method="post" action={action} className={styles.body}>
					{Object.entries(props.fields ?? {}).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					{body}
				</Form>
			) : (
				<div className={styles.body}>{body}</div>
			)}
		</details>
	)
}
