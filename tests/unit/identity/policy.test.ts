import { expect, test } from 'vitest'
import type { Actor, Grant, StaffRole } from '~/modules/context'
import {
	canManageAccounts,
	canProposeGrant,
	contestsOfRole,
	hasRole,
	hasRoleWithin,
	isAdministrator,
	standsAlone,
} from '~/modules/identity/policy'
import { staffRoles } from '~/modules/identity/schema'
import { who } from '../../support/actors'

const person = (grants: Grant[], userId = 'me'): Actor => ({
	kind: 'user',
	userId,
	name: 'n',
	email: 'e@example.cn',
	grants,
	memberships: [{ organizationId: 'o', role: 'owner' }],
	judges: [{ judgeId: 'j', contestId: 'c' }],
})
const grant = (
	role: StaffRole,
	contestId: string | null = null,
	trackId: string | null = null,
) => ({
	role,
	contestId,
	trackId,
})
const nobody: Actor[] = [{ kind: 'visitor' }, { kind: 'system', name: 'job' }, person([])]

// grant's scope; asked: no contest, contest c, contest c track t, contest c track x, contest d
const scopes: [string | null, string | null, boolean, boolean, boolean, boolean, boolean][] = [
	[null, null, true, true, true, true, true],
	['c', null, true, true, true, true, false],
	['c', 't', true, false, true, false, false],
	['d', null, true, false, false, false, true],
]

test.each(scopes)(
	'a grant for %s / %s covers exactly its scope',
	(contestId, trackId, ...expected) => {
		const actor = person([grant('organizer', contestId, trackId)])
		expect([
			hasRole(actor, 'organizer'),
			hasRole(actor, 'organizer', 'c'),
			hasRole(actor, 'organizer', 'c', 't'),
			hasRole(actor, 'organizer', 'c', 'x'),
			hasRole(actor, 'organizer', 'd'),
		]).toEqual(expected)
	},
)

test('a role is never another, and nobody has one by default', () => {
	for (const role of staffRoles) {
		for (const actor of nobody) expect(hasRole(actor, role)).toBe(false)
		for (const other of staffRoles) {
			expect(hasRole(person([grant(other)]), role)).toBe(role === other)
		}
	}
})

test('a track’s organizer works within the contest, without covering it', () => {
	const actor = person([grant('organizer', 'c', 't')])
	expect(hasRoleWithin(actor, 'organizer', 'c')).toBe(true)
	expect(hasRoleWithin(actor, 'organizer', 'd')).toBe(false)
	expect(hasRoleWithin(actor, 'finance', 'c')).toBe(false)
	expect(hasRoleWithin({ kind: 'visitor' }, 'organizer', 'c')).toBe(false)
})

test('the contests of a role are all, or those named', () => {
	expect(contestsOfRole(person([grant('supervisor')]), 'supervisor')).toBe('all')
	const two = person([grant('supervisor', 'c'), grant('supervisor', 'd', 't')])
	expect(contestsOfRole(two, 'supervisor')).toEqual(['c', 'd'])
	expect(contestsOfRole({ kind: 'visitor' }, 'supervisor')).toEqual([])
})

test.each(staffRoles)('only an administrator manages accounts (%s)', (role) => {
	const actor = person([grant(role)])
	const administers = role === 'administrator'
	expect(canManageAccounts(actor)).toBe(administers)
	expect(canProposeGrant(actor, 'other')).toBe(administers)
})

test('accounts are ruled from a grant over every contest, by nobody else', () => {
	expect(who(isAdministrator)).toEqual(['administrator'])
	expect(staffRoles.filter(standsAlone)).toEqual(['supervisor', 'administrator'])
})
