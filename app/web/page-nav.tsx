import { useLocation, useSearchParams } from '@remix-run/react'
import { Pagination } from '~/ui/pagination'

/** Neighbours shown on each side of the current page. */
const AROUND = 2

/** Pages of a list whose number the address carries as `name`; all else in it stays. Nothing for one. */
export function PageNav({
	page,
	pages,
	total,
	name = 'page',
}: {
	page: number
	pages: number
	total: number
	name?: string
}) {
	const { pathname } = useLocation()
	const [search] = useSearchParams()
	if (pages <= 1) return null
	const hrefOf = (number: number) => {
		const next = new URLSearchParams(search)
		next.delete(name)
		if (number > 1) next.set(name, String(number))
		const query = next.toString()
		return query ? `${pathname}?${query}` : pathname
	}
	const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
		(number) => number === 1 || number === pages || Math.abs(number - page) <= AROUND,
	)
	return (
		<Pagination
			total={total}
			previousHref={page > 1 ? hrefOf(page - 1) : null}
			nextHref={page < pages ? hrefOf(page + 1) : null}
			pages={near.map((number) => ({
				page: number,
				href: hrefOf(number),
				current: number === page,
			}))}
		/>
	)
}
