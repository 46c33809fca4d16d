import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainCondition } from '~/messages/eligibility'
import { evaluate } from '~/modules/incentive/rules/eligibility/evaluate'
import type { Truth } from '~/modules/incentive/rules/eligibility/truth'
import {
	type Condition,
	conditionKinds,
	type PolicyNode,
	PolicyNodeSchema,
	PolicySchema,
} from '~/modules/incentive/schema/policy-conditions'
import { type Fact, FactsSchema } from '~/modules/incentive/schema/policy-facts'
import { relocationPolicy } from '../../support/relocation-policy'

const contract = PolicySchema.parse(relocationPolicy)
const release = { release: '2026-07-15' }
const at = '2026-09-01'

type FactInput = Partial<Fact> & { kind: string }
const facts = (...given: FactInput[]) =>
	FactsSchema.parse({
		anchors: release,
		facts: given.map((fact) => ({ verified: true, ...fact })),
	})
const registered = { kind: 'registered-in', value: '210112', since: '2026-08-02' }
const clean = { kind: 'credit-blacklisted', value: false }

/** The result of one condition, as [result, explanation code]. */
function judged(condition: object, ...given: FactInput[]): [Truth, string] {
	const node = PolicyNodeSchema.parse({ id: 'x', ...condition })
	const [only] = evaluate(node, facts(...given), at).conditions
	return [only!.result, only!.explanation.code]
}

test('a firm that proves all it must is eligible', () => {
	const capital = { kind: 'paid-in-capital', value: 100000000 }
	const result = evaluate(contract, facts(registered, capital, clean), at)
	expect(result.result).toBe('met')
	expect(result.conditions.map((c) => [c.id, c.result, c.wanted])).toEqual([
		['region', 'met', 'met'],
		['capital', 'met', 'met'],
		['contract', 'unknown', 'unknown'],
		['credit', 'not_met', 'met'],
	])
})

test('each condition carries the fact that decides it, what is missing and the last day', () => {
	const { conditions } = evaluate(contract, facts(registered), at)
	expect(conditions[0]).toEqual({
		id: 'region',
		kind: 'registered-in',
		result: 'met',
		wanted: 'met',
		decidedBy: { ...registered, verified: true },
		missing: null,
		deadline: '2027-01-15',
		daysLeft: 136,
		explanation: { code: 'in_region', found: '210112', since: '2026-08-02' },
	})
	expect(conditions[1]).toEqual({
		id: 'capital',
		kind: 'paid-in-capital',
		result: 'unknown',
		wanted: 'unknown',
		decidedBy: null,
		missing: 'capital-verification',
		deadline: null,
		daysLeft: null,
		explanation: { code: 'no_fact' },
	})
})

test('what is absent or not verified is unknown, never not met', () => {
	for (const kind of conditionKinds) {
		const condition = sample(kind)
		expect(evaluate(condition, facts(), at).result).toBe('unknown')
		for (const value of [false, 0, '310000', '1999-01-01']) {
			const unverified = FactsSchema.safeParse({
				anchors: release,
				facts: [{ kind, value, since: '1999-01-01' }],
			})
			if (unverified.success)
				expect([kind, evaluate(condition, unverified.data, at).result]).toEqual([kind, 'unknown'])
		}
	}
})

test('both ends of a window belong to it', () => {
	const since = (date: string) =>
		judged(
			{
				kind: 'registered-in',
				region: '2101',
				since: { from: '2026-03-01', within: { months: 6, of: 'release' } },
			},
			{ ...registered, since: date },
		)
	expect(since('2026-02-28')).toEqual(['not_met', 'before_window'])
	expect(since('2026-03-01')).toEqual(['met', 'in_region'])
	expect(since('2027-01-15')).toEqual(['met', 'in_region'])
	expect(since('2027-01-16')).toEqual(['not_met', 'after_window'])
})

test('a window on a date not set yet is unknown, unless the other end decides', () => {
	const window = { from: '2026-03-01', within: { months: 6, of: 'landing' } }
	const condition = { kind: 'registered-in', region: '2101', since: window }
	expect(judged(condition, registered)).toEqual(['unknown', 'no_anchor'])
	expect(judged(condition, { ...registered, since: '2025-01-01' })).toEqual([
		'not_met',
		'before_window',
	])
	const node = PolicyNodeSchema.parse({ id: 'x', ...condition })
	expect(evaluate(node, facts(registered), at).conditions[0]).toMatchObject({
		missing: 'anchor:landing',
		deadline: null,
	})
})

test('a region is a prefix; a coarser fact proves nothing', () => {
	const condition = { kind: 'registered-in', region: '2101' }
	expect(judged(condition, { ...registered, value: '210181' })).toEqual(['met', 'in_region'])
	expect(judged(condition, { ...registered, value: '210200' })).toEqual(['not_met', 'other_region'])
	expect(judged(condition, { ...registered, value: '21' })).toEqual([
		'unknown',
		'region_too_coarse',
	])
})

test('a verified fact to the contrary decides only where no unverified one could still meet it', () => {
	const condition = { kind: 'contract-signed', atLeast: 50000000 }
	const small = { kind: 'contract-signed', value: 100 }
	const large = { kind: 'contract-signed', value: 60000000 }
	expect(judged(condition, small)).toEqual(['not_met', 'too_little'])
	expect(judged(condition, small, { ...large, verified: false })).toEqual([
		'unknown',
		'not_verified',
	])
	expect(judged(condition, small, large)).toEqual(['met', 'enough'])
	expect(judged(condition, small, { ...small, verified: false })).toEqual(['not_met', 'too_little'])
})

test.each<[object, FactInput, [Truth, string]]>([
	[
		{ kind: 'established', window: { from: '2026-01-01' } },
		{ kind: 'established', value: '2026-02-01' },
		['met', 'in_window'],
	],
	[
		{ kind: 'established', window: { to: { of: 'release', months: 0 } } },
		{ kind: 'established', since: '2026-07-16' },
		['not_met', 'after_window'],
	],
	[{ kind: 'region', region: '210112' }, { kind: 'region', value: '210112' }, ['met', 'in_region']],
	[
		{ kind: 'still-registered-in', region: '2101', on: '2026-08-15' },
		{ kind: 'still-registered-in', value: '210112', since: '2026-08-14' },
		['unknown', 'recheck_due'],
	],
	[
		{ kind: 'still-registered-in', region: '2101', on: '2026-08-15' },
		{ kind: 'still-registered-in', value: '310115', since: '2026-08-15' },
		['not_met', 'other_region'],
	],
	[
		{ kind: 'independent-legal-person' },
		{ kind: 'independent-legal-person', value: false },
		['not_met', 'fails'],
	],
	[
		{ kind: 'tax-registered', region: '2101' },
		{ kind: 'tax-registered', value: true },
		['unknown', 'no_value'],
	],
	[
		{ kind: 'tax-registered', region: '2101' },
		{ kind: 'tax-registered', value: '210112' },
		['met', 'in_region'],
	],
	[{ kind: 'tax-registered' }, { kind: 'tax-registered', value: true }, ['met', 'holds']],
	[
		{ kind: 'contract-signed', window: { to: '2026-08-01' } },
		{ kind: 'contract-signed', value: 1, since: '2026-08-02' },
		['not_met', 'after_window'],
	],
	[
		{ kind: 'project-accepted', window: { to: '2026-08-01' } },
		{ kind: 'project-accepted', value: true },
		['unknown', 'no_date'],
	],
	[{ kind: 'project-accepted' }, { kind: 'project-accepted', value: true }, ['met', 'holds']],
	[
		{ kind: 'operating-months', atLeast: 6 },
		{ kind: 'operating-months', since: '2026-03-01' },
		['met', 'enough_from'],
	],
	[
		{ kind: 'operating-months', atLeast: 6 },
		{ kind: 'operating-months', since: '2026-03-02' },
		['not_met', 'enough_from'],
	],
	[
		{ kind: 'operating-months', atLeast: 6 },
		{ kind: 'operating-months', value: 5 },
		['not_met', 'too_little'],
	],
	[
		{ kind: 'insured-employees', atLeast: 10 },
		{ kind: 'insured-employees', value: 10 },
		['met', 'enough'],
	],
	[{ kind: 'ip-owned' }, { kind: 'ip-owned', value: true }, ['met', 'holds']],
	[{ kind: 'ip-owned' }, { kind: 'ip-owned' }, ['unknown', 'no_value']],
	[
		{ kind: 'credit-blacklisted', lists: ['serious-dishonesty'] },
		{ kind: 'credit-blacklisted', value: ['abnormal-operation'] },
		['not_met', 'not_listed'],
	],
	[
		{ kind: 'credit-blacklisted' },
		{ kind: 'credit-blacklisted', value: ['abnormal-operation'] },
		['met', 'listed'],
	],
	[
		{ kind: 'commitment-to-stay', years: 10 },
		{ kind: 'commitment-to-stay', value: 5 },
		['not_met', 'too_little'],
	],
	[{ kind: 'claimant-is-winner' }, { kind: 'claimant-is-winner', value: true }, ['met', 'holds']],
	[
		{ kind: 'winner-share', atLeastBasisPoints: 3000 },
		{ kind: 'winner-share', value: 2999 },
		['not_met', 'too_little'],
	],
	[
		{ kind: 'not-already-rewarded' },
		{ kind: 'not-already-rewarded', value: 1 },
		['not_met', 'rewarded'],
	],
	[
		{ kind: 'not-already-rewarded', grant: 50000000 },
		{ kind: 'not-already-rewarded', value: 30000000 },
		['met', 'difference'],
	],
	[
		{ kind: 'not-already-rewarded', grant: 20000000 },
		{ kind: 'not-already-rewarded', value: 30000000 },
		['not_met', 'rewarded'],
	],
	[
		{ kind: 'within-pool', total: 100, scaling: 'none' },
		{ kind: 'within-pool', value: 101 },
		['not_met', 'pool_exceeded'],
	],
	[
		{ kind: 'within-pool', total: 100 },
		{ kind: 'within-pool', value: 101 },
		['met', 'pool_scaled'],
	],
])('%o with %o is %s', (condition, fact, expected) => {
	expect(judged(condition, fact)).toEqual(expected)
})

test('a claim on the working day after a holiday is in time, one day later it is late', () => {
	const by = { kind: 'claimed', by: '2022-10-01' }
	expect(judged(by, { kind: 'claimed', value: '2022-10-08' })).toEqual(['met', 'claimed_in_time'])
	expect(judged(by, { kind: 'claimed', value: '2022-10-09' })).toEqual(['not_met', 'claimed_late'])
})

test('without a claim the matter is open until the last day and forfeited after it', () => {
	const none = { kind: 'claimed', value: false }
	expect(judged({ kind: 'claimed', by: at }, none)).toEqual(['unknown', 'claim_open'])
	expect(judged({ kind: 'claimed', by: '2026-08-31' }, none)).toEqual(['not_met', 'claim_lapsed'])
})

test('past a last day in a year without a calendar nothing is guessed', () => {
	const node = PolicyNodeSchema.parse({ id: 'x', kind: 'claimed', by: '2099-01-01' })
	const claimedOn = (value: string) =>
		evaluate(node, facts({ kind: 'claimed', value }), at).conditions[0]
	expect(claimedOn('2099-01-01')).toMatchObject({ result: 'met', deadline: '2099-01-01' })
	expect(claimedOn('2099-01-02')).toMatchObject({
		result: 'unknown',
		explanation: { code: 'calendar_not_loaded', bound: '2099-01-01' },
	})
})

test('each condition is explained in one line, in both languages', () => {
	const { conditions } = evaluate(contract, facts(registered, clean), at)
	expect(conditions.map((c) => explainCondition('zh-CN', c))).toEqual([
		'注册地：登记于210112（自2026-08-02），在要求的区域内。',
		'实缴资本：尚无证明材料。缺少：实缴出资证明。',
		'签订合同：尚无证明材料。缺少：合同。',
		'失信与经营异常名单：未被列入名单。',
	])
	const open = evaluate(contract, facts(), at).conditions[0]!
	expect(explainCondition('en', open)).toBe(
		'Place of registration: nothing has been submitted yet. Missing: business licence. 136 days left, until 2027-01-15.',
	)
	const over = evaluate(contract, facts(), '2027-01-16').conditions[0]!
	expect(explainCondition('zh-CN', over)).toBe(
		'注册地：尚无证明材料。缺少：营业执照。期限已于2027-01-15届满。',
	)
})

test('verifying one more fact never takes a met policy of plain conditions away', () => {
	const capital = fc.nat(200).map((value) => ({ kind: 'paid-in-capital', value }))
	const node = PolicyNodeSchema.parse({ id: 'x', kind: 'paid-in-capital', atLeast: 100 })
	fc.assert(
		fc.property(fc.array(capital), capital, (known, more) => {
			fc.pre(evaluate(node, facts(...known), at).result === 'met')
			expect(evaluate(node, facts(...known, more), at).result).toBe('met')
		}),
	)
})

/** A condition of each kind that is neither trivial nor refused. */
function sample(kind: Condition['kind']): PolicyNode {
	const parameters = {
		region: '2101',
		window: { from: '2026-01-01' },
		on: '2026-08-15',
		by: '2026-12-31',
		atLeast: 6,
		years: 5,
		atLeastBasisPoints: 3000,
		total: 100,
	}
	const names: Partial<Record<Condition['kind'], (keyof typeof parameters)[]>> = {
		'registered-in': ['region'],
		established: ['window'],
		region: ['region'],
		'still-registered-in': ['region', 'on'],
		'paid-in-capital': ['atLeast'],
		'operating-months': ['atLeast'],
		'insured-employees': ['atLeast'],
		'commitment-to-stay': ['years'],
		'winner-share': ['atLeastBasisPoints'],
		claimed: ['by'],
		'within-pool': ['total'],
	}
	const own = (names[kind] ?? []).map((name) => [name, parameters[name]])
	return PolicyNodeSchema.parse({ id: kind, kind, ...Object.fromEntries(own) })
}
