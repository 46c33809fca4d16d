import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	eligibilityItems,
	type Finding,
	formItems,
	outcomeFault,
	outcomes,
	reasonCodes,
} from '~/modules/screening/rules'

const all = (items: readonly string[], finding: Finding) =>
	Object.fromEntries(items.map((item) => [item, finding]))
const clean = {
	form: all(formItems, 'pass'),
	eligibility: all(eligibilityItems('scenario'), 'pass'),
}

test('only a complete list of passes carries an acceptance', () => {
	expect(outcomeFault('scenario', 'accepted', clean)).toBeNull()
	const { form_stamped: _, ...unchecked } = clean.form as Record<string, Finding>
	expect(outcomeFault('scenario', 'accepted', { ...clean, form: unchecked })).toBe(
		'screening_unchecked',
	)
	expect(
		outcomeFault('scenario', 'accepted', {
			...clean,
			form: { ...clean.form, form_stamped: 'fail' },
		}),
	).toBe('screening_not_passed')
})

test('what fails eligibility cannot be mended', () => {
	const eligibility = { ...clean.eligibility, site_in_city: 'fail' as const }
	const form = { ...clean.form, form_stamped: 'fail' as const }
	expect(outcomeFault('scenario', 'returned', { form, eligibility })).toBe('screening_not_mendable')
	expect(outcomeFault('scenario', 'rejected', { form, eligibility })).toBeNull()
	expect(reasonCodes('scenario', { form, eligibility })).toEqual(['form_stamped', 'site_in_city'])
})

const findings = (items: readonly string[]) =>
	fc.record(
		Object.fromEntries(items.map((item) => [item, fc.constantFrom('pass', 'fail') as never])),
		{ requiredKeys: [] },
	)

test('no findings carry both an acceptance and a refusal, and a refusal always has a reason', () => {
	const kinds = fc.constantFrom('scenario', 'solution')
	fc.assert(
		fc.property(kinds, findings(formItems), (kind, form) => {
			const drawn = fc.sample(findings(eligibilityItems(kind as never)), 3)
			for (const eligibility of drawn) {
				const given = { form, eligibility } as never
				const carried = outcomes.filter((one) => outcomeFault(kind as never, one, given) === null)
				expect(carried.includes('accepted') && carried.length > 1).toBe(false)
				if (carried.some((one) => one !== 'accepted')) {
					expect(reasonCodes(kind as never, given).length).toBeGreaterThan(0)
				}
			}
		}),
	)
})
