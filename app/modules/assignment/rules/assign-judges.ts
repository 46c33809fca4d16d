/**
 * Assigns judges to entries. In this order: no conflict and no judge above capacity, ever; as many
 * places filled as possible; loads balanced (the sum of squared loads is least, so max − min ≤ 1
 * among judges not bound by capacity or conflict); the greatest sum of preferences. What is still
 * equal is drawn by the seed. Pairs already judged (locked) stay and count.
 */
import { coverApart } from './apart'
import { type Arc, FlowSolver } from './flow-network'
import { type ArcPair, separate } from './separate'
import { randomBelow, seededRandom, shuffled } from './seeded-random'

export type Pair = { entry: string; judge: string }

export type AssignmentInput = {
	/** `places`: judges wanted for this entry, where it is not `perEntry`. */
	entries: readonly { id: string; places?: number }[]
	judges: readonly { id: string; capacity: number }[]
	perEntry: number
	conflicts?: readonly Pair[]
	/** Integers; absent = 0. */
	preferences?: readonly (Pair & { preference: number })[]
	/** Judges who must not sit on the same entry. */
	apart?: readonly (readonly [string, string])[]
	/** Pairs with submitted sheets: kept, even where they exceed or conflict. */
	locked?: readonly Pair[]
	/** 32 bits. The result depends on it and on the input, not on the input's order. */
	seed: number
}

export type Assignment = {
	/** Sorted by entry, then judge; locked pairs included. */
	pairs: Pair[]
	/** Sum of the preferences of all pairs. */
	objective: number
	loads: Map<string, number>
	minLoad: number
	maxLoad: number
	/** Entries with fewer judges than wanted. */
	unfilled: { entry: string; missing: number }[]
	/** False when apart pairs made the search stop before it was proven to be best. */
	proven: boolean
}

/**
 * Throws a RangeError for what a caller must check first: an unknown or repeated id, a number that
 * is no whole number, preferences too large for exact arithmetic.
 */
export function assignJudges(input: AssignmentInput): Assignment {
	const problem = indexed(input)
	const { solver, arcs, arcPairs, loose } = buildSolver(problem, input.seed)
	for (const entry of problem.order) {
		const wanted = problem.places[entry]! - problem.locked[entry]!.size
		for (let place = 0; place < wanted; place++) solver.ship(entry)
	}
	const proven = separate(solver, arcPairs, loose, (arc) => arcs[arc]!.cost)
	return outcome(problem, solver, arcPairs, proven)
}

type Problem = {
	entries: string[]
	judges: string[]
	places: number[]
	capacity: number[]
	forbidden: Set<number>[]
	locked: Set<number>[]
	preference: Map<number, number>[]
	apart: [number, number][]
	/** The order in which entries are served: by lot. */
	order: number[]
}

function indexed(input: AssignmentInput): Problem {
	const entries = input.entries.map(({ id }) => id).sort(byCodeUnit)
	const judges = input.judges.map(({ id }) => id).sort(byCodeUnit)
	const entryAt = positions(entries)
	const judgeAt = positions(judges)
	const perEntry = <T>(make: () => T) => entries.map(make)
	const problem: Problem = {
		entries,
		judges,
		places: perEntry(() => whole(input.perEntry)),
		capacity: judges.map(() => 0),
		forbidden: perEntry(() => new Set<number>()),
		locked: perEntry(() => new Set<number>()),
		preference: perEntry(() => new Map<number, number>()),
		apart: (input.apart ?? []).map(([a, b]) => [find(judgeAt, a), find(judgeAt, b)]),
		order: shuffled([...entries.keys()], seededRandom(input.seed)),
	}
	for (const { id, places } of input.entries)
		if (places !== undefined) problem.places[find(entryAt, id)] = whole(places)
	for (const { id, capacity } of input.judges) problem.capacity[find(judgeAt, id)] = whole(capacity)
	for (const { entry, judge } of input.conflicts ?? [])
		problem.forbidden[find(entryAt, entry)]!.add(find(judgeAt, judge))
	for (const { entry, judge } of input.locked ?? [])
		problem.locked[find(entryAt, entry)]!.add(find(judgeAt, judge))
	for (const { entry, judge, preference } of input.preferences ?? []) {
		if (!Number.isSafeInteger(preference)) throw new RangeError('a preference is a whole number')
		problem.preference[find(entryAt, entry)]!.set(find(judgeAt, judge), preference)
	}
	return problem
}

function buildSolver(problem: Problem, seed: number) {
	const { entries, judges, capacity, locked } = problem
	const { groups, loose } = coverApart(judges.length, problem.apart)
	const groupOf = new Map(groups.flatMap((group, g) => group.map((judge) => [judge, g] as const)))
	const free = freePairs(problem)
	const costs = costScale(problem, free, seed)
	const arcs: Arc[] = []
	const arcPairs: ArcPair[] = []
	const gates = new Map<string, number>()
	for (const { entry, judge } of free) {
		const group = groupOf.get(judge)
		let from = entry
		if (group !== undefined) {
			const key = `${entry}/${group}`
			from = gates.get(key) ?? entries.length + judges.length + gates.size
			if (!gates.has(key)) {
				gates.set(key, from)
				arcs.push({ from: entry, to: from, cost: 0 })
				arcPairs.push(null)
			}
		}
		arcs.push({ from, to: entries.length + judge, cost: costs.pair(entry, judge) })
		arcPairs.push({ entry, judge })
	}
	const solver = new FlowSolver({
		entries: entries.length,
		judges: judges.length,
		others: gates.size,
		arcs,
		baseLoad: judges.map((_, judge) => locked.filter((own) => own.has(judge)).length),
		capacity,
		loadCost: (load) => costs.balance * (2 * load + 1),
		shortfallCost: costs.shortfall,
	})
	return { solver, arcs, arcPairs, loose }
}

/** Pairs that can be chosen: no conflict, not locked, not apart from a judge locked to the entry. */
function freePairs({ entries, judges, forbidden, locked, apart }: Problem) {
	const free: { entry: number; judge: number }[] = []
	for (const entry of entries.keys()) {
		const barred = new Set([...forbidden[entry]!, ...locked[entry]!])
		for (const [a, b] of apart) {
			if (locked[entry]!.has(a)) barred.add(b)
			if (locked[entry]!.has(b)) barred.add(a)
		}
		for (const judge of judges.keys()) if (!barred.has(judge)) free.push({ entry, judge })
	}
	return free
}

/**
 * One integer cost carries four ranks: places filled, then balance, then preference, then the lot.
 * Each rank's step is larger than all that a cycle of exchanges, which meets a judge at most once,
 * can move in the ranks below it; so no lower rank ever outweighs a higher one.
 */
function costScale(
	problem: Problem,
	free: readonly { entry: number; judge: number }[],
	seed: number,
) {
	const { judges, preference, capacity, locked } = problem
	const given = free.map(({ entry, judge }) => preference[entry]!.get(judge) ?? 0)
	const most = given.reduce((a, b) => Math.max(a, b), 0)
	const least = given.reduce((a, b) => Math.min(a, b), 0)
	const exchanges = 2 * judges.length + 1
	const highest = capacity.reduce((a, b) => Math.max(a, Math.min(b, locked.length)), 0)
	const fillRank = 2 * highest + 3
	const lots = lotsThatFit(exchanges, most - least, fillRank)
	const preferenceStep = exchanges * lots + 1
	const balance = (exchanges * (most - least) + 1) * preferenceStep
	const random = seededRandom(seed ^ 0x5f3759df)
	const lot = new Map(
		free.map((pair) => [pairKey(pair, judges.length), randomBelow(random, lots + 1)]),
	)
	return {
		balance,
		shortfall: fillRank * balance,
		pair: (entry: number, judge: number) =>
			(most - (preference[entry]!.get(judge) ?? 0)) * preferenceStep +
			lot.get(pairKey({ entry, judge }, judges.length))!,
	}
}

/** How finely chance can be drawn while all costs stay exact integers. */
function lotsThatFit(exchanges: number, range: number, fillRank: number): number {
	for (let lots = 1023; lots > 0; lots = (lots - 1) / 2)
		if (4 * fillRank * (exchanges * range + 1) * (exchanges * lots + 1) < 2 ** 53) return lots
	if (4 * fillRank * (exchanges * range + 1) < 2 ** 53) return 0
	throw new RangeError('preferences are too far apart for exact arithmetic')
}

function outcome(
	problem: Problem,
	solver: FlowSolver,
	arcPairs: readonly ArcPair[],
	proven: boolean,
): Assignment {
	const { entries, judges, locked, preference } = problem
	const { flow, load, shortfall } = solver.state
	const chosen = locked.flatMap((own, entry) => [...own].map((judge) => ({ entry, judge })))
	for (const [arc, pair] of arcPairs.entries()) if (pair && flow[arc] === 1) chosen.push(pair)
	chosen.sort((a, b) => a.entry - b.entry || a.judge - b.judge)
	return {
		pairs: chosen.map(({ entry, judge }) => ({ entry: entries[entry]!, judge: judges[judge]! })),
		objective: chosen.reduce((sum, p) => sum + (preference[p.entry]!.get(p.judge) ?? 0), 0),
		loads: new Map(judges.map((id, judge) => [id, load[judge]!])),
		minLoad: judges.length === 0 ? 0 : Math.min(...load),
		maxLoad: judges.length === 0 ? 0 : Math.max(...load),
		unfilled: entries.flatMap((entry, at) =>
			shortfall[at]! > 0 ? [{ entry, missing: shortfall[at]! }] : [],
		),
		proven,
	}
}

function pairKey({ entry, judge }: { entry: number; judge: number }, judges: number): number {
	return entry * judges + judge
}

function positions(ids: readonly string[]): Map<string, number> {
	const at = new Map(ids.map((id, index) => [id, index]))
	if (at.size < ids.length) throw new RangeError('an entry or judge stands twice')
	return at
}

function find(at: Map<string, number>, id: string): number {
	const index = at.get(id)
	if (index === undefined) throw new RangeError(`unknown entry or judge: ${id}`)
	return index
}

function whole(number: number): number {
	if (!Number.isInteger(number) || number < 0)
		throw new RangeError('places and capacities are whole numbers')
	return number
}

function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : Number(a > b)
}
