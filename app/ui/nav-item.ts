export type NavItem = { href: string; label: string; current?: boolean; count?: number }

/**
 * The item that stands for the address shown: the one said to be current, else the one whose
 * address is the longest beginning of `path`.
 */
export function currentItem<Item extends NavItem>(items: Item[], path: string): Item | undefined {
	const said = items.find((item) => item.current)
	if (said) return said
	const fits = items.filter(({ href, current }) => current === undefined && covers(href, path))
	return fits.sort((a, b) => b.href.length - a.href.length)[0]
}

function covers(href: string, path: string): boolean {
	const bare = href.split(/[?#]/)[0]!
	const at = path.split(/[?#]/)[0]!
	return at === bare || (bare !== '/' && at.startsWith(`${bare}/`))
}
