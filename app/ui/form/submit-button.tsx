import { useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { buttonClass } from '../button'
import type { ButtonKind, ButtonSize } from '../button'
import { useText } from '../locale'
import { useReadOnly } from '../read-only'
import styles from './submit-button.module.css'

/** Sends the form; says so while it is under way and ignores a second press meanwhile. */
export function SubmitButton({
	kind,
	size,
	name,
	value,
	disabled,
	pendingLabel,
	busy = false,
	children,
}: {
	kind?: ButtonKind
	size?: ButtonSize
	name?: string
	value?: string
	disabled?: boolean
	pendingLabel?: string
	/** Under way already, for reasons this form does not know. */
	busy?: boolean
	children: ReactNode
}) {
	const t = useText(uiText)
	const navigation = useNavigation()
	const [pressed, setPressed] = useState(false)
	const reading = useReadOnly()
	const idle = navigation.state === 'idle'
	useEffect(() => {
		if (idle) setPressed(false)
	}, [idle])
	const pending = busy || (pressed && !idle)
	if (reading) return null
	return (
		<button
			type="submit"
			name={name}
			value={value}
			disabled={disabled}
			aria-disabled={pending || undefined}
			className={buttonClass(kind, size)}
			onClick={(event) => (pending ? event.preventDefault() : setPressed(true))}
		>
			{pending ? (pendingLabel ?? t.submitting) : children}
		</button>
	)
}

/** The last row of a form: its buttons, and when it was last saved. */
export function FormActions({ saved, children }: { saved?: ReactNode; children: ReactNode }) {
	return (
		<div className={styles.actions}>
			{children}
			{saved && <span className={styles.saved}>{saved}</span>}
		</div>
	)
}
