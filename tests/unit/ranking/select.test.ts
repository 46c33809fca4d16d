import fc from 'fast-check'
import { expect, test } from 'vitest'
import { integer } from '~/modules/ranking/rules/fraction'
import { select } from '~/modules/ranking/rules/select'
import type { Candidate } from '~/modules/ranking/rules/select'
import type { SelectRule } from '~/modules/ranking/schema'

/** Entries 1, 2, … of these domains, each with its rank; equal ranks are ties. */
function ranked(domains: string[], ranks = domains.map((_, at) => at + 1)): Candidate[] {
	return domains.map((domain, at) => {
		const rank = ranks[at]!
		return { entry: String(at + 1), rank, score: integer(100 - rank), domain }
	})
}

function seats(
	candidates: Candidate[],
	rule: Partial<SelectRule> & { seats: number },
	committee: string[][] = [],
) {
	return select(candidates, { tieAtCut: 'decide', ...rule }, committee)
}

function reasons(selection: ReturnType<typeof seats>): string[] {
	return selection.entries.map(({ entry, reason }) => `${entry} ${reason}`)
}

test('a maximum passes over, a minimum keeps a seat, each with its reason', () => {
	const selection = seats(ranked(['工业', '工业', '工业', '服务业', '基础设施', '农业']), {
		seats: 4,
		perDomain: { 工业: { max: 2 }, 农业: { min: 1 } },
	})
	expect(reasons(selection)).toEqual([
		'1 by_rank',
		'2 by_rank',
		'3 domain_maximum',
		'4 by_rank',
		'5 kept_for_minimum',
		'6 domain_minimum',
	])
	expect(selection).toMatchObject({ seats: 4, selected: 4, undecided: 0, vacant: 0 })
})

test('seats stay vacant rather than go below the minimum score', () => {
	const selection = seats(ranked(['x', 'x', 'x']), { seats: 3, minScore: 98 })
	expect(reasons(selection)).toEqual(['1 by_rank', '2 by_rank', '3 below_min_score'])
	expect(selection.vacant).toBe(1)
})

test('a minimum that nobody worthy can meet keeps no seat', () => {
	const selection = seats(ranked(['x', 'x', 'y']), {
		seats: 2,
		minScore: 98,
		perDomain: { y: { min: 1 } },
	})
	expect(reasons(selection)).toEqual(['1 by_rank', '2 by_rank', '3 below_min_score'])
})

test('a tie at the cut is left to the committee and costs nobody else a seat', () => {
	const selection = seats(ranked(['x', 'x', 'x', 'x'], [1, 2, 2, 4]), { seats: 2 })
	expect(reasons(selection)).toEqual([
		'1 by_rank',
		'2 tie_at_cut',
		'3 tie_at_cut',
		'4 seats_filled',
	])
	expect(selection).toMatchObject({ selected: 1, undecided: 1, vacant: 0 })
})

test('the committee’s recorded order fills the seats of a tie', () => {
	const selection = seats(ranked(['x', 'x', 'x'], [1, 2, 2]), { seats: 2 }, [['3', '2']])
	expect(selection.entries.filter(({ outcome }) => outcome === 'selected')).toEqual([
		{ entry: '1', rank: 1, outcome: 'selected', reason: 'by_rank' },
		{ entry: '3', rank: 2, outcome: 'selected', reason: 'committee' },
	])
})

test('between rounds a tie may widen the list, and a kept seat survives that', () => {
	const selection = seats(ranked(['x', 'x', 'x', 'y'], [1, 2, 2, 4]), {
		seats: 3,
		perDomain: { y: { min: 1 } },
		tieAtCut: 'widen',
	})
	expect(reasons(selection)).toEqual([
		'1 by_rank',
		'2 tie_widened',
		'3 tie_widened',
		'4 domain_minimum',
	])
	expect(selection.selected).toBe(4)
})

test('widening never lifts a domain’s maximum', () => {
	const selection = seats(ranked(['x', 'x', 'y'], [1, 1, 1]), {
		seats: 1,
		perDomain: { x: { max: 1 } },
		tieAtCut: 'widen',
	})
	expect(reasons(selection)).toEqual(['1 tie_at_cut', '2 tie_at_cut', '3 tie_widened'])
})

test('a tie in one domain does not touch a tied entry of another', () => {
	const selection = seats(ranked(['x', 'x', 'y', 'z'], [1, 1, 1, 4]), {
		seats: 3,
		perDomain: { x: { max: 1 } },
	})
	expect(reasons(selection)).toEqual(['1 tie_at_cut', '2 tie_at_cut', '3 by_rank', '4 by_rank'])
})

const domain = fc.constantFrom('a', 'b', 'c')
const limits = fc.record({ min: fc.nat(2), extra: fc.nat(3) })
const field = fc.record({
	domains: fc.array(domain, { maxLength: 14 }),
	steps: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
	seats: fc.integer({ min: 6, max: 9 }),
	quotas: fc.dictionary(domain, limits, { maxKeys: 3 }),
	tieAtCut: fc.constantFrom('decide', 'widen' as const),
})

test('seats never exceed their number or a domain’s maximum, and minimums are met if they can be', () => {
	fc.assert(
		fc.property(field, ({ domains, steps, seats: n, quotas, tieAtCut }) => {
			let rank = 0
			const ranks = domains.map((_, at) => (at === 0 || steps[at] ? (rank = at + 1) : rank))
			const perDomain = Object.fromEntries(
				Object.entries(quotas).map(([name, { min, extra }]) => [name, { min, max: min + extra }]),
			)
			const candidates = ranked(domains, ranks)
			const selection = seats(candidates, { seats: n, perDomain, tieAtCut })
			const chosen = new Set(
				selection.entries.filter((seat) => seat.outcome === 'selected').map((seat) => seat.entry),
			)
			if (tieAtCut === 'decide') expect(chosen.size + selection.undecided).toBeLessThanOrEqual(n)
			for (const [name, { min, max }] of Object.entries(perDomain)) {
				const own = candidates.filter((one) => one.domain === name)
				const taken = own.filter((one) => chosen.has(one.entry)).length
				const waiting = selection.entries.filter(
					(seat) => seat.outcome === 'undecided' && own.some((one) => one.entry === seat.entry),
				).length
				expect(taken).toBeLessThanOrEqual(max)
				expect(taken + waiting).toBeGreaterThanOrEqual(Math.min(min, own.length))
			}
			expect(new Set(selection.entries.map(({ entry }) => entry)).size).toBe(domains.length)
		}),
	)
})
