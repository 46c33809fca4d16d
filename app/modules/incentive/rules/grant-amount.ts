/** What a claim is granted in fen: the policy's amount, or the difference where highest-only holds. */
import { conditionsOf, type PolicyNode } from '../schema/policy-conditions'
import { differenceDue, type EarlierPart } from './highest-only'

/** Whether the policy pays only the highest grant for the matter. */
function paysDifference(conditions: PolicyNode): boolean {
	return conditionsOf(conditions).some((each) => each.kind === 'not-already-rewarded' && each.grant)
}

export function grantAmount(
	amount: bigint,
	conditions: PolicyNode,
	earlier: readonly EarlierPart[],
): bigint {
	return paysDifference(conditions) ? differenceDue(amount, earlier) : amount
}
