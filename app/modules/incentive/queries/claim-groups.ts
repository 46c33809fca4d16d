import type { ClaimState } from '../rules/claim'
import type { ClaimFilterInput } from '../schema/desk-forms'

/** Where officers look into a claim. */
export const underCheck = ['claimed', 'district_check', 'joint_check', 'credit_check'] as const

/** The tabs of the officers' list, by the states of the claims in them. */
export const claimGroups = {
	todo: [...underCheck, 'approved', 'withheld'],
	checking: ['claimed', 'returned', 'district_check', 'joint_check', 'credit_check'],
	approved: ['approved', 'payout_notice', 'paying'],
	paid: ['paid', 'performance_review', 'closed'],
	ended: ['rejected', 'withheld', 'forfeited', 'clawed_back'],
	all: undefined,
} as const satisfies Record<ClaimFilterInput['state'], readonly ClaimState[] | undefined>

const waiting: readonly ClaimState[] = [...claimGroups.todo, 'payout_notice', 'paying']

/** Whether the claimant waits for the city's side. */
export const waits = (state: ClaimState) => waiting.includes(state)
