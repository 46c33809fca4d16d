/**
 * Places (product §8 step 5): final rounded scores are compared first; the declared chain then
 * splits what is equal; what stays equal shares a place and the next place is skipped (1, 2, 2, 4).
 */
import type { Rule, TieLink } from '../schema'
import { compare } from './fraction'
import type { Fraction } from './fraction'
import type { Note } from './notes'
import { byName } from './order'
import { roundHalfUp } from './rounding'

/** One entry that has a score. `criteria` are aggregates after the criterion's rounding point. */
export type Scored = {
	entry: string
	/** Before the final rounding point. */
	exact: Fraction
	/** Unrounded mean of all counted totals; null where no sheet is complete. */
	untrimmed: Fraction | null
	criteria: ReadonlyMap<string, Fraction>
}

export type Placed<T extends Scored> = { scored: T; score: Fraction; rank: number; notes: Note[] }

type Group<T extends Scored> = { members: T[]; notes: Note[] }

/** Recorded decisions of the committee, each best first. */
export type CommitteeOrders = readonly (readonly string[])[]

/** In order of place, then of name. */
export function place<T extends Scored>(
	scored: readonly T[],
	rule: Pick<Rule, 'ties' | 'rounding'>,
	committee: CommitteeOrders,
): Placed<T>[] {
	const score = (one: T) => roundHalfUp(one.exact, rule.rounding.final)
	let groups = split({ members: [...scored], notes: [] }, score, [])
	for (const link of rule.ties) {
		groups = groups.flatMap((group) => resolve(group, link, committee))
	}
	let before = 0
	return groups.flatMap(({ members, notes }) => {
		const rank = before + 1
		before += members.length
		const shared: Note[] =
			members.length > 1 ? [{ code: 'tie_shared', entries: members.length }] : []
		return members
			.sort((a, b) => byName(a.entry, b.entry))
			.map((one) => ({ scored: one, score: score(one), rank, notes: [...notes, ...shared] }))
	})
}

function resolve<T extends Scored>(
	group: Group<T>,
	link: TieLink,
	committee: CommitteeOrders,
): Group<T>[] {
	if (group.members.length < 2 || link === 'shared') return [group]
	const broken: Note[] = [{ code: 'tie_broken', by: link }]
	if (link === 'untrimmed') return split(group, (one) => one.untrimmed, broken)
	if (link !== 'committee') {
		const criterion = link.slice('criterion:'.length)
		return split(group, (one) => one.criteria.get(criterion) ?? null, broken)
	}
	const order = committee.find((names) => group.members.every(({ entry }) => names.includes(entry)))
	if (!order) return [{ ...group, notes: [...group.notes, { code: 'committee_pending' }] }]
	return split(group, (one) => ({ num: -BigInt(order.indexOf(one.entry)), den: 1n }), broken)
}

/**
 * Groups of equal value, highest first. A value that one member lacks decides nothing for the
 * group. `broken` is noted only where the value did tell members apart.
 */
function split<T extends Scored>(
	group: Group<T>,
	valueOf: (one: T) => Fraction | null,
	broken: readonly Note[],
): Group<T>[] {
	const valued = group.members.flatMap((one) => {
		const value = valueOf(one)
		return value ? [{ one, value }] : []
	})
	if (valued.length < group.members.length) return [group]
	valued.sort((a, b) => compare(b.value, a.value))
	const groups: { value: Fraction; members: T[] }[] = []
	for (const { one, value } of valued) {
		const last = groups.at(-1)
		if (last && compare(last.value, value) === 0) last.members.push(one)
		else groups.push({ value, members: [one] })
	}
	if (groups.length === 1) return [group]
	return groups.map(({ members }) => ({ members, notes: [...group.notes, ...broken] }))
}
