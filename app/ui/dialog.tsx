import { useNavigation } from '@remix-run/react'
import { Children, isValidElement, useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { buttonClass } from './button'
import type { ButtonKind, ButtonSize } from './button'
import { classNames } from './class-names'
import styles from './dialog.module.css'

/** Whether a field below holds words on what is wrong with it. */
function hasErrors(children: ReactNode): boolean {
	return Children.toArray(children).some((child) => {
		if (!isValidElement<{ field?: { errors?: string[] }; children?: ReactNode }>(child))
			return false
		return Boolean(child.props.field?.errors?.length) || hasErrors(child.props.children)
	})
}

/** Known to the browser? Firefox has it since 98, Safari since 15.4: others keep the details. */
const knowsDialogs = () => 'showModal' in (globalThis.HTMLDialogElement?.prototype ?? {})

/** Opens and shuts the native dialog; it shuts by itself when what it sent has been answered. */
function useModal(failed: boolean) {
	const details = useRef<HTMLDetailsElement>(null)
	const dialog = useRef<HTMLDialogElement>(null)
	const [modal, setModal] = useState(false)
	const opener = useRef<HTMLButtonElement>(null)
	const startsOpen = useRef(failed)
	const hadFocus = useRef(false)
	const { state } = useNavigation()
	const sent = useRef(false)
	const open = () => {
		if (dialog.current?.open) return
		dialog.current?.showModal()
		dialog.current?.querySelector<HTMLElement>('[data-dialog-title]')?.focus()
	}
	const close = () => {
		dialog.current?.close()
		if (!details.current?.open) return
		details.current.removeAttribute('open')
		details.current.querySelector('summary')?.focus()
	}
	useEffect(() => {
		if (details.current?.open) startsOpen.current = true
		hadFocus.current = details.current?.contains(document.activeElement) ?? false
		setModal(knowsDialogs())
	}, [])
	useEffect(() => {
		if (!modal) return
		if (hadFocus.current) opener.current?.focus()
		if (startsOpen.current) open()
	}, [modal])
	useEffect(() => {
		if (state === 'submitting') sent.current = true
		if (state !== 'idle' || !sent.current) return
		sent.current = false
		if (!failed) dialog.current?.close()
	}, [state, failed])
	return { details, dialog, opener, modal, open, close }
}

/**
 * A button whose question or short form opens over the page: a native modal dialog, which keeps the
 * focus inside and gives it back. Without scripts, and where dialogs are unknown, the same opens in
 * place (`details`).
 */
export function Dialog({
	label,
	kind = 'alt',
	size,
	title,
	fields,
	children,
}: {
	label: string
	kind?: ButtonKind
	size?: ButtonSize
	title: string
	/** The fields among the content: it stays open while one of them is wrong. */
	fields?: ReactNode
	/** The content; is given what shuts the dialog, absent before scripts run. */
	children: (close?: () => void) => ReactNode
}) {
	const id = useId()
	const failed = hasErrors(fields)
	const { details, dialog, opener, modal, open, close } = useModal(failed)
	const heading = (
		<p id={id} tabIndex={-1} className={styles.title} data-dialog-title>
			{title}
		</p>
	)
	if (!modal) {
		return (
			<details
				ref={details}
				open={failed || undefined}
				className={styles.place}
				onKeyDown={(event) => event.key === 'Escape' && close()}
			>
				<summary className={classNames(buttonClass(kind, size), styles.summary)}>{label}</summary>
				<div className={classNames(styles.body, styles.boxed)}>
					{heading}
					{children()}
				</div>
			</details>
		)
	}
	return (
		<>
			<button
				ref={opener}
				type="button"
				aria-haspopup="dialog"
				className={buttonClass(kind, size)}
				onClick={open}
			>
				{label}
			</button>
			<dialog ref={dialog} aria-labelledby={id} className={styles.dialog}>
				<div className={styles.body}>
					{heading}
					{children(close)}
				</div>
			</dialog>
		</>
	)
}
