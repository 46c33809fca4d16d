type Counted = { state: string; _count: number }

/** How many rows lie in each group of states; a group of undefined states holds every row. */
export function groupCounts<Group extends string>(
	rows: readonly Counted[],
	groups: Record<Group, readonly string[] | undefined>,
): Record<Group, number> {
	const counts = Object.entries<readonly string[] | undefined>(groups).map(([group, states]) => [
		group,
		rows
			.filter(({ state }) => !states || states.includes(state))
			.reduce((sum, { _count }) => sum + _count, 0),
	])
	return Object.fromEntries(counts) as Record<Group, number>
}
