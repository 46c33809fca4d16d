/**
 * Evaluates a policy's conditions against facts: met, not met or unknown, each with the fact that
 * decides it, the document missing, the last day. A fact that is absent or not verified never
 * makes a condition "not met": it leaves it unknown.
 */
import { officialCalendar } from '~/modules/notice/rules/official-calendar'
import {
	type IsoDate,
	onOrNextWorkingDayIfKnown,
	type WorkingCalendar,
} from '~/modules/notice/rules/working-days'
import type { Condition, ConditionKind, PolicyNode } from '../../schema/policy-conditions'
import type { Fact, Facts } from '../../schema/policy-facts'
import { daysLeft } from '../period'
import { documentFor, type Explanation, type Finding, type Surroundings } from './finding'
import { judge } from './judge-facts'
import { all, any, not, type Truth } from './truth'
import { lastDayOf, resolve } from './window'

export type ConditionResult = {
	id: string
	kind: ConditionKind
	/** Of the condition itself; below a `not` the policy wants the opposite. */
	result: Truth
	/** Of what the policy wants of it: the result, turned around once for each `not` above. */
	wanted: Truth
	decidedBy: Fact | null
	/** A document's code, or `anchor:NAME` for a date of the contest not known yet. */
	missing: string | null
	/** The last day on which it can still come true, where it has one and it is known. */
	deadline: IsoDate | null
	/** From the day of evaluation to the deadline: 0 on the last day, negative once over. */
	daysLeft: number | null
	explanation: Explanation
}

export type Evaluation = { result: Truth; conditions: ConditionResult[] }

/** Conditions are listed in the policy's order, whether or not they decided the result. */
export function evaluate(
	policy: PolicyNode,
	{ facts, anchors }: Facts,
	at: IsoDate,
	calendar: WorkingCalendar = officialCalendar,
): Evaluation {
	const conditions: ConditionResult[] = []
	const result = walk(policy, false)
	return { result, conditions }

	function walk(node: PolicyNode, negated: boolean): Truth {
		if ('all' in node) return all(node.all.map((child) => walk(child, negated)))
		if ('any' in node) return any(node.any.map((child) => walk(child, negated)))
		if ('not' in node) return not(walk(node.not, !negated))
		const condition = evaluateCondition(node, facts, { at, anchors, calendar })
		conditions.push({ ...condition, wanted: negated ? not(condition.result) : condition.result })
		return condition.result
	}
}

function evaluateCondition(
	condition: Condition,
	facts: readonly Fact[],
	now: Surroundings,
): Omit<ConditionResult, 'wanted'> {
	const own = facts.filter((fact) => fact.kind === condition.kind)
	const { fact, finding } = decide(condition, own, now)
	const deadline = deadlineOf(condition, now)
	return {
		id: condition.id,
		kind: condition.kind,
		result: finding.result,
		decidedBy: fact,
		missing: finding.result === 'unknown' ? (finding.missing ?? documentFor[condition.kind]) : null,
		deadline,
		daysLeft: deadline === null ? null : daysLeft(now.at, deadline),
		explanation: finding.explanation,
	}
}

type Decision = { fact: Fact | null; finding: Finding }

/**
 * One verified fact that meets the condition is enough. Otherwise, as long as an unverified fact
 * might meet it or a verified one is incomplete, it is unknown; only then do verified facts to
 * the contrary decide.
 */
function decide(condition: Condition, facts: readonly Fact[], now: Surroundings): Decision {
	const judged = facts.map((fact) => ({ fact, finding: judge(condition, fact, now) }))
	const verified = judged.filter(({ fact }) => fact.verified)
	const decisive = verified.find(({ finding }) => finding.result === 'met')
	if (decisive) return decisive
	const incomplete = verified.find(({ finding }) => finding.result === 'unknown')
	if (incomplete) return { fact: null, finding: incomplete.finding }
	const promising = judged.some(
		({ fact, finding }) => !fact.verified && finding.result !== 'not_met',
	)
	const contrary = verified.at(-1)
	if (contrary && !promising) return contrary
	const code = judged.length > 0 ? 'not_verified' : 'no_fact'
	return { fact: null, finding: { result: 'unknown', explanation: { code } } }
}

/** Only a claim is an act on the platform, so only its last day rolls past days off. */
function deadlineOf(condition: Condition, now: Surroundings): IsoDate | null {
	switch (condition.kind) {
		case 'registered-in':
			return lastDayOf(condition.since, now)
		case 'established':
		case 'contract-signed':
		case 'project-accepted':
			return lastDayOf(condition.window, now)
		case 'claimed': {
			const by = resolve(condition.by, now)
			if ('anchor' in by) return null
			return onOrNextWorkingDayIfKnown(now.calendar, by.date) ?? by.date
		}
		default:
			return null
	}
}
