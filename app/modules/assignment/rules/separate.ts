/**
 * Apart pairs that no group expresses. The flow is solved without them; where an entry then has
 * both judges, one of the two is kept off it, whichever leaves the better assignment: a search
 * over both ways, cut off wherever even the relaxed flow is no better than what is known. The
 * first descent always ends in an assignment without violations.
 */
import type { ArcPair } from './assign-judges'
import type { FlowSolver, FlowState } from './flow-network'

/** Smaller is better, in this order: places unfilled, sum of squared loads, cost of the pairs. */
type Value = readonly [unfilled: number, squares: number, cost: number]

const mostVisits = 2000

/** Leaves the best assignment found in the solver; false when the search was cut short. */
export function separate(
	solver: FlowSolver,
	arcPairs: readonly ArcPair[],
	loose: readonly (readonly [number, number])[],
	costOf: (arc: number) => number,
): boolean {
	if (loose.length === 0) return true
	const arcAt = new Map<string, number>()
	for (const [arc, pair] of arcPairs.entries())
		if (pair) arcAt.set(`${pair.entry}/${pair.judge}`, arc)
	const entries = solver.state.shortfall.length
	let best: { value: Value; state: FlowState } | null = null
	let visits = 0
	descend()
	if (best) solver.restore((best as { state: FlowState }).state)
	return visits <= mostVisits

	function descend(): void {
		visits += 1
		if (best && visits > mostVisits) return
		const value = valueOf(solver.state)
		if (best && !isBetter(value, best.value)) return
		const violation = firstViolation()
		if (!violation) {
			best = { value, state: solver.save() }
			return
		}
		const before = solver.save()
		const ways = violation.map((arc) => {
			solver.restore(copyOf(before))
			solver.close(arc)
			return { state: solver.save(), value: valueOf(solver.state) }
		})
		ways.sort((a, b) => (isBetter(b.value, a.value) ? 1 : isBetter(a.value, b.value) ? -1 : 0))
		for (const { state } of ways) {
			solver.restore(state)
			descend()
		}
	}

	/** The arcs of two judges apart who are on the same entry. */
	function firstViolation(): [number, number] | null {
		const { flow } = solver.state
		for (let entry = 0; entry < entries; entry++)
			for (const [a, b] of loose) {
				const one = arcAt.get(`${entry}/${a}`)
				const other = arcAt.get(`${entry}/${b}`)
				if (one !== undefined && other !== undefined && flow[one] === 1 && flow[other] === 1)
					return [one, other]
			}
		return null
	}

	function valueOf({ flow, load, shortfall }: Readonly<FlowState>): Value {
		let cost = 0
		for (let arc = 0; arc < flow.length; arc++) if (flow[arc] === 1) cost += costOf(arc)
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

function copyOf(state: FlowState): FlowState {
	return {
		flow: state.flow.slice(),
		closed: state.closed.slice(),
		load: state.load.slice(),
		shortfall: state.shortfall.slice(),
		potential: state.potential.slice(),
	}
}
