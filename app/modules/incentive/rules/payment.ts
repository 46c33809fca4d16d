/** Where paying the parts of a claim leaves the claim, and what a part waits for. */
import type { ClaimState } from './claim'

export type InstalmentState =
	| 'pending'
	| 'proposed'
	| 'approved'
	| 'exported'
	| 'paid'
	| 'withheld'
	| 'forfeited'
	| 'clawed_back'

/**
 * A claim whose parts are all settled is paid if any was, and forfeited if none was; null while a
 * part is still open or the claim is not being paid.
 */
export function closingAction(
	parts: readonly InstalmentState[],
	state: ClaimState,
): 'paid' | 'forfeited' | null {
	const settled = parts.every((part) => ['paid', 'forfeited', 'clawed_back'].includes(part))
	if (!settled || parts.length === 0) return null
	const anyPaid = parts.includes('paid')
	if (anyPaid) return state === 'paying' ? 'paid' : null
	return 'forfeited'
}
