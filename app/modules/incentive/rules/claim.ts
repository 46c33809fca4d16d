/**
 * The way of a claim (兑现申请). The checks are data in a fixed order; an officer passes each one,
 * approval takes two persons, finance pays. `withheld` is a pause that remembers where it stopped;
 * `rejected`, `forfeited` and `clawed_back` are ends, and `closed` but for a claw-back.
 */
export const claimStates = [
	'draft',
	'claimed',
	'returned',
	'district_check',
	'joint_check',
	'credit_check',
	'approved',
	'payout_notice',
	'paying',
	'paid',
	'performance_review',
	'closed',
	'rejected',
	'withheld',
	'forfeited',
	'clawed_back',
] as const
export type ClaimState = (typeof claimStates)[number]

export type ClaimAction =
	| 'submit'
	| 'return'
	| 'resubmit'
	| 'pass'
	| 'approve'
	| 'open_notice'
	| 'start_payment'
	| 'confirm_payment'
	| 'begin_review'
	| 'close'
	| 'reject'
	| 'withhold'
	| 'resume'
	| 'forfeit'
	| 'claw_back'

export type ClaimActor = 'claimant' | 'incentive_officer' | 'finance' | 'system'

export type ClaimTransition = {
	from: readonly ClaimState[]
	/** Null: decided by the policy's checks (pass) or by where the claim was withheld (resume). */
	to: ClaimState | null
	by: readonly ClaimActor[]
	twoPersons: boolean
}

const checkStates = ['claimed', 'district_check', 'joint_check', 'credit_check'] as const
const beforePayment = [...checkStates, 'approved', 'payout_notice'] as const

function step(
	by: ClaimActor,
	from: readonly ClaimState[],
	to: ClaimState | null,
	twoPersons = false,
): ClaimTransition {
	return { from, to, by: [by], twoPersons }
}

export const claimTransitions: Record<ClaimAction, ClaimTransition> = {
	submit: step('claimant', ['draft'], 'claimed'),
	return: step('incentive_officer', checkStates, 'returned'),
	resubmit: step('claimant', ['returned'], 'claimed'),
	/** Opens the next check; the last one is passed by `approve`. */
	pass: step('incentive_officer', checkStates, null),
	approve: step('incentive_officer', checkStates, 'approved', true),
	/** 拟兑现公示 */
	open_notice: step('incentive_officer', ['approved'], 'payout_notice'),
	start_payment: step('finance', ['payout_notice'], 'paying'),
	confirm_payment: step('finance', ['paying'], 'paid'),
	begin_review: step('incentive_officer', ['paid'], 'performance_review'),
	close: step('incentive_officer', ['performance_review'], 'closed'),
	reject: step('incentive_officer', checkStates, 'rejected'),
	withhold: step('incentive_officer', [...beforePayment, 'paying'], 'withheld'),
	resume: step('incentive_officer', ['withheld'], null),
	/** The last day passed, or a condition of a later instalment was never met. */
	forfeit: {
		...step('incentive_officer', ['draft', 'returned', ...beforePayment, 'withheld'], 'forfeited'),
		by: ['incentive_officer', 'system'],
	},
	claw_back: step(
		'incentive_officer',
		['paying', 'paid', 'performance_review', 'closed'],
		'clawed_back',
		true,
	),
}

export type ClaimCheck = 'district_check' | 'joint_check' | 'credit_check'
/** A policy may ask for fewer checks; their order stays. */
export const defaultChecks: readonly ClaimCheck[] = [
	'district_check',
	'joint_check',
	'credit_check',
]

export type ClaimPosition = {
	state: ClaimState
	/** Where a withheld claim stopped; null otherwise. */
	withheldFrom: ClaimState | null
}

/** Where the action leads, or null when it cannot be taken here. */
export function nextClaim(
	position: ClaimPosition,
	action: ClaimAction,
	checks: readonly ClaimCheck[] = defaultChecks,
): ClaimPosition | null {
	const { state } = position
	if (!claimTransitions[action].from.includes(state)) return null
	if (action === 'withhold') return { state: 'withheld', withheldFrom: state }
	const to = targetOf(position, action, checks)
	return to && { state: to, withheldFrom: null }
}

function targetOf(
	{ state, withheldFrom }: ClaimPosition,
	action: ClaimAction,
	checks: readonly ClaimCheck[],
): ClaimState | null {
	if (action === 'resume') return withheldFrom
	if (action === 'pass') return nextCheck(state, checks)
	if (action === 'approve' && nextCheck(state, checks)) return null
	return claimTransitions[action].to
}

/** The check after this state, or null when all are passed and approval is next. */
function nextCheck(state: ClaimState, checks: readonly ClaimCheck[]): ClaimCheck | null {
	const ordered = defaultChecks.filter((check) => checks.includes(check))
	const after = checkStates.indexOf(state as (typeof checkStates)[number])
	return ordered.find((check) => checkStates.indexOf(check) > after) ?? null
}

/** The actions open to someone in that role, in the order of a claim's way. */
export function claimActions(
	position: ClaimPosition,
	actor: ClaimActor,
	checks: readonly ClaimCheck[] = defaultChecks,
): ClaimAction[] {
	return (Object.keys(claimTransitions) as ClaimAction[]).filter(
		(action) =>
			claimTransitions[action].by.includes(actor) && nextClaim(position, action, checks) !== null,
	)
}

/** What was done to a claim so far, as far as it binds who may act next. */
export type ClaimDeed = { action: ClaimAction; actorId: string }

export type PersonFault = 'same_person' | 'checked_and_pays'

/**
 * Persons kept apart: who proposed a two-person act does not approve it, and finance neither
 * checks nor approves, so nobody pays a claim he passed or approved. Null when the person may act.
 */
export function personFault(
	action: ClaimAction,
	actorId: string,
	context: { proposedById: string | null; deeds: readonly ClaimDeed[] },
): PersonFault | null {
	if (claimTransitions[action].twoPersons && context.proposedById === actorId) return 'same_person'
	const mine = context.deeds.filter((deed) => deed.actorId === actorId).map((deed) => deed.action)
	const checks = (a: ClaimAction) => a === 'pass' || a === 'approve'
	const pays = (a: ClaimAction) => a === 'start_payment' || a === 'confirm_payment'
	const crossed = (pays(action) && mine.some(checks)) || (checks(action) && mine.some(pays))
	return crossed ? 'checked_and_pays' : null
}
