import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { useFramed } from './in-frame'
import styles from './layout.module.css'

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
type Children = { children?: ReactNode }

/**
 * Centres a page's content and spaces its parts; `read` keeps a line readable, `wide` is for work
 * lists.
 */
export function Page({
	width = 'normal',
	children,
}: Children & { width?: 'read' | 'normal' | 'wide' }) {
	const framed = useFramed()
	return (
		<div className={classNames(styles.page, styles[width], framed && styles.framed)}>
			{children}
		</div>
	)
}

/** Children below each other with one of the eight spaces between. */
export function Stack({ gap = 4, children }: Children & { gap?: Gap }) {
	return <div className={classNames(styles.stack, styles[`gap${gap}`])}>{children}</div>
}

/** Children beside each other; wraps when there is no room. */
export function Row({
	gap = 4,
	align = 'center',
	justify = 'start',
	children,
}: Children & {
	gap?: Gap
	align?: 'start' | 'center' | 'end' | 'baseline'
	justify?: 'start' | 'between' | 'end'
}) {
	const names = [styles[`gap${gap}`], styles[`align-${align}`], styles[`justify-${justify}`]]
	return <div className={classNames(styles.row, ...names)}>{children}</div>
}

/** Equal columns on desktop, one below the other on a phone. */
export function Columns({ count = 2, children }: Children & { count?: 1 | 2 | 3 | 4 }) {
	return <div className={classNames(styles.columns, styles[`count${count}`])}>{children}</div>
}

/** Main content with a narrow side column, which on a phone follows it, or leads when `first`. */
export function Aside({
	aside,
	side = 'end',
	first = false,
	children,
}: Children & { aside: ReactNode; side?: 'start' | 'end'; first?: boolean }) {
	const names = [side === 'start' && styles.asideStart, first && styles.asideFirst]
	return (
		<div className={classNames(styles.aside, ...names)}>
			<div className={styles.asideMain}>{children}</div>
			<aside className={styles.asideSide}>{aside}</aside>
		</div>
	)
}

/** Running text: paragraphs, lists, headings and tables with a reading rhythm. */
export function Prose({ children }: Children) {
	return <div className={styles.prose}>{children}</div>
}

/**
 * Plain text as its author typed it: a blank line parts paragraphs, a line break stays. `lang`
 * where it is not the page's.
 */
export function Lines({ text, lang }: { text: string; lang?: string }) {
	const paragraphs = text.trim().split(/\n\s*\n/)
	return (
		<div className={classNames(styles.prose, styles.lines)} lang={lang}>
			{paragraphs.map((paragraph, index) => (
				<p key={index}>{paragraph}</p>
			))}
		</div>
	)
}

export function Text({
	tone,
	size = 'normal',
	as: As = 'p',
	children,
}: Children & {
	tone?: 'hint' | 'muted' | 'strong' | 'ok' | 'no' | 'wait'
	size?: 'small' | 'normal' | 'large' | 'figure'
	as?: 'p' | 'span' | 'div'
}) {
	return (
		<As className={classNames(styles[`text-${size}`], tone && styles[`tone-${tone}`])}>
			{children}
		</As>
	)
}

/** For screen readers only. */
export function VisuallyHidden({ children }: Children) {
	return <span className={styles.hidden}>{children}</span>
}
