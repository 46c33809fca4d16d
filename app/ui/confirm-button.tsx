import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { Button } from './button'
import type { ButtonKind, ButtonSize } from './button'
import { Dialog } from './dialog'
import { useText } from './locale'
import { useReadOnly } from './read-only'
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

function Answers({ close, ...props }: ConfirmButtonProps & { close?: () => void }) {
	const t = useText(uiText)
	const kind = (props.kind ?? 'danger') === 'danger' ? 'danger' : 'primary'
	return (
		<div className={styles.actions}>
			<Button kind={kind} name={props.name} value={props.value}>
				{props.confirmLabel}
			</Button>
			{close && (
				<Button type="button" kind="quiet" onClick={close}>
					{t.cancel}
				</Button>
			)}
		</div>
	)
}

/**
 * A button that asks before it acts, in a dialog or, without scripts, in place. With `action` it
 * posts a form of its own and may not stand inside another form; without it, its button submits the
 * form around it.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
	const { label, kind = 'danger', size, question, detail, action, fields = {}, children } = props
	const reading = useReadOnly()
	if (reading) return null
	return (
		<Dialog label={label} kind={kind} size={size} title={question} fields={children}>
			{(close) => {
				const inside = (
					<>
						{detail && <div className={styles.detail}>{detail}</div>}
						{children}
						<Answers {...props} close={close} />
					</>
				)
				if (!action) return inside
				return (
					<Form method="post" action={action} className={styles.form}>
						{Object.entries(fields).map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						{inside}
					</Form>
				)
			}}
		</Dialog>
	)
}
