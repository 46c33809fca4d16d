import fc from 'fast-check'
import { expect, test } from 'vitest'
import { templates } from '~/modules/contest/template'
import {
	type Criterion,
	exactTotal,
	fullMarks,
	gateFails,
	markFaults,
	missingCriteria,
	needsAdditionalReview,
	type Rubric,
	sheetFaults,
	spreadOf,
	weightedTotal,
} from '~/modules/scoring/rules/rubric'

const criterion = (id: string, maximum: number, more: Partial<Criterion> = {}): Criterion => ({
	id,
	maximum,
	step: 50,
	counted: true,
	...more,
})
const points: Rubric = {
	criteria: [
		criterion('novelty', 4000),
		criterion('effect', 6000),
		criterion('remark', 500, { counted: false }),
	],
}

test('in the points system the total is the plain sum', () => {
	expect(weightedTotal(points, { novelty: 3250, effect: 5900, remark: 500 })).toBe(9150)
})

test('with weights each mark counts by its share of the maximum', () => {
	const tens = {
		criteria: [
			criterion('a', 1000, { weightBasisPoints: 2500 }),
			criterion('b', 500, { weightBasisPoints: 7500 }),
		],
	}
	expect(weightedTotal(tens, { a: 800, b: 450 })).toBe(2000 + 6750)
})

test('a total that does not come out even stays exact and is shown half up', () => {
	const thirds = {
		criteria: [criterion('a', 300, { weightBasisPoints: 10_000, step: 100 })],
	}
	expect(exactTotal(thirds, { a: 200 })).toEqual({ numerator: 2_000_000n, denominator: 300n })
	expect(weightedTotal(thirds, { a: 100 })).toBe(3333)
	expect(weightedTotal(thirds, { a: 200 })).toBe(6667)
})

test('a sheet missing a counted criterion has no total, an abstained one is not zero', () => {
	expect(weightedTotal(points, { novelty: 3000, effect: null })).toBeNull()
	expect(missingCriteria(points, { novelty: 0 })).toEqual(['effect'])
	expect(weightedTotal(points, { novelty: 0, effect: 0 })).toBe(0)
})

test('a draft may have gaps, a submitted sheet may not', () => {
	expect(markFaults(points, { novelty: 3000 })).toEqual([])
	expect(sheetFaults(points, { novelty: 3000 })).toEqual([{ kind: 'missing', criterion: 'effect' }])
})

test('marks outside the range, off the step, broken or of no criterion are named', () => {
	const marks = { novelty: 4050, effect: 25, remark: 1.5, other: 100 }
	expect(markFaults(points, marks)).toEqual([
		{ kind: 'out_of_range', criterion: 'novelty', maximum: 4000 },
		{ kind: 'off_step', criterion: 'effect', step: 50 },
		{ kind: 'not_a_number', criterion: 'remark' },
		{ kind: 'unknown_criterion', criterion: 'other' },
	])
	expect(markFaults(points, { novelty: -50, effect: Number.NaN })).toEqual([
		{ kind: 'out_of_range', criterion: 'novelty', maximum: 4000 },
		{ kind: 'not_a_number', criterion: 'effect' },
	])
})

test('the maximum is a possible mark even where the step does not reach it', () => {
	expect(markFaults({ criteria: [criterion('a', 1025)] }, { a: 1025 })).toEqual([])
})

test('the rubrics a contest begins with sum to 100 points', () => {
	const rubrics = templates.national.rubrics.map(({ criteria }) => ({
		criteria: criteria.map(({ name, points }) => criterion(name, points * 100)),
	}))
	for (const { criteria } of rubrics) {
		expect(criteria.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(fullMarks)
	}
	const shown = rubrics.map(({ criteria }) =>
		criteria.map(({ id, maximum }) => `${id} ${maximum / 100}`).join(' '),
	)
	expect(shown).toEqual([
		'创新性 25 应用成效 30 示范推广 20 技术先进性 15 安全合规 10',
		'赛题契合度 20 技术创新性 25 方案可行性 20 商业价值与落地 25 团队能力 10',
		'方案内容 40 现场展示 20 答辩 30 落地承诺 10',
	])
})

test('a gate fails an entry by one judge, by more than half, or by all', () => {
	expect(gateFails([true, false, false], 'one')).toBe(true)
	expect(gateFails([true, false, false])).toBe(false)
	expect(gateFails([true, true, false])).toBe(true)
	expect(gateFails([true, false])).toBe(false)
	expect(gateFails([true, true, false], 'all')).toBe(false)
	expect(gateFails([true, true], 'all')).toBe(true)
	expect(gateFails([], 'all')).toBe(false)
})

test('one more judge is wanted when the spread exceeds the threshold, not when it meets it', () => {
	expect(spreadOf([8800, 7500, 9200])).toBe(1700)
	expect(spreadOf([8800])).toBe(0)
	expect(needsAdditionalReview([8000, 9500], 1500)).toBe(false)
	expect(needsAdditionalReview([8000, 9550], 1500)).toBe(true)
})

test('a sound sheet totals between 0 and 100 points and grows with every mark', () => {
	const maxima = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
	fc.assert(
		fc.property(maxima, fc.infiniteStream(fc.nat(1000)), (sizes, picks) => {
			const sum = sizes.reduce((a, b) => a + b, 0)
			let left = fullMarks
			const criteria = sizes.map((size, i) => {
				const last = i === sizes.length - 1
				const weightBasisPoints = last ? left : Math.floor((fullMarks * size) / sum)
				left -= weightBasisPoints
				return criterion(`c${i}`, size * 100, { weightBasisPoints })
			})
			const marks = Object.fromEntries(
				criteria.map((c) => [c.id, (picks.next().value % (c.maximum / 50 + 1)) * 50]),
			)
			const rubric = { criteria }
			expect(sheetFaults(rubric, marks)).toEqual([])
			const total = weightedTotal(rubric, marks)!
			expect(total).toBeGreaterThanOrEqual(0)
			expect(total).toBeLessThanOrEqual(fullMarks)
			const best = Object.fromEntries(criteria.map((c) => [c.id, c.maximum]))
			expect(weightedTotal(rubric, best)).toBe(fullMarks)
			expect(weightedTotal(rubric, { ...marks, c0: best.c0 })!).toBeGreaterThanOrEqual(total)
		}),
	)
})
