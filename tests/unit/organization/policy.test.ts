import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import {
	canEditOrganization,
	canManageMembers,
	canRegisterOrganization,
	canVerifyOrganization,
	canViewOrganization,
} from '~/modules/organization/policy'

const user = (role?: 'owner' | 'member', organizationId = 'o'): Actor => ({
	kind: 'user',
	userId: 'u',
	name: 'u',
	email: 'u@example.cn',
	grants: [{ role: 'organizer', contestId: null, trackId: null }],
	memberships: role ? [{ organizationId, role }] : [],
	judges: [],
})
const organization = { id: 'o' }

test.each([
	['owner', user('owner'), [true, true, true, true, false]],
	['member', user('member'), [true, true, false, false, false]],
	['owner of another', user('owner', 'x'), [true, false, false, false, true]],
	['nobody of it', user(), [true, false, false, false, true]],
	['visitor', { kind: 'visitor' } as const, [false, false, false, false, false]],
	['system', { kind: 'system', name: 'job' } as const, [false, false, false, false, false]],
])('%s: register, view, edit, manage members, verify as an organizer', (_, actor, expected) => {
	expect([
		canRegisterOrganization(actor),
		canViewOrganization(actor, organization),
		canEditOrganization(actor, organization),
		canManageMembers(actor, organization),
		canVerifyOrganization(actor, organization, { organizes: true }),
	]).toEqual(expected)
	expect(canVerifyOrganization(actor, organization, { organizes: false })).toBe(false)
})
