import { expect, test } from 'vitest'
import { rankRound } from '~/modules/ranking/rules/rank-round'
import type { RuleInput } from '~/modules/ranking/schema'
import { marks, places, round, totals } from './builders'

/** Totals of five judges, of which the criterion 创新性 gives everyone's same share. */
function sheet(entry: string, innovation: number, scores: number[]) {
	return marks(entry, {
		创新性: scores.map(() => innovation),
		其他: scores.map((score) => score - innovation),
	})
}

const chainExample = [
	...sheet('R', 23, [88, 90, 90, 92, 95]),
	...sheet('U', 22.5, [88, 90, 91, 91, 95]),
	...sheet('V', 22.5, [88, 90, 91, 91, 95]),
	...sheet('S', 24, [70, 90, 91, 91, 96]),
	...sheet('W', 20, [80, 80, 80, 80, 80]),
]

test('the chain splits untrimmed, then by criterion, then shares', () => {
	const result = rankRound(
		round(chainExample, { ties: ['untrimmed', 'criterion:创新性', 'shared'] }),
	)
	expect(places(result)).toBe('R 1, U 2, V 2, S 4, W 5')
	expect(result.ranking.slice(0, 4).map(({ score }) => score)).toEqual(Array(4).fill('90.67'))
	const notes = (entry: string) => result.ranking.find((row) => row.entry === entry)?.notes
	expect(notes('S')).toEqual([{ code: 'tie_broken', by: 'untrimmed' }])
	expect(notes('V')).toEqual([
		{ code: 'tie_broken', by: 'untrimmed' },
		{ code: 'tie_broken', by: 'criterion:创新性' },
		{ code: 'tie_shared', entries: 2 },
	])
	expect(notes('W')).toEqual([])
})

test('scores that print the same are tied, however they differ behind', () => {
	const sheets = [...totals('A', '90.656'), ...totals('B', '90.664'), ...totals('C', '90.6649')]
	expect(places(rankRound(round(sheets)))).toBe('A 1, B 1, C 1')
	expect(places(rankRound(round(sheets, { rounding: {} })))).toBe('C 1, B 2, A 3')
})

test('shared places skip the next ones', () => {
	const sheets = [...totals('A', 3), ...totals('B', 2), ...totals('C', 2), ...totals('D', 1)]
	expect(places(rankRound(round(sheets)))).toBe('A 1, B 2, C 2, D 4')
})

test('a tie waits for the committee, and its recorded decision orders it', () => {
	const sheets = [...totals('A', 2), ...totals('B', 2), ...totals('C', 2), ...totals('D', 1)]
	const rule: RuleInput = { method: 'mean', ties: ['committee', 'shared'] }
	const open = rankRound(round(sheets, rule))
	expect(places(open)).toBe('A 1, B 1, C 1, D 4')
	expect(open.ranking[0]?.notes).toEqual([
		{ code: 'committee_pending' },
		{ code: 'tie_shared', entries: 3 },
	])
	const partial = rankRound(round(sheets, rule, { committee: [['C', 'B']] }))
	expect(places(partial)).toBe('A 1, B 1, C 1, D 4')
	const decided = rankRound(round(sheets, rule, { committee: [['C', 'A', 'B']] }))
	expect(places(decided)).toBe('C 1, A 2, B 3, D 4')
})

test('a criterion that one of the tied lacks decides nothing', () => {
	const sheets = [
		...marks('A', { p: [4], q: [2] }),
		...marks('B', { p: [3], q: [3] }),
		...marks('C', { p: [5] }),
	]
	const rule: RuleInput = { by: 'criterion', ties: ['criterion:absent', 'criterion:q'] }
	expect(places(rankRound(round(sheets, rule)))).toBe('B 1, A 2, C -')
})
