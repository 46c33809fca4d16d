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

function Question({ close, ...props }: ConfirmButtonProps & { close: () => void }) {
	const t = useText(uiText)
	const hydrated = useHydrated()
	const kind = (props.kind ?? 'danger') === 'danger' ? 'danger' : 'primary'
	return (
		<>
			<p className={styles.question}>{props.question}</p>
			{props.detail && <div className={styles.detail}>{props.detail}</div>}
			{props.children}
			<div className={styles.actions}>
				<Button kind={kind} name={props.name} value={props.value}>
					{props.confirmLabel}
				</Button>
				{hydrated && (
					<Button type="button" kind="quiet" onClick={close}>
						{t.cancel}
					</Button>
				)}
			</div>
		</>
	)
}

function OwnForm({
	action,
	fields = {},
	children,
}: Pick<ConfirmButtonProps, 'action' | 'fields' | 'children'>) {
	return (
		<Form method="post" action={action} className={styles.body}>
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{children}
		</Form>
	)
}

/**
 * A button that asks before it acts. The question opens in place (`details`), so it works without
 * scripts. With `action` it posts a form of its own and may not stand inside another form; without
 * it, its button submits the form around it.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
	const { label, kind = 'danger', size, action, fields } = props
	const details = useRef<HTMLDetailsElement>(null)
	const close = () => {
		details.current?.removeAttribute('open')
		details.current?.querySelector('summary')?.focus()
	}
	const question = <Question {...props} close={close} />
	return (
		<details
			ref={details}
			className={styles.confirm}
			onKeyDown={(event) => event.key === 'Escape' && close()}
		>
			<summary className={classNames(buttonClass(kind, size), styles.summary)}>{label}</summary>
			{action ? (
				<OwnForm action={action} fields={fields}>
					{question}
				</OwnForm>
			) : (
				<div className={styles.body}>{question}</div>
			)}
		</details>
	)
}
