import { expect, test } from 'vitest'
import { combineRounds } from '~/modules/ranking/rules/combine-rounds'
import { rankRound } from '~/modules/ranking/rules/rank-round'
import { RuleSchema } from '~/modules/ranking/schema'
import type { RuleInput } from '~/modules/ranking/schema'
import { places, round, totals } from './builders'

const rule: RuleInput = {
	method: 'mean',
	ties: ['untrimmed', 'shared'],
	combine: [
		{ round: 'online', weight: 40 },
		{ round: 'live', weight: 60 },
	],
}

function combine(rule: RuleInput) {
	const online = [...totals('A', 80, 81, 81), ...totals('B', 90), ...totals('C', 70)]
	const live = [...totals('A', 90), ...totals('B', 84, 83, 84)]
	return combineRounds({
		rule: RuleSchema.parse(rule),
		rounds: new Map([
			['online', rankRound(round(online, rule))],
			['live', rankRound(round(live, rule))],
		]),
	})
}

test('rounds combine before rounding, by their weights', () => {
	const result = combine(rule)
	expect(result.ranking[0]).toMatchObject({
		entry: 'A',
		score: '86.27',
		exact: { numerator: '1294', denominator: '15' },
		sheets: 1,
	})
	expect(result.ranking[1]).toMatchObject({ entry: 'B', score: '86.20' })
})

test('an entry that one round did not rank is listed without place', () => {
	expect(combine(rule).ranking.at(-1)).toMatchObject({
		entry: 'C',
		rank: null,
		notes: [{ code: 'not_ranked_in_round', round: 'live' }],
	})
})

test('seats are proposed on the combined ranking, not on each round', () => {
	const selecting = { ...rule, select: { seats: 1 } }
	expect(combine(selecting).selection?.entries[0]).toMatchObject({ entry: 'A', reason: 'by_rank' })
	expect(rankRound(round(totals('A', 1), selecting)).selection).toBeNull()
})

test('a tie of combined scores goes down the same chain', () => {
	expect(places(combine({ ...rule, rounding: { final: 0 } }))).toBe('A 1, B 2, C -')
	expect(places(combine({ ...rule, rounding: { final: 0 }, ties: ['shared'] }))).toBe(
		'A 1, B 1, C -',
	)
})
