/**
 * Minimum-cost flow from entries to judges. Every inner arc carries one unit or none; a judge's
 * outflow to the sink is convex (each further unit costs more, which is what balances loads); an
 * entry's unit that finds no judge leaves to the sink at `shortfallCost`.
 *
 * Units are shipped one at a time along shortest paths (Dijkstra over reduced costs, ended as soon
 * as the target is settled), so the flow is optimal for what was shipped after every step.
 * All costs are integers within ±2^53 and hence exact in a double.
 */
import { MinHeap } from './min-heap'

export type Arc = { from: number; to: number; cost: number }

export type Network = {
	/** Nodes 0 … entries − 1 are entries, the next `judges` are judges, then the others. */
	entries: number
	judges: number
	others: number
	arcs: readonly Arc[]
	/** Units a judge already has: they count in the cost of the next. */
	baseLoad: readonly number[]
	capacity: readonly number[]
	/** Cost of the unit that raises a judge's load from `load` to `load + 1`: never decreasing. */
	loadCost(load: number): number
	/** More than any other path can cost. */
	shortfallCost: number
}

export type FlowState = {
	flow: Uint8Array
	closed: Uint8Array
	load: Int32Array
	shortfall: Int32Array
	potential: Float64Array
}

export class FlowSolver {
	readonly #network: Network
	readonly #sink: number
	readonly #out: number[][]
	readonly #in: number[][]
	readonly #distance: Float64Array
	/** How a node was reached: an arc forwards (arc ≥ 0) or backwards (~arc), or `viaSink`. */
	readonly #via: Int32Array
	readonly #parent: Int32Array
	readonly #settled: Uint8Array
	readonly #heap = new MinHeap()
	readonly #state: FlowState

	constructor(network: Network) {
		this.#network = network
		this.#sink = network.entries + network.judges + network.others
		const nodes = this.#sink + 1
		this.#out = Array.from({ length: nodes }, () => [])
		this.#in = Array.from({ length: nodes }, () => [])
		for (const [index, arc] of network.arcs.entries()) {
			this.#out[arc.from]!.push(index)
			this.#in[arc.to]!.push(index)
		}
		this.#distance = new Float64Array(nodes)
		this.#via = new Int32Array(nodes)
		this.#parent = new Int32Array(nodes)
		this.#settled = new Uint8Array(nodes)
		this.#state = {
			flow: new Uint8Array(network.arcs.length),
			closed: new Uint8Array(network.arcs.length),
			load: Int32Array.from(network.baseLoad),
			shortfall: new Int32Array(network.entries),
			potential: new Float64Array(nodes),
		}
	}

	get state(): Readonly<FlowState> {
		return this.#state
	}

	/** A copy to return to by `restore`. */
	save(): FlowState {
		const { flow, closed, load, shortfall, potential } = this.#state
		return {
			flow: flow.slice(),
			closed: closed.slice(),
			load: load.slice(),
			shortfall: shortfall.slice(),
			potential: potential.slice(),
		}
	}

	/** Goes back to a saved state, which stays as it is. */
	restore(saved: Readonly<FlowState>): void {
		this.#state.flow.set(saved.flow)
		this.#state.closed.set(saved.closed)
		this.#state.load.set(saved.load)
		this.#state.shortfall.set(saved.shortfall)
		this.#state.potential.set(saved.potential)
	}

	/** Sends one more unit from an entry to the sink. */
	ship(entry: number): void {
		this.#augment(entry, this.#sink)
	}

	/** Closes an arc for good; a unit on it is led around it at least cost. */
	close(arc: number): void {
		const { flow, closed } = this.#state
		closed[arc] = 1
		if (flow[arc] === 0) return
		flow[arc] = 0
		const { from, to } = this.#network.arcs[arc]!
		this.#augment(from, to)
	}

	#augment(source: number, target: number): void {
		this.#search(source, target)
		const reached = this.#distance[target]!
		const { potential } = this.#state
		for (let node = 0; node < potential.length; node++)
			if (this.#settled[node] && this.#distance[node]! < reached)
				potential[node]! += this.#distance[node]! - reached
		for (let node = target; node !== source; node = this.#parent[node]!) this.#push(node)
	}

	#search(source: number, target: number): void {
		this.#distance.fill(Number.POSITIVE_INFINITY)
		this.#settled.fill(0)
		this.#heap.clear()
		this.#distance[source] = 0
		this.#heap.push(source, 0)
		while (this.#heap.size > 0) {
			const node = this.#heap.pop()
			if (this.#settled[node]) continue
			this.#settled[node] = 1
			if (node === target) return
			if (node === this.#sink) this.#relaxSink()
			else this.#relax(node)
		}
		throw new Error('no path: an entry can always reach the sink')
	}

	#relax(node: number): void {
		const { entries, judges, arcs, capacity, shortfallCost } = this.#network
		const { flow, closed, load } = this.#state
		for (const index of this.#out[node]!)
			if (flow[index] === 0 && closed[index] === 0)
				this.#reach(node, arcs[index]!.to, arcs[index]!.cost, index)
		for (const index of this.#in[node]!)
			if (flow[index] === 1) this.#reach(node, arcs[index]!.from, -arcs[index]!.cost, ~index)
		if (node < entries) this.#reach(node, this.#sink, shortfallCost, 0)
		else if (node < entries + judges) {
			const judge = node - entries
			if (load[judge]! < capacity[judge]!)
				this.#reach(node, this.#sink, this.#network.loadCost(load[judge]!), 0)
		}
	}

	/** Units that reached the sink can be taken back. */
	#relaxSink(): void {
		const { entries, baseLoad, shortfallCost, loadCost } = this.#network
		const { load, shortfall } = this.#state
		for (const [judge, base] of baseLoad.entries())
			if (load[judge]! > base)
				this.#reach(this.#sink, entries + judge, -loadCost(load[judge]! - 1), 0)
		for (const [entry, missing] of shortfall.entries())
			if (missing > 0) this.#reach(this.#sink, entry, -shortfallCost, 0)
	}

	#reach(from: number, to: number, cost: number, via: number): void {
		if (this.#settled[to]) return
		const { potential } = this.#state
		const distance = this.#distance[from]! + cost + potential[from]! - potential[to]!
		if (distance >= this.#distance[to]!) return
		this.#distance[to] = distance
		this.#parent[to] = from
		this.#via[to] = via
		this.#heap.push(to, distance)
	}

	/** Moves one unit over the step by which the search reached `node`. */
	#push(node: number): void {
		const { entries } = this.#network
		const { flow, load, shortfall } = this.#state
		const from = this.#parent[node]!
		const [end, change] = node === this.#sink ? [from, 1] : [node, -1]
		if (node !== this.#sink && from !== this.#sink) {
			const via = this.#via[node]!
			flow[via >= 0 ? via : ~via] = via >= 0 ? 1 : 0
		} else if (end < entries) shortfall[end]! += change
		else load[end - entries]! += change
	}
}
