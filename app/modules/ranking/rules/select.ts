/**
 * Seats (product §8 step 7): the best by place within each domain's maximum, keeping seats for
 * the domains' minimums, nobody below the minimum score (宁缺毋滥: seats may stay vacant), and a
 * reason for every entry.
 *
 * Sets of entries that respect the maximums and still leave room for the minimums form a matroid,
 * so taking greedily by place is optimal, and what follows a group of equals does not depend on
 * which of them is taken. A member of such a group is in, whatever happens, if it fits behind all
 * the others; it is out if it does not fit even before them; else the tie lies at the cut.
 */
import type { EntryFact, SelectRule } from '../schema'
import { compare, decimal } from './fraction'
import type { Fraction } from './fraction'
import { byName } from './order'
import type { CommitteeOrders, Placed, Scored } from './ties'

export type Candidate = { entry: string; rank: number; score: Fraction; domain: string | null }

export type SeatReason =
	| 'by_rank'
	| 'domain_minimum'
	| 'tie_widened'
	| 'committee'
	| 'tie_at_cut'
	| 'below_min_score'
	| 'domain_maximum'
	| 'kept_for_minimum'
	| 'seats_filled'

export type Seat = {
	entry: string
	rank: number
	outcome: 'selected' | 'undecided' | 'not_selected'
	reason: SeatReason
}

/** `undecided`: seats that wait for the committee; `vacant`: seats nobody may take. */
export type Selection = {
	seats: number
	selected: number
	undecided: number
	vacant: number
	entries: Seat[]
}

/** What is taken so far. Every domain counts at least as its floor: those seats are kept. */
type House = {
	capacity: number
	taken: ReadonlyMap<string, number>
	floors: ReadonlyMap<string, number>
	caps: ReadonlyMap<string, number>
}

/**
 * The seats of a ranking; null where the rule selects nothing, or limits domains while no entry's
 * domain is known.
 */
export function proposeSeats(
	placed: readonly Placed<Scored>[],
	facts: readonly EntryFact[],
	rule: SelectRule | undefined,
	committee: CommitteeOrders,
): Selection | null {
	if (!rule) return null
	const domains = new Map(facts.map(({ entry, domain }) => [entry, domain ?? null]))
	if (rule.perDomain && ![...domains.values()].some(Boolean)) return null
	const candidates = placed.map(({ scored: { entry }, rank, score }) => {
		return { entry, rank, score, domain: domains.get(entry) ?? null }
	})
	return select(candidates, rule, committee)
}

/** `candidates` in order of place; an entry without domain meets no domain's limits. */
export function select(
	candidates: readonly Candidate[],
	rule: SelectRule,
	committee: CommitteeOrders,
): Selection {
	const least = rule.minScore === undefined ? null : decimal(String(rule.minScore))
	const worthy = candidates.filter(({ score }) => !least || compare(score, least) >= 0)
	let house = openHouse(worthy, rule)
	/** What would be taken if no seat were kept: tells a seat by place from one for a minimum. */
	let unkept: House = { ...house, floors: new Map() }
	let undecided = 0
	const entries: Seat[] = []
	for (const group of byRank(worthy)) {
		const outcome = admit(house, unkept, group, rule.tieAtCut, committee)
		undecided += outcome.waiting
		unkept = takeAll(unkept, group)
		house = outcome.house
		entries.push(...outcome.seats)
	}
	for (const { entry, rank, score } of candidates) {
		if (!least || compare(score, least) >= 0) continue
		entries.push({ entry, rank, outcome: 'not_selected', reason: 'below_min_score' })
	}
	const selected = entries.filter(({ outcome }) => outcome === 'selected').length
	const vacant = Math.max(0, rule.seats - selected - undecided)
	return { seats: rule.seats, selected, undecided, vacant, entries }
}

type Admission = { house: House; seats: Seat[]; waiting: number }

/** Seats for one group of equals; `waiting` seats go to rivals that only the committee can order. */
function admit(
	house: House,
	unkept: House,
	group: readonly Candidate[],
	tieAtCut: SelectRule['tieAtCut'],
	committee: CommitteeOrders,
): Admission {
	const open = group.filter((one) => !blocked(house, one))
	const cut = rivalsAmong(house, open)
	const roomy = cut.length > 0 && tieAtCut === 'widen' ? { ...house, capacity: Infinity } : house
	const rivals = rivalsAmong(roomy, open)
	const order = committee.find((names) => rivals.every(({ entry }) => names.includes(entry)))
	const queue = order ? [...rivals].sort(inOrder(order)) : rivals
	const settled = takeAll(
		roomy,
		open.filter((one) => !rivals.includes(one)),
	)
	const after = takeAll(settled, queue)
	const chosen = new Set(order ? gained(settled, queue) : [])
	const seatOf = (one: Candidate): Pick<Seat, 'outcome' | 'reason'> => {
		if (chosen.has(one)) return { outcome: 'selected', reason: 'committee' }
		if (!rivals.includes(one)) {
			const barrier = blocked(house, one)
			if (barrier) return { outcome: 'not_selected', reason: barrier }
			if (cut.includes(one)) return { outcome: 'selected', reason: 'tie_widened' }
			const earned = fitsBehind(unkept, group, one)
			return { outcome: 'selected', reason: earned ? 'by_rank' : 'domain_minimum' }
		}
		if (order) return { outcome: 'not_selected', reason: 'committee' }
		return { outcome: 'undecided', reason: 'tie_at_cut' }
	}
	return {
		house: { ...after, capacity: Math.max(house.capacity, demand(after)) },
		seats: group.map((one) => ({ entry: one.entry, rank: one.rank, ...seatOf(one) })),
		waiting: order ? 0 : occupied(after) - occupied(settled),
	}
}

/**
 * Those of a group of equals that fit first but not last. Members of one domain are alike, so one
 * of each is tried.
 */
function rivalsAmong(house: House, group: readonly Candidate[]): Candidate[] {
	const outside = new Map<string | null, boolean>()
	return group.filter((one) => {
		const known = outside.get(one.domain)
		if (known !== undefined) return known
		const rival = !fitsBehind(house, group, one)
		outside.set(one.domain, rival)
		return rival
	})
}

function fitsBehind(house: House, group: readonly Candidate[], one: Candidate): boolean {
	const others = group.filter((other) => other !== one)
	return blocked(takeAll(house, others), one) === null
}

function gained(house: House, queue: readonly Candidate[]): Candidate[] {
	let now = house
	return queue.filter((one) => {
		if (blocked(now, one)) return false
		now = take(now, one)
		return true
	})
}

function takeAll(house: House, group: readonly Candidate[]): House {
	return group.reduce((now, one) => (blocked(now, one) ? now : take(now, one)), house)
}

function take(house: House, { domain }: Candidate): House {
	const key = domain ?? ''
	return { ...house, taken: new Map(house.taken).set(key, (house.taken.get(key) ?? 0) + 1) }
}

/** Why an entry cannot have the next seat; null if it can. */
function blocked(house: House, candidate: Candidate): SeatReason | null {
	const key = candidate.domain ?? ''
	if ((house.taken.get(key) ?? 0) >= (house.caps.get(key) ?? Infinity)) return 'domain_maximum'
	if (demand(take(house, candidate)) <= house.capacity) return null
	return occupied(house) < house.capacity ? 'kept_for_minimum' : 'seats_filled'
}

function occupied({ taken }: House): number {
	return [...taken.values()].reduce((total, count) => total + count, 0)
}

/** Seats taken and seats still kept for minimums. */
function demand(house: House): number {
	let kept = 0
	for (const [domain, floor] of house.floors) {
		kept += Math.max(0, floor - (house.taken.get(domain) ?? 0))
	}
	return occupied(house) + kept
}

/** A minimum that too few worthy entries can meet keeps only as many seats as they can take. */
function openHouse(worthy: readonly Candidate[], rule: SelectRule): House {
	const floors = new Map<string, number>()
	const caps = new Map<string, number>()
	for (const [domain, { min = 0, max = Infinity }] of Object.entries(rule.perDomain ?? {})) {
		const able = worthy.filter((one) => one.domain === domain).length
		floors.set(domain, Math.min(min, able))
		caps.set(domain, max)
	}
	return { capacity: rule.seats, taken: new Map(), floors, caps }
}

function byRank(candidates: readonly Candidate[]): Candidate[][] {
	const groups: Candidate[][] = []
	for (const one of candidates) {
		const last = groups.at(-1)
		if (last?.[0]?.rank === one.rank) last.push(one)
		else groups.push([one])
	}
	return groups.map((group) => group.sort((a, b) => byName(a.entry, b.entry)))
}

function inOrder(names: readonly string[]) {
	return (a: Candidate, b: Candidate) => names.indexOf(a.entry) - names.indexOf(b.entry)
}
