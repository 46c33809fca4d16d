import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import {
	canAddFacts,
	canApprove,
	canCheckClaim,
	canClaimFor,
	canDisclosePayee,
	canEditOwnClaim,
	canManageIncentives,
	canPay,
	canPayClaim,
	canReadClaim,
	canReadIncentives,
	canReadOwnClaim,
	canVerifyFacts,
	incentiveScope,
} from '~/modules/incentive/policy'
import { type ClaimState, claimStates } from '~/modules/incentive/rules/claim'
import { type ActorName, actors, people, who } from '../../support/actors'

const claim = (state: ClaimState) => ({ contestId: 'c', organizationId: 'o', state })
const checks = ['claimed', 'district_check', 'joint_check', 'credit_check'] as const
const paying = ['approved', 'payout_notice', 'paying'] as const
const submitted = claimStates.filter((state) => state !== 'draft')

const officers = people('officerEverywhere', 'officer')
const allOfficers = people(...officers, 'officerOfFirm')
const payers = people('finance', 'financeOfFirm')
const watchers = people('supervisorEverywhere', 'supervisor')
const firm = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')

type Act = (actor: Actor, of: ReturnType<typeof claim>) => boolean
/** Who may, in which states; everybody and every state not listed may not. */
const table: [string, Act, readonly ActorName[], readonly ClaimState[]][] = [
	['read as staff', canReadClaim, people(...allOfficers, ...payers, ...watchers), submitted],
	['open the account number', canDisclosePayee, watchers, submitted],
	['check', canCheckClaim, officers, submitted],
	['verify facts', canVerifyFacts, officers, [...checks, ...paying]],
	[
		'approve what another proposed',
		(actor, of) => canApprove(actor, of, { proposedById: 'somebody' }),
		officers,
		submitted,
	],
	[
		'approve what the officer proposed',
		(actor, of) => canApprove(actor, of, { proposedById: 'officer' }),
		['officerEverywhere'],
		submitted,
	],
	[
		'approve what nobody proposed',
		(actor, of) => canApprove(actor, of, { proposedById: null }),
		[],
		[],
	],
	['pay', canPayClaim, ['finance'], ['payout_notice', 'paying']],
	['read as the claimant', canReadOwnClaim, firm, claimStates],
	['edit', canEditOwnClaim, firm, ['draft', 'returned']],
	['add evidence', canAddFacts, firm, ['draft', 'returned', ...paying]],
]

const cases = table.flatMap(([name, act, allowed, states]) =>
	claimStates.map((state) => ({
		name,
		act,
		state,
		allowed: states.includes(state) ? allowed : [],
	})),
)

test.each(cases)('$name ($state): exactly the listed people', ({ act, state, allowed }) => {
	expect(who((actor) => act(actor, claim(state)))).toEqual(people(...allowed))
})

test('a role covers the contests of its scope', () => {
	const readers = people(...allOfficers, ...payers, ...watchers)
	expect(who((actor) => canReadIncentives(actor, 'c'))).toEqual(readers)
	expect(who((actor) => canManageIncentives(actor, 'c'))).toEqual(allOfficers)
	expect(who((actor) => canPay(actor, 'c'))).toEqual(payers)
	expect(who((actor) => canManageIncentives(actor, 'd'))).toEqual(
		people('officerEverywhere', 'officerElsewhere'),
	)
	expect(incentiveScope(actors.officer)).toEqual(['c'])
	expect(incentiveScope(actors.supervisorEverywhere)).toBe('all')
	expect(incentiveScope(actors.organizer)).toEqual([])
})

test('people of the organization claim for it', () => {
	expect(who((actor) => canClaimFor(actor, 'o'))).toEqual(firm)
})
