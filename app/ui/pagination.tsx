import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { formatCount } from './format'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './pagination.module.css'

type PageLink = { page: number; href: string; current?: boolean }

type PaginationProps = {
	total?: number
	from?: number
	to?: number
	previousHref?: string | null
	nextHref?: string | null
	pages?: PageLink[]
}

function Range({ total, from, to }: Pick<PaginationProps, 'total' | 'from' | 'to'>) {
	const t = useText(uiText)
	if (total === undefined) return null
	const known = from !== undefined && to !== undefined
	const all = formatCount(total)
	return (
		<p className={styles.count}>
			{known ? t.range(formatCount(from), formatCount(to), all) : t.total(all)}
		</p>
	)
}

function PageItem({ page, href, current }: PageLink) {
	const t = useText(uiText)
	return (
		<li>
			<SmartLink
				href={href}
				className={styles.link}
				aria-label={t.page(page)}
				aria-current={current ? 'page' : undefined}
			>
				{page}
			</SmartLink>
		</li>
	)
}

function Neighbour({ href, rel, children }: { href: string; rel: string; children: ReactNode }) {
	return (
		<li>
			<SmartLink href={href} rel={rel} className={styles.link}>
				{children}
			</SmartLink>
		</li>
	)
}

/** Links to the neighbouring pages of a list, with how many there are when that is known. */
export function Pagination(props: PaginationProps) {
	const { previousHref, nextHref, pages = [], ...range } = props
	const t = useText(uiText)
	return (
		<nav className={styles.pagination} aria-label={t.pages}>
			<Range {...range} />
			<ul className={styles.links}>
				{previousHref && (
					<Neighbour href={previousHref} rel="prev">
						{t.previousPage}
					</Neighbour>
				)}
				{pages.map((link) => (
					<PageItem key={link.page} {...link} />
				))}
				{nextHref && (
					<Neighbour href={nextHref} rel="next">
						{t.nextPage}
					</Neighbour>
				)}
			</ul>
		</nav>
	)
}
