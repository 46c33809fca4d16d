/**
 * Apart pairs that no group expresses. The flow is solved without them; where an entry then has
 * both judges, one of the two is kept off it, whichever leaves the better assignment: a search
 * over both ways, cut off wherever even the relaxed flow is no better than what is known. The
 * first descent always ends in an assignment without violations.
 */
import type { FlowSolver, FlowState } from './flow-network'

/** The entry and judge an inner arc stands for; null for one that only leads to a group. */
export type ArcPair = { entry: number; judge: number } | null

/** Smaller is better, in this order: places unfilled, sum of squared loads, cost of the pairs. */
type Value = readonly [unfilled: number, squares: number, cost: number]
type Found = { value: Value; state: FlowState }

const mostVisits = 2000

/** Leaves the best assignment found in the solver; false when the search was cut short. */
export function separate(
	solver: FlowSolver,
	arcPairs: readonly ArcPair[],
	loose: readonly (readonly [number, number])[],
	costOf: (arc: number) => number,
): boolean {
	if (loose.length === 0) return true
	const search = new Search(solver, rivalsOf(arcPairs, loose), costOf)
	search.descend()
	solver.restore(search.best!.state)
	return search.visits <= mostVisits
}

/** The pairs of arcs that must not both carry a unit: one entry, two judges apart. */
function rivalsOf(
	arcPairs: readonly ArcPair[],
	loose: readonly (readonly [number, number])[],
): [number, number][] {
	const arcs = new Map<number, Map<number, number>>()
	for (const [arc, pair] of arcPairs.entries()) {
		if (!pair) continue
		if (!arcs.has(pair.entry)) arcs.set(pair.entry, new Map())
		arcs.get(pair.entry)!.set(pair.judge, arc)
	}
	return [...arcs.values()].flatMap((own) =>
		loose.flatMap(([a, b]): [number, number][] => {
			const [one, other] = [own.get(a), own.get(b)]
			return one === undefined || other === undefined ? [] : [[one, other]]
		}),
	)
}

class Search {
	best: Found | null = null
	visits = 0

	constructor(
		readonly solver: FlowSolver,
		readonly rivals: readonly (readonly [number, number])[],
		readonly costOf: (arc: number) => number,
	) {}

	/** Searches below the solver's present state, which is optimal for the arcs closed so far. */
	descend(): void {
		this.visits += 1
		if (this.best && this.visits > mostVisits) return
		const value = this.#value()
		if (this.best && !isBetter(value, this.best.value)) return
		const { flow } = this.solver.state
		const violation = this.rivals.find(([a, b]) => flow[a] === 1 && flow[b] === 1)
		if (!violation) {
			this.best = { value, state: this.solver.save() }
			return
		}
		for (const { state } of this.#ways(violation)) {
			this.solver.restore(state)
			this.descend()
		}
	}

	/** The states after closing one arc or the other, the better first. */
	#ways(violation: readonly [number, number]): Found[] {
		const before = this.solver.save()
		const ways = violation.map((arc) => {
			this.solver.restore(before)
			this.solver.close(arc)
			return { state: this.solver.save(), value: this.#value() }
		})
		return isBetter(ways[1]!.value, ways[0]!.value) ? ways.reverse() : ways
	}

	#value(): Value {
		const { flow, load, shortfall } = this.solver.state
		let cost = 0
		for (let arc = 0; arc < flow.length; arc++) if (flow[arc] === 1) cost += this.costOf(arc)
		return [
			shortfall.reduce((sum, missing) => sum + missing, 0),
			load.reduce((sum, own) => sum + own * own, 0),
			cost,
		]
	}
}

function isBetter(a: Value, b: Value): boolean {
	const at = a.findIndex((part, i) => part !== b[i])
	return at !== -1 && a[at]! < b[at]!
}
