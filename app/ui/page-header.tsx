import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './page-header.module.css'

type Crumb = { href: string; label: string }

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
	const t = useText(uiText)
	if (crumbs.length === 0) return null
	return (
		<nav aria-label={t.breadcrumbs}>
			<ol className={styles.crumbs}>
				{crumbs.map(({ href, label }) => (
					<li key={href}>
						<SmartLink href={href}>{label}</SmartLink>
					</li>
				))}
			</ol>
		</nav>
	)
}

/** `DX2026-0005`: a code is read whole and never broken at its hyphens. */
const code = /([A-Z0-9]+(?:-[A-Z0-9]+)+)/

function Title({ title }: { title: ReactNode }) {
	if (typeof title !== 'string') return title
	return title.split(code).map((part, index) =>
		index % 2 === 1 ? (
			<span key={index} className={styles.code}>
				{part}
			</span>
		) : (
			part
		),
	)
}

type PageHeaderProps = {
	title: ReactNode
	lead?: ReactNode
	crumbs?: Crumb[]
	actions?: ReactNode
	state?: ReactNode
	meta?: ReactNode
	song?: boolean
}

/** A page's only first heading, with where it is, what it is for and what can be done. */
export function PageHeader({
	title,
	lead,
	crumbs = [],
	actions,
	state,
	meta,
	song,
}: PageHeaderProps) {
	return (
		<header className={styles.header}>
			<Crumbs crumbs={crumbs} />
			<div className={styles.row}>
				<div className={styles.words}>
					<h1 className={classNames(styles.title, song && styles.song)}>
						<Title title={title} />
						{state && (
							<>
								<span className={styles.gap}> </span>
								<span className={styles.state}>{state}</span>
							</>
						)}
					</h1>
					{lead && <div className={styles.lead}>{lead}</div>}
					{meta && <div className={styles.meta}>{meta}</div>}
				</div>
				{actions && <div className={styles.actions}>{actions}</div>}
			</div>
		</header>
	)
}
