/**
 * The page of a list that is shown for the one wanted, which may lie behind the last: its number
 * from 1, how many there are (one even of an empty list), and what a query skips and takes.
 */
export function pageOf(total: number, wanted: number, size: number) {
	const pages = Math.max(1, Math.ceil(total / size))
	const page = Math.min(wanted, pages)
	return { page, pages, slice: { skip: (page - 1) * size, take: size } }
}
