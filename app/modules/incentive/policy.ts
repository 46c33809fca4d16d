import type { Actor, StaffRole } from '~/modules/context'
import { contestsOfRole, hasRole } from '~/modules/identity/policy'
import type { ClaimState } from './rules/claim'

type Claim = { contestId: string; organizationId: string; state: ClaimState }

const readers = ['incentive_officer', 'finance', 'supervisor'] as const satisfies StaffRole[]

function isMemberOf(actor: Actor, organizationId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some((membership) => membership.organizationId === organizationId)
	)
}

/** The contests whose incentives an actor may read as staff; none: an empty list. */
export function incentiveScope(actor: Actor): 'all' | string[] {
	const scopes = readers.map((role) => contestsOfRole(actor, role))
	if (scopes.includes('all')) return 'all'
	return [...new Set((scopes as string[][]).flat())]
}

export function canReadIncentives(actor: Actor, contestId?: string): boolean {
	return readers.some((role) => hasRole(actor, role, contestId))
}

/** Policies and budgets, and the checking of claims in general. */
export function canManageIncentives(actor: Actor, contestId?: string): boolean {
	return hasRole(actor, 'incentive_officer', contestId)
}

/** Contests whose claims the actor checks. */
export function checkedContests(actor: Actor): 'all' | string[] {
	return contestsOfRole(actor, 'incentive_officer')
}

/** Finance pays; it neither checks nor approves. */
export function canPay(actor: Actor, contestId?: string): boolean {
	return hasRole(actor, 'finance', contestId)
}

/** Staff see a claim from the day it is handed in. */
export function canReadClaim(actor: Actor, claim: Claim): boolean {
	return claim.state !== 'draft' && canReadIncentives(actor, claim.contestId)
}

/** The account number is masked for everybody; a supervisor reads it after saying why. */
export function canDisclosePayee(actor: Actor, claim: Claim): boolean {
	return canReadClaim(actor, claim) && hasRole(actor, 'supervisor', claim.contestId)
}

/** An officer, and never one of the claimant's own people. */
export function canCheckClaim(actor: Actor, claim: Claim): boolean {
	return (
		claim.state !== 'draft' &&
		canManageIncentives(actor, claim.contestId) &&
		!isMemberOf(actor, claim.organizationId)
	)
}

const underCheck: readonly ClaimState[] = [
	'claimed',
	'district_check',
	'joint_check',
	'credit_check',
]
const beingPaid: readonly ClaimState[] = ['approved', 'payout_notice', 'paying']

/** Facts are verified while the claim is checked, those for later instalments until it is paid. */
export function canVerifyFacts(actor: Actor, claim: Claim): boolean {
	return [...underCheck, ...beingPaid].includes(claim.state) && canCheckClaim(actor, claim)
}

/** One of two officers: neither the proposer nor anyone of the claimant. */
export function canApprove(
	actor: Actor,
	claim: Claim,
	proposal: { proposedById: string | null },
): boolean {
	return (
		canCheckClaim(actor, claim) &&
		actor.kind === 'user' &&
		proposal.proposedById !== null &&
		proposal.proposedById !== actor.userId
	)
}

export function canPayClaim(actor: Actor, claim: Claim): boolean {
	return (
		['payout_notice', 'paying'].includes(claim.state) &&
		canPay(actor, claim.contestId) &&
		!isMemberOf(actor, claim.organizationId)
	)
}

/** Members of the organization claim for it. */
export function canClaimFor(actor: Actor, organizationId: string): boolean {
	return isMemberOf(actor, organizationId)
}

export function canReadOwnClaim(actor: Actor, claim: Pick<Claim, 'organizationId'>): boolean {
	return isMemberOf(actor, claim.organizationId)
}

/** Everything of it, until it is handed in and again when it is returned. */
export function canEditOwnClaim(actor: Actor, claim: Claim): boolean {
	return ['draft', 'returned'].includes(claim.state) && canReadOwnClaim(actor, claim)
}

/** While it is being paid, evidence for the later instalments may still come. */
export function canAddFacts(actor: Actor, claim: Claim): boolean {
	return (
		canEditOwnClaim(actor, claim) ||
		(beingPaid.includes(claim.state) && canReadOwnClaim(actor, claim))
	)
}
