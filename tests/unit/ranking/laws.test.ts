import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, fromExact, multiply } from '~/modules/ranking/rules/fraction'
import { rankRound } from '~/modules/ranking/rules/rank-round'
import { canonicalText, inOrder } from '~/modules/ranking/rules/snapshot'
import type { RankInput, RuleInput, ScoreCell } from '~/modules/ranking/schema'
import { round } from './builders'

const criteria = ['创新性', '成效']

const cell = fc.record({
	entry: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
	judge: fc.constantFrom('J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7'),
	criterion: fc.constantFrom(...criteria),
	score: fc.integer({ min: 0, max: 40 }).map((half) => String(half / 2)),
})
const cells: fc.Arbitrary<ScoreCell[]> = fc.uniqueArray(cell, {
	minLength: 1,
	maxLength: 70,
	selector: ({ entry, judge, criterion }) => `${entry} ${judge} ${criterion}`,
})
const rule: fc.Arbitrary<RuleInput> = fc.record({
	by: fc.constantFrom('judge-total', 'criterion'),
	method: fc.constantFrom('mean', 'trimmed-mean', 'median', 'z-score'),
	minJudges: fc.constantFrom(3, 5),
	quorum: fc.integer({ min: 1, max: 6 }),
	rounding: fc.constantFrom({}, { final: 2 }, { criterion: 2, weighted: 2 }, { final: 0 }),
	ties: fc.constantFrom(['shared'], ['untrimmed'], ['criterion:创新性', 'untrimmed', 'committee']),
})
const rankInput: fc.Arbitrary<RankInput> = fc
	.record({ cells, rule, weight: fc.constantFrom('0', '0.25', '1', '1.6') })
	.map(({ cells, rule, weight }) => round(cells, rule, { weights: { 创新性: weight, 成效: '1' } }))

/** What a snapshot's hash is taken over, as text. */
function frozen(input: RankInput): string {
	const ordered = inOrder(input)
	return canonicalText({ input: ordered, result: rankRound(ordered) })
}

test('the order in which sheets arrive changes no byte of a snapshot', () => {
	fc.assert(
		fc.property(
			rankInput.chain((input) =>
				fc.record({
					input: fc.constant(input),
					scores: fc.shuffledSubarray(input.scores, { minLength: input.scores.length }),
				}),
			),
			({ input, scores }) => {
				expect(frozen({ ...input, scores })).toBe(frozen(input))
			},
		),
	)
})

test('a result is plain JSON', () => {
	fc.assert(
		fc.property(rankInput, (input) => {
			const result = rankRound(input)
			expect(JSON.parse(JSON.stringify(result))).toEqual(result)
		}),
	)
})

test('a better score never has a worse place, and a place counts those before it', () => {
	fc.assert(
		fc.property(rankInput, (input) => {
			const ranked = rankRound(input).ranking.filter(({ rank }) => rank !== null)
			for (const [at, row] of ranked.entries()) {
				const before = ranked[at - 1]
				if (before) expect(Number(before.score)).toBeGreaterThanOrEqual(Number(row.score))
				const ahead = ranked.filter(({ rank }) => rank! < row.rank!).length
				expect(row.rank).toBe(ahead + 1)
			}
		}),
	)
})

test('an entry is ranked exactly when it reaches the quorum and every counted criterion has marks', () => {
	fc.assert(
		fc.property(rankInput, (input) => {
			for (const { rank, sheets, notes } of rankRound(input).ranking) {
				if (rank !== null) expect(sheets).toBeGreaterThanOrEqual(input.rule.quorum)
				else if (notes[0]?.code === 'below_quorum') expect(sheets).toBeLessThan(input.rule.quorum)
				else expect(notes[0]?.code).toBe('no_marks')
			}
		}),
	)
})

test('every mark stands in the ledger exactly once', () => {
	fc.assert(
		fc.property(rankInput, (input) => {
			const lines = rankRound(input).ledger.map(({ entry, judge, criterion }) =>
				[entry, judge, criterion].join(' '),
			)
			const byTotal = input.rule.by === 'judge-total'
			const given = input.scores.map(({ entry, judge, criterion }) =>
				[entry, judge, byTotal ? undefined : criterion].join(' '),
			)
			expect(lines.sort()).toEqual([...new Set(given)].sort())
		}),
	)
})

test('multiplying all weights multiplies unrounded scores and moves no place', () => {
	fc.assert(
		fc.property(cells, rule, fc.integer({ min: 1, max: 9 }), (scores, given, factor) => {
			const unrounded = { ...given, rounding: {} }
			if (given.method === 'z-score') return
			const weighted = (by: number) => {
				const weights = { 创新性: String(2 * by), 成效: String(3 * by) }
				return rankRound(round(scores, unrounded, { weights })).ranking
			}
			const scaled = weighted(factor)
			for (const [at, row] of weighted(1).entries()) {
				expect(scaled[at]).toMatchObject({ entry: row.entry, rank: row.rank })
				if (!row.exact) continue
				const expected = multiply(fromExact(row.exact), { num: BigInt(factor), den: 1n })
				expect(compare(fromExact(scaled[at]!.exact!), expected)).toBe(0)
			}
		}),
	)
})

test('raising one mark never lowers its entry under mean, trimmed mean and median', () => {
	fc.assert(
		fc.property(cells, rule, fc.nat(), (scores, given, pick) => {
			if (given.method === 'z-score') return
			const at = pick % scores.length
			const { entry } = scores[at]!
			const raised = scores.map((one, index) =>
				index === at ? { ...one, score: String(Number(one.score) + 3) } : one,
			)
			const scoreIn = (list: ScoreCell[]) =>
				rankRound(round(list, given)).ranking.find((row) => row.entry === entry)!.score
			expect(Number(scoreIn(raised))).toBeGreaterThanOrEqual(Number(scoreIn(scores)))
		}),
	)
})
