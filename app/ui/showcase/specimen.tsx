import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Section } from '../section'
import styles from './specimen.module.css'

/** One component of the design system, what it is for, and its states below each other. */
export function Specimen({
	name,
	use,
	children,
}: {
	name: string
	use: string
	children: ReactNode
}) {
	return (
		<Section id={name} title={<code>{name}</code>} note={use}>
			<div className={styles.states}>{children}</div>
		</Section>
	)
}

/** One state, named; `dark` sets it on the ground of the site's head. */
export function State({
	name,
	dark,
	children,
}: {
	name: string
	dark?: boolean
	children: ReactNode
}) {
	return (
		<div className={styles.state}>
			<p className={styles.name}>{name}</p>
			<div className={classNames(styles.shown, dark && styles.dark)}>{children}</div>
		</div>
	)
}

/** A colour token as a swatch with its name. */
export function Swatch({
	token,
}: {
	token: 'ink' | 'blue' | 'seal' | 'green' | 'amber' | 'focus'
}) {
	return (
		<span className={styles.swatch}>
			<span className={classNames(styles.colour, styles[token])} />
			<code>{`--${token}`}</code>
		</span>
	)
}
