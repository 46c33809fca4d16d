import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, any, not, type Truth } from '~/modules/incentive/rules/eligibility/truth'

const truth = fc.constantFrom<Truth>('met', 'not_met', 'unknown')

test('the logic is monotone: learning what was unknown never turns a decided result', () => {
	fc.assert(
		fc.property(fc.array(truth, { minLength: 1 }), fc.nat(), truth, (truths, at, learned) => {
			const index = at % truths.length
			fc.pre(truths[index] === 'unknown')
			const after = truths.map((known, i) => (i === index ? learned : known))
			for (const join of [all, any])
				if (join(truths) !== 'unknown') expect(join(after)).toBe(join(truths))
		}),
	)
})

test('not over all is any over not', () => {
	fc.assert(
		fc.property(fc.array(truth), (truths) => {
			expect(not(all(truths))).toBe(any(truths.map(not)))
			expect(not(not(all(truths)))).toBe(all(truths))
		}),
	)
})
