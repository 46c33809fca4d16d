import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './header-menu.module.css'

/**
 * A word of the header that opens a panel below it: native `details`, so it opens without scripts.
 * With them it shuts on Escape (the focus goes back to the word), when the focus or a click leaves
 * it, and when another page is shown.
 */
export function HeaderMenu({
	id,
	word,
	label,
	path,
	marked,
	children,
}: {
	id?: string
	word: ReactNode
	/** The whole name where the word alone says too little. */
	label?: string
	path: string
	/** Something behind the word is on. */
	marked?: boolean
	children: ReactNode
}) {
	const menu = useRef<HTMLDetailsElement>(null)
	useEffect(() => {
		menu.current?.removeAttribute('open')
	}, [path])
	useEffect(() => {
		const leave = ({ target }: Event) => {
			if (!menu.current?.contains(target as Node)) menu.current?.removeAttribute('open')
		}
		document.addEventListener('pointerdown', leave)
		document.addEventListener('focusin', leave)
		return () => {
			document.removeEventListener('pointerdown', leave)
			document.removeEventListener('focusin', leave)
		}
	}, [])
	return (
		<details
			ref={menu}
			className={styles.menu}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !menu.current?.open) return
				menu.current.removeAttribute('open')
				menu.current.querySelector('summary')?.focus()
			}}
		>
			<summary id={id} aria-label={label}>
				<span className={classNames(styles.word, marked && styles.marked)}>{word}</span>
			</summary>
			<div className={styles.body}>{children}</div>
		</details>
	)
}
