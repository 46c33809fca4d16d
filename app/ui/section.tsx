import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { SmartLink } from './link'
import styles from './section.module.css'

type SectionProps = {
	title: ReactNode
	id?: string
	actions?: ReactNode
	note?: ReactNode
	level?: 2 | 3
	children?: ReactNode
}

function Head({ title, actions, note, level = 2, id }: SectionProps & { id: string }) {
	const Heading = `h${level}` as 'h2' | 'h3'
	return (
		<div className={styles.head}>
			<div className={styles.headWords}>
				<Heading id={id} className={level === 2 ? styles.title2 : styles.title3}>
					{title}
				</Heading>
				{note && <div className={styles.note}>{note}</div>}
			</div>
			{actions && <div className={styles.actions}>{actions}</div>}
		</div>
	)
}

/** A heading and its content, without a box. */
export function Section({ id, children, ...head }: SectionProps) {
	const headingId = useId()
	return (
		<section id={id} aria-labelledby={headingId} className={styles.section}>
			<Head {...head} id={headingId} />
			{children}
		</section>
	)
}

/** A white box; `official` carries the vermilion rule of something published. */
export function Panel({
	id,
	title,
	tone = 'plain',
	screenOnly,
	children,
	...head
}: Omit<SectionProps, 'title'> & {
	title?: ReactNode
	tone?: 'plain' | 'official' | 'quiet'
	/** Something to do, not something to keep: left out on paper. */
	screenOnly?: boolean
}) {
	const headingId = useId()
	const name = classNames(styles.panel, styles[tone], screenOnly && styles.screenOnly)
	if (!title) {
		return (
			<div id={id} className={name}>
				{children}
			</div>
		)
	}
	return (
		<section id={id} aria-labelledby={headingId} className={name}>
			<Head {...head} title={title} id={headingId} />
			{children}
		</section>
	)
}

/** A choice among few (a track, a policy): title, some words, where it leads. */
export function Card({
	title,
	href,
	meta,
	foot,
	level = 2,
	children,
}: {
	title: ReactNode
	href?: string
	meta?: ReactNode
	foot?: ReactNode
	level?: 2 | 3
	children?: ReactNode
}) {
	const Heading = `h${level}` as 'h2' | 'h3'
	return (
		<article className={styles.card}>
			{meta && <div className={styles.cardMeta}>{meta}</div>}
			<Heading className={level === 2 ? styles.title2 : styles.title3}>
				{href ? <SmartLink href={href}>{title}</SmartLink> : title}
			</Heading>
			{children && <div className={styles.cardBody}>{children}</div>}
			{foot && <div className={styles.cardFoot}>{foot}</div>}
		</article>
	)
}
