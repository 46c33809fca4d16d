/** What one fact, taken as true, says about one condition of its kind. */
import type { Condition, ConditionOf } from '../../schema/policy-conditions'
import type { Fact } from '../../schema/policy-facts'
import { addMonths } from '../period'
import { type Finding, met, notMet, type Surroundings, type Unit, unknown } from './finding'
import { judgeClaim, judgePool, judgeReward } from './judge-claim'
import { judgeWindow, resolve, type Window } from './window'

/** Never throws: a fact without the value or the date it needs leaves the condition unknown. */
export function judge(condition: Condition, fact: Fact, now: Surroundings): Finding {
	switch (condition.kind) {
		case 'registered-in':
			return judgeDated(judgeRegion(condition.region, fact), condition.since, fact, now)
		case 'established':
			return judgeWindow(condition.window, textOf(fact) ?? fact.since, now)
		case 'region':
			return judgeRegion(condition.region, fact)
		case 'still-registered-in':
			return judgeRecheck(condition, fact, now)
		case 'tax-registered':
			return typeof fact.value === 'string' && condition.region
				? judgeRegion(condition.region, fact)
				: judgeYes(fact, condition.region)
		case 'paid-in-capital':
			return judgeAmount(fact, condition.atLeast, 'fen')
		case 'contract-signed':
			return judgeDated(judgeContract(condition, fact), condition.window, fact, now)
		case 'project-accepted':
			return judgeDated(judgeYes(fact), condition.window, fact, now)
		case 'operating-months':
			return judgeOperation(condition, fact, now)
		case 'insured-employees':
			return judgeAmount(fact, condition.atLeast, 'persons')
		case 'commitment-to-stay':
			return judgeAmount(fact, condition.years, 'years')
		case 'winner-share':
			return judgeAmount(fact, condition.atLeastBasisPoints, 'basis_points')
		case 'credit-blacklisted':
			return judgeBlacklist(condition, fact)
		case 'independent-legal-person':
		case 'ip-owned':
		case 'claimant-is-winner':
			return judgeYes(fact)
		case 'not-already-rewarded':
			return judgeReward(condition, fact)
		case 'claimed':
			return judgeClaim(condition, fact, now)
		case 'within-pool':
			return judgePool(condition, fact)
	}
}

/** Both must be met: one that is not decides, then one unknown; met both, the first explains. */
function both(main: Finding, other: Finding): Finding {
	const inOrder = [main, other]
	return (
		inOrder.find(({ result }) => result === 'not_met') ??
		inOrder.find(({ result }) => result === 'unknown') ??
		main
	)
}

function judgeDated(
	main: Finding,
	window: Window | undefined,
	fact: Fact,
	now: Surroundings,
): Finding {
	return window ? both(main, judgeWindow(window, fact.since, now)) : main
}

function judgeRegion(required: string, fact: Fact): Finding {
	const found = textOf(fact)
	if (found === null) return unknown({ code: 'no_value' })
	if (found.startsWith(required))
		return met({ code: 'in_region', found, since: fact.since ?? null })
	const code = required.startsWith(found) ? 'region_too_coarse' : 'other_region'
	const explanation = { code, found, required } as const
	return code === 'other_region' ? notMet(explanation) : unknown(explanation)
}

function judgeRecheck(
	condition: ConditionOf<'still-registered-in'>,
	fact: Fact,
	now: Surroundings,
): Finding {
	const due = resolve(condition.on, now)
	if ('anchor' in due)
		return unknown({ code: 'no_anchor', anchor: due.anchor }, `anchor:${due.anchor}`)
	if (!fact.since) return unknown({ code: 'no_date' })
	if (fact.since < due.date) return unknown({ code: 'recheck_due', date: due.date })
	return judgeRegion(condition.region, fact)
}

function judgeYes(fact: Fact, region?: string): Finding {
	if (typeof fact.value === 'string') return met({ code: 'holds' })
	if (typeof fact.value !== 'boolean') return unknown({ code: 'no_value' })
	if (!fact.value) return notMet({ code: 'fails' })
	return region ? unknown({ code: 'no_value' }) : met({ code: 'holds' })
}

function judgeAmount(fact: Fact, required: number, unit: Unit): Finding {
	const found = numberOf(fact)
	if (found === null) return unknown({ code: 'no_value' })
	return found >= required
		? met({ code: 'enough', found, required, unit })
		: notMet({ code: 'too_little', found, required, unit })
}

function judgeContract({ atLeast }: ConditionOf<'contract-signed'>, fact: Fact): Finding {
	return atLeast === undefined ? met({ code: 'holds' }) : judgeAmount(fact, atLeast, 'fen')
}

function judgeOperation(
	{ atLeast }: ConditionOf<'operating-months'>,
	fact: Fact,
	now: Surroundings,
): Finding {
	if (!fact.since) return judgeAmount(fact, atLeast, 'months')
	const date = addMonths(fact.since, atLeast)
	const explanation = { code: 'enough_from', required: atLeast, unit: 'months', date } as const
	return now.at >= date ? met(explanation) : notMet(explanation)
}

function judgeBlacklist({ lists }: ConditionOf<'credit-blacklisted'>, { value }: Fact): Finding {
	if (value === false) return notMet({ code: 'not_listed' })
	if (value === true) return met({ code: 'listed', lists: lists ?? [] })
	if (!Array.isArray(value)) return unknown({ code: 'no_value' })
	const on = (value as string[]).filter((list) => !lists || (lists as string[]).includes(list))
	return on.length > 0 ? met({ code: 'listed', lists: on }) : notMet({ code: 'not_listed' })
}

function textOf({ value }: Fact): string | null {
	return typeof value === 'string' ? value : null
}

function numberOf({ value }: Fact): number | null {
	return typeof value === 'number' ? value : null
}
