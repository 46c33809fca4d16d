import { expect, test } from 'vitest'
import {
	canEditOrganization,
	canManageMembers,
	canRegisterOrganization,
	canVerifyOrganization,
	canViewOrganization,
} from '~/modules/organization/policy'
import { people, signedIn, who } from '../../support/actors'

const organization = { id: 'o' }
const itsPeople = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')

test('anybody with an account enters an organization; its people see it, owners change it', () => {
	expect(who(canRegisterOrganization)).toEqual(signedIn)
	expect(who((actor) => canViewOrganization(actor, organization))).toEqual(itsPeople)
	expect(who((actor) => canEditOrganization(actor, organization))).toEqual(['owner'])
	expect(who((actor) => canManageMembers(actor, organization))).toEqual(['owner'])
})

test('it is verified by whoever organizes a contest it takes part in, never by its own people', () => {
	const verifies = (organizes: boolean) =>
		who((actor) => canVerifyOrganization(actor, organization, { organizes }))
	expect(verifies(true)).toEqual(signedIn.filter((name) => !itsPeople.includes(name)))
	expect(verifies(false)).toEqual([])
})
