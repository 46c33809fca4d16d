/**
 * Judges who must not sit on the same entry (apart pairs). Judges who are all apart from one
 * another form a group of which an entry takes at most one: that, a flow can express. Pairs left
 * over, where the relation is no such group, are returned as loose.
 */
export type ApartCover = { groups: number[][]; loose: [number, number][] }

/** Every apart pair is inside one group or loose; no judge is in two groups. */
export function coverApart(
	judges: number,
	pairs: readonly (readonly [number, number])[],
): ApartCover {
	const apart = Array.from({ length: judges }, () => new Set<number>())
	for (const [a, b] of pairs) {
		if (a === b) continue
		apart[a]!.add(b)
		apart[b]!.add(a)
	}
	const groupOf = new Array<number>(judges).fill(-1)
	const groups: number[][] = []
	const byDegree = apart.map((_, judge) => judge).sort((a, b) => apart[b]!.size - apart[a]!.size)
	for (const judge of byDegree) {
		if (groupOf[judge] !== -1) continue
		const group = [judge]
		for (const other of byDegree)
			if (groupOf[other] === -1 && group.every((member) => apart[member]!.has(other)))
				group.push(other)
		if (group.length < 2) continue
		for (const member of group) groupOf[member] = groups.length
		groups.push(group)
	}
	const loose = apart.flatMap((others, a) =>
		[...others]
			.filter((b) => a < b && (groupOf[a] === -1 || groupOf[a] !== groupOf[b]))
			.map((b): [number, number] => [a, b]),
	)
	return { groups, loose }
}
