import { expect, test } from 'vitest'
import {
	canApprove,
	canClaimFor,
	canManageIncentives,
	canPay,
	canReadIncentives,
	incentiveScope,
} from '~/modules/incentive/policy'
import { claimStates } from '~/modules/incentive/rules/claim'
import { actors, people, who } from '../../support/actors'

const officers = people('officerEverywhere', 'officer')
const allOfficers = people(...officers, 'officerOfFirm')
const payers = people('finance', 'financeOfFirm')
const watchers = people('supervisorEverywhere', 'supervisor')
const firm = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')

test('what nobody proposed, nobody approves', () => {
	for (const state of claimStates) {
		const claim = { contestId: 'c', organizationId: 'o', state }
		expect(who((actor) => canApprove(actor, claim, { proposedById: null }))).toEqual([])
	}
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
