import { expect, test } from 'vitest'
import { readConditionFields, writeConditions } from '~/modules/incentive/rules/condition-fields'
import { evaluate } from '~/modules/incentive/rules/eligibility/evaluate'
import { factValueText, readFactValue } from '~/modules/incentive/rules/fact-shape'
import { flatConditions } from '~/modules/incentive/rules/flat-conditions'
import { grantAmount } from '~/modules/incentive/rules/grant-amount'
import { missingKinds } from '~/modules/incentive/rules/missing-facts'
import { policyTemplates } from '~/modules/incentive/rules/policy-templates'
import { fenOf, yuanText } from '~/modules/incentive/rules/yuan'
import { type PolicyNode, PolicySchema } from '~/modules/incentive/schema/policy-conditions'

function written(...arguments_: Parameters<typeof writeConditions>): PolicyNode {
	const result = writeConditions(...arguments_)
	if ('faults' in result) throw new Error(JSON.stringify(result.faults))
	return result.node
}

test.each(Object.entries(policyTemplates))(
	'template %s is a valid policy and reads back',
	(_, of) => {
		const amount = fenOf(of.amountYuan || '0')
		const node = written(of.conditions, amount, of.claimMonths)
		expect(PolicySchema.safeParse({ policy: 'P', version: '1', ...node }).error).toBeUndefined()
		const fields = readConditionFields(node, amount, of.claimMonths)
		expect(fields.more).toBe('')
		expect(written(fields, amount, of.claimMonths)).toEqual(node)
		expect(of.schedule.reduce((sum, { percent }) => sum + Number(percent), 0)).toBe(100)
	},
)

test('a condition of another shape stays as JSON and is written again unchanged', () => {
	const node: PolicyNode = {
		all: [
			{ id: 'winner', kind: 'claimant-is-winner' },
			{
				any: [
					{ id: 'capital', kind: 'paid-in-capital', atLeast: 100_000_000 },
					{ id: 'contract', kind: 'contract-signed', atLeast: 50_000_000 },
				],
			},
			{ id: 'elsewhere', kind: 'registered-in', region: '2102' },
			{ id: 'claimed', kind: 'claimed', by: { months: 6, of: 'release' } },
		],
	}
	const fields = readConditionFields(node, 1n, 6)
	expect(fields.winner).toBe('on')
	expect(fields.registered).toBeUndefined()
	expect(JSON.parse(fields.more)).toHaveLength(2)
	expect(written(fields, 1n, 6)).toEqual(node)
})

test('mistakes in the JSON are named by their place', () => {
	expect(writeConditions({ more: '[' }, 1n, 6)).toMatchObject({ faults: [{ code: 'policy_json' }] })
	const faulty = '[{"id":"x","kind":"ip-owned"},{"any":[{"id":"y","kind":"insured-employees"}]}]'
	expect(writeConditions({ more: faulty }, 1n, 6)).toMatchObject({
		faults: [{ code: 'policy_condition', where: '#2.any.0.atLeast' }],
	})
})

const policy: PolicyNode = {
	all: [
		{ id: 'tax', kind: 'tax-registered' },
		{
			any: [
				{ id: 'capital', kind: 'paid-in-capital', atLeast: 100 },
				{ id: 'staff', kind: 'insured-employees', atLeast: 5 },
			],
		},
		{ not: { id: 'credit', kind: 'credit-blacklisted' } },
	],
}

test('of a choice one stated fact is enough; what an officer looks up is not asked for', () => {
	const missing = (facts: { kind: string; value: unknown }[]) => {
		const known = facts.map((fact) => ({ ...fact, verified: true }))
		const { conditions } = evaluate(policy, { facts: known, anchors: {} }, '2026-06-01')
		return missingKinds(policy, conditions)
	}
	expect(missing([])).toEqual(['tax-registered', 'paid-in-capital', 'insured-employees'])
	expect(missing([{ kind: 'insured-employees', value: 3 }])).toEqual(['tax-registered'])
	expect(
		missing([
			{ kind: 'tax-registered', value: true },
			{ kind: 'paid-in-capital', value: 1 },
		]),
	).toEqual([])
})

test('a tree is read as a list with its negations and choices', () => {
	expect(
		flatConditions(policy).map(({ condition, negated, choice }) => [condition.id, negated, choice]),
	).toEqual([
		['tax', false, null],
		['capital', false, 1],
		['staff', false, 1],
		['credit', true, null],
	])
})

test('only a policy that asks for highest-only pays the difference', () => {
	const earlier = [
		{ amount: 12_000_000n, state: 'paid' as const },
		{ amount: 18_000_000n, state: 'open' as const },
	]
	const highest: PolicyNode = { id: 'r', kind: 'not-already-rewarded', grant: 50_000_000 }
	expect(grantAmount(50_000_000n, highest, earlier)).toBe(20_000_000n)
	expect(grantAmount(20_000_000n, highest, earlier)).toBe(0n)
	expect(grantAmount(20_000_000n, policy, earlier)).toBe(20_000_000n)
})

test('money is read and shown exactly', () => {
	expect(fenOf('500000')).toBe(50_000_000n)
	expect(fenOf('0.5')).toBe(50n)
	expect(fenOf('1000000.01')).toBe(100_000_001n)
	expect(yuanText(100_000_001n)).toBe('1000000.01')
	expect(yuanText(50n)).toBe('0.50')
	expect(readFactValue('yuan', '1,234.5')).toEqual({ value: 123_450 })
	expect(factValueText('yuan', 123_450)).toBe('1234.50')
	expect(readFactValue('yuan', '-3')).toEqual({ fault: 'fact_yuan' })
	expect(readFactValue('date', '2026-02-30')).toEqual({ fault: 'fact_date' })
	expect(readFactValue('division', '2101')).toEqual({ fault: 'fact_division' })
})
