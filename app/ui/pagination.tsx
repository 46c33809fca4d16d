import { uiText } from '~/messages/ui'
import { formatCount } from './format'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './pagination.module.css'

type PageLink = { page: number; href: string; current?: boolean }

/** Links to the neighbouring pages of a list, with how many there are when that is known. */
export function Pagination({
	total,
	from,
	to,
	previousHref,
	nextHref,
	pages = [],
}: {
	total?: number
	from?: number
	to?: number
	previousHref?: string | null
	nextHref?: string | null
	pages?: PageLink[]
}) {
	const t = useText(uiText)
	const all = total === undefined ? '' : formatCount(total)
	const range = from !== undefined && to !== undefined && total !== undefined
	return (
		<nav className={styles.pagination} aria-label={t.pages}>
			{total !== undefined && (
				<p className={styles.count}>
					{range ? t.range(formatCount(from), formatCount(to), all) : t.total(all)}
				</p>
			)}
			<ul className={styles.links}>
				{previousHref && (
					<li>
						<SmartLink href={previousHref} rel="prev" className={styles.link}>
							{t.previousPage}
						</SmartLink>
					</li>
				)}
				{pages.map(({ page, href, current }) => (
					<li key={page}>
						<SmartLink
							href={href}
							className={styles.link}
							aria-label={t.page(page)}
							aria-current={current ? 'page' : undefined}
						>
							{page}
						</SmartLink>
					</li>
				))}
				{nextHref && (
					<li>
						<SmartLink href={nextHref} rel="next" className={styles.link}>
							{t.nextPage}
						</SmartLink>
					</li>
				)}
			</ul>
		</nav>
	)
}
