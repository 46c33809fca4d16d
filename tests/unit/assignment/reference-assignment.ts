/** All assignments of a small case, the best of them by the rule's own order: slow and obvious. */
import type { AssignmentInput } from '~/modules/assignment/rules/assign-judges'

export type Best = { unfilled: number; squares: number; objective: number }

export function bestByEnumeration(input: AssignmentInput): Best {
	const judges = input.judges.map(({ id }) => id)
	const has = (
		pairs: readonly { entry: string; judge: string }[] | undefined,
		e: string,
		j: string,
	) => (pairs ?? []).some((pair) => pair.entry === e && pair.judge === j)
	const apart = (a: string, b: string) =>
		(input.apart ?? []).some(([x, y]) => (x === a && y === b) || (x === b && y === a))
	const preference = (e: string, j: string) =>
		(input.preferences ?? []).find((p) => p.entry === e && p.judge === j)?.preference ?? 0
	const panelsOf = (entry: string, places: number): string[][] => {
		const locked = judges.filter((judge) => has(input.locked, entry, judge))
		const open = judges.filter(
			(judge) =>
				!has(input.locked, entry, judge) &&
				!has(input.conflicts, entry, judge) &&
				!locked.some((other) => apart(judge, other)),
		)
		return subsets(open)
			.filter((panel) => panel.length <= Math.max(0, places - locked.length))
			.filter((panel) => panel.every((a) => panel.every((b) => a === b || !apart(a, b))))
			.map((panel) => [...locked, ...panel])
	}
	const base = new Map(
		judges.map((judge) => [judge, (input.locked ?? []).filter((p) => p.judge === judge).length]),
	)
	let best: Best | null = null
	walk(0, new Map(), 0, 0)
	return best!

	function walk(at: number, loads: Map<string, number>, unfilled: number, objective: number): void {
		const entry = input.entries[at]
		if (!entry) {
			const squares = judges.reduce((sum, judge) => sum + (loads.get(judge) ?? 0) ** 2, 0)
			const value = { unfilled, squares, objective }
			if (!best || precedes(value, best)) best = value
			return
		}
		const places = entry.places ?? input.perEntry
		for (const panel of panelsOf(entry.id, places)) {
			const next = new Map(loads)
			for (const judge of panel) next.set(judge, (next.get(judge) ?? 0) + 1)
			const over = input.judges.some(
				({ id, capacity }) => (next.get(id) ?? 0) > Math.max(capacity, base.get(id)!),
			)
			if (over) continue
			const gained = panel.reduce((sum, judge) => sum + preference(entry.id, judge), 0)
			const missing = Math.max(0, places - panel.length)
			walk(at + 1, next, unfilled + missing, objective + gained)
		}
	}
}

function precedes(a: Best, b: Best): boolean {
	if (a.unfilled !== b.unfilled) return a.unfilled < b.unfilled
	if (a.squares !== b.squares) return a.squares < b.squares
	return a.objective > b.objective
}

function subsets<T>(items: readonly T[]): T[][] {
	return items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
}
