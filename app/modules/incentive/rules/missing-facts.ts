/**
 * What a claimant still has to hand in. Evaluated as if everything handed in were verified, a
 * condition left unknown is missing its fact, unless another branch of an `any` already carries it.
 */
import type { ConditionKind, PolicyNode } from '../schema/policy-conditions'
import type { ConditionResult } from './eligibility/evaluate'
import { factShapes } from './fact-shape'

type Results = ReadonlyMap<string, Pick<ConditionResult, 'result' | 'wanted'>>

/** The kinds of the claimant's facts without which the policy cannot be decided, each once. */
export function missingKinds(
	policy: PolicyNode,
	conditions: readonly ConditionResult[],
): ConditionKind[] {
	const results: Results = new Map(conditions.map((each) => [each.id, each]))
	return [...new Set(missingBelow(policy, results))]
}

function missingBelow(node: PolicyNode, results: Results): ConditionKind[] {
	if ('all' in node) return node.all.flatMap((child) => missingBelow(child, results))
	if ('not' in node) return missingBelow(node.not, results)
	if ('any' in node) {
		const branches = node.any.map((child) => missingBelow(child, results))
		const answered = branches.some((branch) => branch.length === 0)
		return answered ? [] : branches.flat()
	}
	const unanswered = results.get(node.id)?.result === 'unknown'
	return unanswered && factShapes[node.kind].by === 'claimant' ? [node.kind] : []
}
