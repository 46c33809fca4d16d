/** A policy's tree as a reader's list: every condition once, in its order, with what stands above it. */
import type { Condition, PolicyNode } from '../schema/policy-conditions'

export type FlatCondition = {
	condition: Condition
	/** Below an odd number of `not`: the policy wants the opposite. */
	negated: boolean
	/** Number of the `any` it stands in, from 1; null outside: one of the group is enough. */
	choice: number | null
}

export function flatConditions(policy: PolicyNode): FlatCondition[] {
	let choices = 0
	return walk(policy, false, null)

	function walk(node: PolicyNode, negated: boolean, choice: number | null): FlatCondition[] {
		if ('all' in node) return node.all.flatMap((child) => walk(child, negated, choice))
		if ('any' in node) {
			const number = choice ?? ++choices
			return node.any.flatMap((child) => walk(child, negated, number))
		}
		if ('not' in node) return walk(node.not, !negated, choice)
		return [{ condition: node, negated, choice }]
	}
}
