/** Conditions on the claim itself: its day, earlier rewards for the matter, the pool it draws on. */
import { onOrNextWorkingDayIfKnown } from '~/modules/notice/rules/working-days'
import type { ConditionOf } from '../../schema/policy-conditions'
import type { Fact } from '../../schema/policy-facts'
import { differenceDue } from '../highest-only'
import { type Finding, met, notMet, type Surroundings, unknown } from './finding'
import { resolve } from './window'

/**
 * A claim by the last day; a last day off rolls to the next working day. The platform knowing of
 * no claim (value false) forfeits it once that day is over, and leaves it open before.
 */
export function judgeClaim(
	condition: ConditionOf<'claimed'>,
	fact: Fact,
	now: Surroundings,
): Finding {
	const by = resolve(condition.by, now)
	if ('anchor' in by)
		return unknown({ code: 'no_anchor', anchor: by.anchor }, `anchor:${by.anchor}`)
	const claimed = typeof fact.value === 'string' ? fact.value : (fact.since ?? null)
	if (claimed === null && fact.value !== false) return unknown({ code: 'no_value' })
	const date = claimed ?? now.at
	const bound = onOrNextWorkingDayIfKnown(now.calendar, by.date)
	if (bound === null && date > by.date)
		return unknown({ code: 'calendar_not_loaded', bound: by.date })
	const last = bound ?? by.date
	if (claimed === null) {
		return date <= last
			? unknown({ code: 'claim_open', bound: last }, 'claim')
			: notMet({ code: 'claim_lapsed', bound: last })
	}
	return date <= last
		? met({ code: 'claimed_in_time', date, bound: last })
		: notMet({ code: 'claimed_late', date, bound: last })
}

/** Highest only: an earlier, lower reward for the matter leaves the difference. */
export function judgeReward(
	{ grant }: ConditionOf<'not-already-rewarded'>,
	{ value }: Fact,
): Finding {
	if (typeof value !== 'number') return unknown({ code: 'no_value' })
	if (value === 0) return met({ code: 'never_rewarded' })
	if (grant === undefined) return notMet({ code: 'rewarded', counted: value })
	const due = differenceDue(BigInt(grant), [{ amount: BigInt(value), state: 'paid' }])
	if (due === 0n) return notMet({ code: 'rewarded', counted: value })
	return met({ code: 'difference', counted: value, difference: Number(due) })
}

/** An exceeded pool scales every claim down, or is refused, as the policy says. */
export function judgePool(
	{ total, scaling }: ConditionOf<'within-pool'>,
	{ value }: Fact,
): Finding {
	if (typeof value !== 'number') return unknown({ code: 'no_value' })
	if (value <= total) return met({ code: 'pool_enough', claimed: value, total })
	return scaling === 'pro-rata'
		? met({ code: 'pool_scaled', claimed: value, total })
		: notMet({ code: 'pool_exceeded', claimed: value, total })
}
