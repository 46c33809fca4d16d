import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import * as policy from '~/modules/incentive/policy'
import {
	type ClaimAction,
	type ClaimActor,
	claimActions,
	type ClaimState,
	claimStates,
	claimTransitions,
} from '~/modules/incentive/rules/claim'
import { ClaimState as StoredState } from '~/platform/generated/prisma/enums'
import { people } from '../../support/actors'
import { coverPolicy, type Gate, holdTable, valuesOf } from '../../support/stage-table'

const claim = (state: ClaimState) => ({ contestId: 'c', organizationId: 'o', state })

const firm = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')
const officers = people('officerEverywhere', 'officer')
const payers = people('finance')
const watchers = people('supervisorEverywhere', 'supervisor')
const staff = people(...officers, 'officerOfFirm', 'finance', 'financeOfFirm', ...watchers)

/** What a person may do with the claim as it stands; the steps of its way have a table below. */
const questions = {
	canReadOwnClaim: (actor: Actor, state: ClaimState) => policy.canReadOwnClaim(actor, claim(state)),
	canEditOwnClaim: (actor: Actor, state: ClaimState) => policy.canEditOwnClaim(actor, claim(state)),
	canAddFacts: (actor: Actor, state: ClaimState) => policy.canAddFacts(actor, claim(state)),
	canReadClaim: (actor: Actor, state: ClaimState) => policy.canReadClaim(actor, claim(state)),
	canDisclosePayee: (actor: Actor, state: ClaimState) =>
		policy.canDisclosePayee(actor, claim(state)),
	canCheckClaim: (actor: Actor, state: ClaimState) => policy.canCheckClaim(actor, claim(state)),
	canVerifyFacts: (actor: Actor, state: ClaimState) => policy.canVerifyFacts(actor, claim(state)),
	'canApprove what another proposed': (actor: Actor, state: ClaimState) =>
		policy.canApprove(actor, claim(state), { proposedById: 'somebody' }),
	'canApprove what the officer proposed': (actor: Actor, state: ClaimState) =>
		policy.canApprove(actor, claim(state), { proposedById: 'officer' }),
	canPayClaim: (actor: Actor, state: ClaimState) => policy.canPayClaim(actor, claim(state)),
} satisfies Record<string, Gate<ClaimState>>

const own = { canReadOwnClaim: firm }
const theirs = { ...own, canEditOwnClaim: firm, canAddFacts: firm }
const seen = {
	...own,
	canReadClaim: staff,
	canDisclosePayee: watchers,
	canCheckClaim: officers,
	'canApprove what another proposed': officers,
	'canApprove what the officer proposed': people('officerEverywhere'),
}
const checked = { ...seen, canVerifyFacts: officers }
const approved = { ...checked, canAddFacts: firm }
const paid = { ...approved, canPayClaim: payers }

const asked = holdTable({
	of: 'a claim',
	stages: claimStates,
	may: questions,
	table: {
		draft: theirs,
		claimed: checked,
		returned: { ...seen, ...theirs },
		district_check: checked,
		joint_check: checked,
		credit_check: checked,
		approved,
		payout_notice: paid,
		paying: paid,
		paid: seen,
		performance_review: seen,
		closed: seen,
		rejected: seen,
		withheld: seen,
		forfeited: seen,
		clawed_back: seen,
	},
})

coverPolicy(policy, asked, ['canReadIncentives', 'canManageIncentives', 'canPay', 'canClaimFor'])

/** Who of a policy's people stands behind a role of the claim's way; `system` is nobody's. */
const behind: Record<Exclude<ClaimActor, 'system'>, Gate<ClaimState>> = {
	claimant: questions.canReadOwnClaim,
	incentive_officer: questions.canCheckClaim,
	finance: questions.canPayClaim,
}

/** The role acts by the rule, and the person for the role by the policy. */
const step =
	(action: ClaimAction): Gate<ClaimState> =>
	(actor, state) => {
		const position = { state, withheldFrom: state === 'withheld' ? ('approved' as const) : null }
		return (Object.keys(behind) as (keyof typeof behind)[]).some(
			(role) => claimActions(position, role).includes(action) && behind[role](actor, state),
		)
	}
const steps = Object.fromEntries(
	Object.keys(claimTransitions).map((action) => [action, step(action as ClaimAction)]),
) as Record<ClaimAction, Gate<ClaimState>>

const checks = { return: officers, reject: officers, withhold: officers, forfeit: officers }

holdTable({
	of: 'the way of a claim',
	stages: claimStates,
	may: steps,
	table: {
		draft: { submit: firm },
		claimed: { ...checks, pass: officers },
		returned: { resubmit: firm, forfeit: officers },
		district_check: { ...checks, pass: officers },
		joint_check: { ...checks, pass: officers },
		credit_check: { ...checks, approve: officers },
		approved: { open_notice: officers, withhold: officers, forfeit: officers },
		payout_notice: { start_payment: payers, withhold: officers, forfeit: officers },
		paying: { confirm_payment: payers, withhold: officers, claw_back: officers },
		paid: { begin_review: officers, claw_back: officers },
		performance_review: { close: officers, claw_back: officers },
		closed: { claw_back: officers },
		rejected: {},
		withheld: { resume: officers, forfeit: officers },
		forfeited: {},
		clawed_back: {},
	},
})

test('the machine forfeits what nobody handed in or mended, and what waits before the payment', () => {
	const left = claimStates.filter(
		(state) => claimActions({ state, withheldFrom: null }, 'system').length > 0,
	)
	expect(left).toEqual([...claimTransitions.forfeit.from].sort(inOrder))
	expect(valuesOf(StoredState).sort()).toEqual([...claimStates].sort())
})

const inOrder = (a: ClaimState, b: ClaimState) => claimStates.indexOf(a) - claimStates.indexOf(b)
