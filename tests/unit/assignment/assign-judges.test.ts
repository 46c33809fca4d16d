import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	type Assignment,
	type AssignmentInput,
	assignJudges,
} from '~/modules/assignment/rules/assign-judges'
import { seededRandom } from '~/modules/assignment/rules/seeded-random'
import { bestByEnumeration } from './reference-assignment'

const names = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(3, '0')}`)
const input = (
	entries: number,
	judges: number,
	perEntry: number,
	more: Partial<AssignmentInput> = {},
): AssignmentInput => ({
	entries: names('E', entries).map((id) => ({ id })),
	judges: names('J', judges).map((id) => ({ id, capacity: 1000 })),
	perEntry,
	seed: 1,
	...more,
})
const squares = (assignment: Assignment) =>
	[...assignment.loads.values()].reduce((sum, load) => sum + load * load, 0)
const missing = (assignment: Assignment) =>
	assignment.unfilled.reduce((sum, entry) => sum + entry.missing, 0)

test('every entry gets its judges and loads differ by one at most', () => {
	const result = assignJudges(input(7, 4, 3))
	expect(result.pairs).toHaveLength(21)
	expect(result.unfilled).toEqual([])
	expect([result.minLoad, result.maxLoad]).toEqual([5, 6])
})

test('balance comes before preference, preference decides among balanced', () => {
	const preferences = names('E', 4).map((entry) => ({ entry, judge: 'J001', preference: 100 }))
	const result = assignJudges(input(4, 2, 1, { preferences }))
	expect([result.minLoad, result.maxLoad]).toEqual([2, 2])
	expect(result.objective).toBe(200)
})

test('a filled place comes before balance', () => {
	const conflicts = ['E001', 'E002', 'E003'].flatMap((entry) => [{ entry, judge: 'J002' }])
	const result = assignJudges(input(3, 2, 1, { conflicts }))
	expect(result.unfilled).toEqual([])
	expect([result.minLoad, result.maxLoad]).toEqual([0, 3])
})

test('what cannot be filled is named, the rest is assigned', () => {
	const conflicts = [{ entry: 'E001', judge: 'J001' }]
	const result = assignJudges(input(2, 2, 2, { conflicts }))
	expect(result.unfilled).toEqual([{ entry: 'E001', missing: 1 }])
	expect(result.pairs).toHaveLength(3)
})

test('a locked pair stays and counts, even against a conflict', () => {
	const pair = { entry: 'E001', judge: 'J001' }
	const result = assignJudges(input(3, 3, 1, { locked: [pair], conflicts: [pair] }))
	expect(result.pairs.filter((p) => p.entry === 'E001')).toEqual([pair])
	expect([result.minLoad, result.maxLoad]).toEqual([1, 1])
})

test('a judge apart from a locked one does not join the entry', () => {
	const locked = [{ entry: 'E001', judge: 'J001' }]
	const result = assignJudges(input(1, 3, 2, { locked, apart: [['J002', 'J001']] }))
	expect(result.pairs.map((p) => p.judge)).toEqual(['J001', 'J003'])
})

test('one entry may want another number of judges than the rest', () => {
	const entries = [{ id: 'E001', places: 3 }, { id: 'E002' }]
	const result = assignJudges({ ...input(2, 4, 1), entries })
	expect(result.pairs.filter((p) => p.entry === 'E001')).toHaveLength(3)
	expect(result.pairs.filter((p) => p.entry === 'E002')).toHaveLength(1)
})

test('the same seed draws the same, another seed another, the order of the input is nothing', () => {
	const one = input(12, 8, 3)
	const turned = { ...one, entries: [...one.entries].reverse(), judges: [...one.judges].reverse() }
	expect(assignJudges(turned)).toEqual(assignJudges(one))
	expect(assignJudges({ ...one, seed: 2 }).pairs).not.toEqual(assignJudges(one).pairs)
})

test('judges do not sit in the same groups throughout: one network of entries and judges', () => {
	const { pairs } = assignJudges(input(60, 20, 4))
	const root = new Map<string, string>()
	const find = (x: string): string => {
		const up = root.get(x) ?? x
		return up === x ? x : find(up)
	}
	for (const { entry, judge } of pairs) root.set(find(entry), find(judge))
	expect(new Set(pairs.map(({ judge }) => find(judge))).size).toBe(1)
})

test.each([
	['an unknown judge', { conflicts: [{ entry: 'E001', judge: 'X' }] }],
	['a repeated entry', { entries: [{ id: 'E001' }, { id: 'E001' }] }],
	['a broken capacity', { judges: [{ id: 'J001', capacity: 1.5 }] }],
	[
		'a preference that is no whole number',
		{ preferences: [{ entry: 'E001', judge: 'J001', preference: 0.5 }] },
	],
	[
		'preferences beyond exact arithmetic',
		{ preferences: [{ entry: 'E001', judge: 'J001', preference: 2 ** 52 }] },
	],
] as [string, Partial<AssignmentInput>][])('%s is refused', (_, more) => {
	expect(() => assignJudges(input(2, 2, 1, more))).toThrow(RangeError)
})

const pairOf = (entries: number, judges: number) =>
	fc.record({
		entry: fc.constantFrom(...names('E', entries)),
		judge: fc.constantFrom(...names('J', judges)),
	})
const smallCase = fc
	.record({ entries: fc.integer({ min: 1, max: 3 }), judges: fc.integer({ min: 1, max: 4 }) })
	.chain(({ entries, judges }) => {
		const pair = pairOf(entries, judges)
		const unique = { selector: (p: { entry: string; judge: string }) => `${p.entry}/${p.judge}` }
		const judge = fc.constantFrom(...names('J', judges))
		return fc.record<AssignmentInput>({
			entries: fc.constant(names('E', entries).map((id) => ({ id }))),
			judges: fc
				.array(fc.nat(3), { minLength: judges, maxLength: judges })
				.map((caps) => names('J', judges).map((id, i) => ({ id, capacity: caps[i]! }))),
			perEntry: fc.integer({ min: 1, max: 3 }),
			conflicts: fc.uniqueArray(pair, { ...unique, maxLength: 4 }),
			locked: fc.uniqueArray(pair, { ...unique, maxLength: 2 }),
			preferences: fc.uniqueArray(
				fc
					.tuple(pair, fc.integer({ min: -5, max: 5 }))
					.map(([p, preference]) => ({ ...p, preference })),
				{ ...unique, maxLength: 10 },
			),
			apart: fc
				.array(fc.tuple(judge, judge), { maxLength: 4 })
				.map((pairs) => pairs.filter(([a, b]) => a !== b)),
			seed: fc.integer(),
		})
	})

test('small cases are as good as the best of all assignments', () => {
	fc.assert(
		fc.property(smallCase, (small) => {
			const result = assignJudges(small)
			const best = bestByEnumeration(small)
			expect(result.proven).toBe(true)
			expect({
				unfilled: missing(result),
				squares: squares(result),
				objective: result.objective,
			}).toEqual(best)
		}),
		{ numRuns: 400 },
	)
})

/** The best sum of one judge to one entry, by trying every set of judges used so far. */
function bestMatching(gains: readonly (readonly number[])[]): number {
	const size = gains.length
	const best = new Array<number>(1 << size).fill(Number.NEGATIVE_INFINITY)
	best[0] = 0
	for (let used = 0; used < 1 << size; used++) {
		const entry = [...used.toString(2)].filter((bit) => bit === '1').length
		for (let judge = 0; judge < size && entry < size; judge++) {
			const next = used | (1 << judge)
			if (next !== used) best[next] = Math.max(best[next]!, best[used]! + gains[entry]![judge]!)
		}
	}
	return best.at(-1)!
}

test('one judge to each entry is the best matching there is', () => {
	const matrix = fc.integer({ min: 5, max: 8 }).chain((size) => {
		const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size, maxLength: size })
		return fc.array(row, { minLength: size, maxLength: size })
	})
	fc.assert(
		fc.property(matrix, fc.integer(), (gains, seed) => {
			const size = gains.length
			const preferences = gains.flatMap((row, e) =>
				row.map((preference, j) => ({
					entry: names('E', size)[e]!,
					judge: names('J', size)[j]!,
					preference,
				})),
			)
			const result = assignJudges(input(size, size, 1, { preferences, seed }))
			expect([result.minLoad, result.maxLoad]).toEqual([1, 1])
			expect(result.objective).toBe(bestMatching(gains))
		}),
	)
})

/** A contest's size, from a seed: conflicts, capacities, preferences, judges apart. */
function contest(seed: number, entries: number, judges: number, perEntry: number): AssignmentInput {
	const random = seededRandom(seed)
	const chance = (share: number) => random() / 2 ** 32 < share
	const base = input(entries, judges, perEntry, { seed })
	const pairs = base.entries.flatMap((e) => base.judges.map((j) => ({ entry: e.id, judge: j.id })))
	const ids = base.judges.map((judge) => judge.id)
	return {
		...base,
		judges: base.judges.map(({ id }) => ({ id, capacity: chance(0.2) ? 15 : 60 })),
		conflicts: pairs.filter(() => chance(0.03)),
		preferences: pairs
			.filter(() => chance(0.5))
			.map((pair) => ({ ...pair, preference: random() % 11 })),
		apart: ids
			.slice(1)
			.flatMap((id, i): [string, string][] => (i % 4 === 0 ? [[ids[i]!, id]] : [])),
	}
}

test(
	'300 entries by 60 judges with five each are assigned in seconds, keeping every rule',
	{ timeout: 30_000 },
	() => {
		const big = contest(7, 300, 60, 5)
		const started = performance.now()
		const result = assignJudges(big)
		expect(performance.now() - started).toBeLessThan(10_000)
		expect(result.unfilled).toEqual([])
		expect(result.pairs).toHaveLength(1500)
		const conflicts = new Set(big.conflicts!.map((p) => `${p.entry}/${p.judge}`))
		expect(result.pairs.filter((p) => conflicts.has(`${p.entry}/${p.judge}`))).toEqual([])
		const chosen = new Set(result.pairs.map((p) => `${p.entry}/${p.judge}`))
		const together = big.entries.filter(({ id }) =>
			big.apart!.some(([a, b]) => chosen.has(`${id}/${a}`) && chosen.has(`${id}/${b}`)),
		)
		expect(together).toEqual([])
		const unbound = big.judges.filter((j) => result.loads.get(j.id)! < j.capacity)
		const loads = unbound.map((j) => result.loads.get(j.id)!)
		expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
		for (const { id, capacity } of big.judges)
			expect(result.loads.get(id)).toBeLessThanOrEqual(capacity)
	},
)
