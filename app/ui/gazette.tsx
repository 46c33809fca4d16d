import { useId } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { VisuallyHidden } from './layout'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './gazette.module.css'

const Parts = ({ words }: { words: string[] }) =>
	words.map((part) => (
		<span key={part} className={styles.part}>
			{part}{' '}
		</span>
	))

/** The list (榜): what the contest exists to publish. */
export function Gazette({
	title,
	subtitle,
	intro,
	proof,
	level = 2,
	ordered = true,
	compact,
	children,
}: {
	title: ReactNode
	/** Several parts are kept whole where the line breaks. */
	subtitle?: ReactNode | string[]
	intro?: ReactNode
	proof?: ReactNode
	level?: 1 | 2
	ordered?: boolean
	/** Two beside each other, as on the front page. */
	compact?: boolean
	children?: ReactNode
}) {
	const id = useId()
	const Heading = `h${level}` as 'h1' | 'h2'
	const List = ordered ? 'ol' : 'ul'
	return (
		<section
			className={classNames(styles.gazette, compact && styles.compact, level === 2 && styles.whole)}
			aria-labelledby={id}
		>
			<header className={styles.head}>
				<Heading id={id}>{title}</Heading>
				{subtitle && <p>{Array.isArray(subtitle) ? <Parts words={subtitle} /> : subtitle}</p>}
			</header>
			{intro && <div className={styles.intro}>{intro}</div>}
			{children && <List className={styles.list}>{children}</List>}
			{proof && <div className={styles.proof}>{proof}</div>}
		</section>
	)
}

/** One seat of a list; without a rank it stands unordered (排名不分先后). */
export function GazetteItem({
	rank,
	title,
	by,
	score,
	href,
	note,
	struck,
}: {
	rank?: string
	title: ReactNode
	by?: ReactNode
	score?: ReactNode
	href?: string
	note?: ReactNode
	struck?: boolean
}) {
	const t = useText(uiText)
	const words = href ? <SmartLink href={href}>{title}</SmartLink> : title
	return (
		<li className={classNames(styles.item, !rank && styles.unranked)}>
			{rank && (
				<span className={styles.rank}>
					<VisuallyHidden>{t.rank} </VisuallyHidden>
					{rank}
				</span>
			)}
			<div className={styles.words}>
				<div className={styles.title}>{struck ? <del>{words}</del> : words}</div>
				{by && <div className={styles.by}>{by}</div>}
				{note && <div className={styles.note}>{note}</div>}
			</div>
			{score !== undefined && score !== null && <span className={styles.score}>{score}</span>}
		</li>
	)
}
