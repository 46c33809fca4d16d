import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, decimal, fromExact } from '~/modules/ranking/rules/fraction'
import { gateFails } from '~/modules/ranking/rules/gates'
import { rankRound } from '~/modules/ranking/rules/rank-round'
import { marks, round, scoreFor, scoreOf, totals } from './builders'

test('five sheets lose the highest and the lowest', () => {
	expect(scoreFor([88, 92, 92, 92, 75])).toBe('90.67')
	expect(scoreFor([90, 90, 90, 80, 80])).toBe('86.67')
	const [row] = rankRound(round(totals('A', 88, 92, 92, 92, 75))).ranking
	expect(row?.exact).toEqual({ numerator: '272', denominator: '3' })
})

test('four sheets lose none, and the reader is told', () => {
	const { ranking } = rankRound(round(totals('A', 80, 80.5, 81, 100)))
	expect(ranking[0]).toMatchObject({
		score: '85.38',
		exact: { numerator: '683', denominator: '8' },
		notes: [{ code: 'mean_instead_of_trimmed', sheets: 4, minJudges: 5 }],
	})
})

test('among equal scores the first by pseudonym is dropped, exactly as many as declared', () => {
	const { ledger } = rankRound(round(totals('A', 80, 92, 92, 92, 80)))
	expect(ledger.map(({ judge, status }) => `${judge} ${status}`)).toEqual([
		'J1 trimmed_low',
		'J2 trimmed_high',
		'J3 counted',
		'J4 counted',
		'J5 counted',
	])
})

test('when all scores are equal the first is dropped as highest and the second as lowest', () => {
	const { ledger } = rankRound(round(totals('A', 80, 80, 80, 80, 80)))
	expect(ledger.map(({ status }) => status)).toEqual([
		'trimmed_high',
		'trimmed_low',
		'counted',
		'counted',
		'counted',
	])
})

test('two dropped on each side', () => {
	expect(scoreFor([10, 20, 30, 40, 50, 60, 100], { drop: 2, minJudges: 7 })).toBe('40.00')
})

test('trimming by total and by criterion are different things', () => {
	const sheets = marks('A', { p: [10, 9, 8, 7, 5], q: [5, 9, 8, 7, 10] })
	const weights = { p: '0.5', q: '0.5' }
	const by = (by: 'judge-total' | 'criterion') =>
		scoreOf(rankRound(round(sheets, { by }, { weights })), 'A')
	expect([by('judge-total'), by('criterion')]).toEqual(['7.67', '8.00'])
})

test('rounding happens at the declared points only', () => {
	const sheets = marks('A', {
		a: [10, 7.5, 9],
		b: [7, 8, 7],
		c: [7, 7, 9.5],
		d: [9, 7, 8.5],
		e: [9.5, 7.5, 8.5],
	})
	const weights = { a: '.25', b: '.30', c: '.20', d: '.15', e: '.10' }
	const plain = Object.fromEntries(Object.entries(weights).map(([k, w]) => [k, `0${w}`]))
	const rank = (rounding: object) =>
		rankRound(round(sheets, { by: 'criterion', method: 'mean', rounding }, { weights: plain }))
	expect(scoreOf(rank({ final: 2 }), 'A')).toBe('8.05')
	const [row] = rank({ criterion: 2, weighted: 2 }).ranking
	expect(row?.score).toBe('8.06')
	expect(row?.criteria.map(({ weighted }) => weighted)).toEqual([
		'2.21',
		'2.20',
		'1.57',
		'1.23',
		'0.85',
	])
})

test('the median of an even panel is the mean of the two in the middle', () => {
	expect(scoreFor([1, 9, 5], { method: 'median' })).toBe('5.00')
	expect(scoreFor([1, 9, 5, 6], { method: 'median' })).toBe('5.50')
})

const standardized = [
	...['80', '60'].map((score, at) => ({ entry: 'A', judge: `J${at + 1}`, score })),
	...['90', '70'].map((score, at) => ({ entry: 'B', judge: `J${at + 1}`, score })),
	...['70', '50'].map((score, at) => ({ entry: 'C', judge: `J${at + 1}`, score })),
]

test('standardizing brings a strict and a mild judge to one scale', () => {
	const result = rankRound(round(standardized, { method: 'z-score' }))
	expect(result.ranking.map(({ entry, score }) => `${entry} ${score}`)).toEqual([
		'B 85.81',
		'A 70.00',
		'C 54.19',
	])
})

test('a judge with fewer than three sheets is not standardized, and the reader is told', () => {
	const sheets = [...standardized, { entry: 'A', judge: 'J3', score: '100' }]
	const { ranking } = rankRound(round(sheets, { method: 'z-score' }))
	const a = ranking.find(({ entry }) => entry === 'A')
	expect(a?.notes).toEqual([{ code: 'judge_not_standardized', judge: 'J3', sheets: 1 }])
})

test('a judge who gives everyone the same gives everyone the overall mean', () => {
	const flat = ['A', 'B', 'C'].map((entry) => ({ entry, judge: 'J3', score: '40' }))
	const { ranking } = rankRound(round([...standardized, ...flat], { method: 'z-score' }))
	const mean = (80 + 90 + 70 + 60 + 70 + 50 + 3 * 40) / 9
	expect(ranking.find(({ entry }) => entry === 'A')?.score).toBe(mean.toFixed(2))
})

test('two sheets are too few to standardize a judge', () => {
	const sheets = standardized.filter(({ entry, judge }) => judge === 'J1' || entry !== 'C')
	const { ranking } = rankRound(round(sheets, { method: 'z-score' }))
	expect(ranking.find(({ entry }) => entry === 'B')?.notes).toEqual([
		{ code: 'judge_not_standardized', judge: 'J2', sheets: 2 },
	])
})

test('roots that cancel leave no trace at a rounding point', () => {
	const column = (judge: string, scores: number[]) =>
		scores.map((score, at) => ({ entry: 'ABC'[at]!, judge, score: String(score) }))
	const sheets = [...column('J1', [4, 7, 10]), ...column('J2', [9, 7, 5])]
	const result = rankRound(round(sheets, { method: 'z-score', rounding: {} }))
	expect(result.ranking.map(({ entry, exact }) => [entry, exact])).toEqual(
		['A', 'B', 'C'].map((entry) => [entry, { numerator: '7', denominator: '1' }]),
	)
})

test('a criterion rounds before its weight applies', () => {
	const sheets = marks('A', { p: [1, 1, 2] })
	const rounding = { criterion: 1 }
	const rule = { by: 'criterion', method: 'mean', rounding } as const
	const [row] = rankRound(round(sheets, rule, { weights: { p: '2' } })).ranking
	expect(row).toMatchObject({ score: '2.6', criteria: [{ score: '1.3', weighted: '2.6' }] })
})

test('an informational criterion brings no notes', () => {
	const sheets = marks('A', { p: [1, 1, 2, 2, 3], info: [1] })
	const { ranking } = rankRound(round(sheets, { by: 'criterion' }, { weights: { info: '0' } }))
	expect(ranking[0]).toMatchObject({ score: '1.67', notes: [] })
})

test('a sheet without a counted criterion does not count by total, its marks count by criterion', () => {
	const sheets = [
		...marks('A', { p: [6, 7, 8], q: [6, 7] }),
		{ entry: 'A', judge: 'J1', criterion: 'note', score: '1' },
	]
	const weights = { p: '1', q: '1', note: '0' }
	const by = (by: 'judge-total' | 'criterion') =>
		rankRound(round(sheets, { by, method: 'mean' }, { weights }))
	expect(by('judge-total').ranking[0]).toMatchObject({ score: '13.00', sheets: 2 })
	expect(by('judge-total').ledger[2]).toEqual({
		entry: 'A',
		judge: 'J3',
		score: null,
		status: 'not_counted',
		why: 'incomplete',
		missing: ['q'],
	})
	expect(by('criterion').ranking[0]).toMatchObject({ score: '13.50', sheets: 3 })
	expect(by('criterion').ledger.at(0)).toMatchObject({ criterion: 'note', why: 'informational' })
})

test('an excluded sheet stands in the ledger with its reason and nowhere else', () => {
	const excluded = [
		{ entry: 'A', judge: 'J3', reason: 'voided' },
		{ entry: 'A', judge: 'J4', reason: 'abstained' },
	]
	const result = rankRound(round(totals('A', 6, 7, 100), { method: 'mean' }, { excluded }))
	expect(result.ranking[0]).toMatchObject({ score: '6.50', sheets: 2 })
	expect(result.ledger.slice(2).map(({ judge, why }) => [judge, why])).toEqual([
		['J3', 'voided'],
		['J4', 'abstained'],
	])
})

test('below the quorum an entry is listed and not ranked; trimmed sheets count', () => {
	const sheets = [...totals('A', 1, 2, 3, 4, 5), ...totals('B', 9, 9, 9, 9)]
	const result = rankRound(round(sheets, { quorum: 5 }))
	expect(result.ranking.map(({ entry, rank, score }) => [entry, rank, score])).toEqual([
		['A', 1, '3.00'],
		['B', null, null],
	])
	expect(result.ranking[1]?.notes).toEqual([{ code: 'below_quorum', sheets: 4, quorum: 5 }])
})

test('an entry that nobody scored is listed', () => {
	const result = rankRound(round(totals('A', 1), {}, { entries: [{ entry: 'Z' }] }))
	expect(result.ranking.at(-1)).toMatchObject({ entry: 'Z', rank: null, sheets: 0 })
})

test('a failed gate takes the place away, not the listing', () => {
	const entries = [{ entry: 'A', gate: '安全合规' }]
	const result = rankRound(round([...totals('A', 99), ...totals('B', 1)], {}, { entries }))
	expect(result.ranking.map(({ entry, rank }) => [entry, rank])).toEqual([
		['B', 1],
		['A', null],
	])
	expect(result.ranking[1]?.notes).toEqual([{ code: 'gate_failed', gate: '安全合规' }])
})

test('a gate fails by one judge, by a majority or by all', () => {
	const failing = (policy: 'one' | 'majority' | 'all') =>
		[0, 1, 2, 3, 4].filter((judges) => gateFails(policy, judges, 4))
	expect(failing('one')).toEqual([1, 2, 3, 4])
	expect(failing('majority')).toEqual([3, 4])
	expect(failing('all')).toEqual([4])
	expect(gateFails('all', 0, 0)).toBe(false)
})

test('by criterion an entry without marks for a counted criterion is not ranked', () => {
	const sheets = [...marks('A', { p: [1], q: [1] }), ...marks('B', { p: [9] })]
	const result = rankRound(round(sheets, { by: 'criterion' }))
	expect(result.ranking[1]?.notes).toEqual([{ code: 'no_marks', criterion: 'q' }])
})

test('a cell given twice is refused', () => {
	expect(() => rankRound(round([...totals('A', 1), ...totals('A', 1)]))).toThrow(RangeError)
})

const panelOfTotals = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 })

test('every aggregate lies between the lowest and the highest score', () => {
	const method = fc.constantFrom('mean', 'trimmed-mean', 'median', 'z-score' as const)
	fc.assert(
		fc.property(panelOfTotals, method, (halves, method) => {
			const scores = halves.map((half) => half / 2)
			const [row] = rankRound(round(totals('A', ...scores), { method, rounding: {} })).ranking
			const exact = fromExact(row!.exact!)
			expect(compare(exact, decimal(String(Math.min(...scores))))).toBeGreaterThanOrEqual(0)
			expect(compare(exact, decimal(String(Math.max(...scores))))).toBeLessThanOrEqual(0)
		}),
	)
})

test('a trimmed mean is the mean of what the ledger counts', () => {
	fc.assert(
		fc.property(panelOfTotals, fc.integer({ min: 0, max: 2 }), (scores, drop) => {
			const result = rankRound(round(totals('A', ...scores), { drop, rounding: {} }))
			const counted = result.ledger.filter(({ status }) => status === 'counted')
			const total = counted.reduce((sum, { score }) => sum + Number(score), 0)
			const { numerator, denominator } = result.ranking[0]!.exact!
			expect(Number(numerator) * counted.length).toBe(total * Number(denominator))
			expect(scores.length - counted.length).toBe(scores.length < 5 ? 0 : 2 * drop)
		}),
	)
})
