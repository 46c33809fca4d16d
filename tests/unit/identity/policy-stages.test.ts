import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import * as policy from '~/modules/identity/policy'
import { staffRoles } from '~/modules/identity/schema'
import { GrantState } from '~/platform/generated/prisma/enums'
import { people, supervisorsOnTrack, who } from '../../support/actors'
import {
	coverPolicy,
	crossed,
	crossing,
	type Gate,
	holdTable,
	valuesOf,
} from '../../support/stage-table'

/** What whoever is asked is to the grant. */
const relations = ['stranger', 'holder', 'proposer', 'both'] as const
type Relation = (typeof relations)[number]
type At = `${GrantState} ${Relation}`

const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : 'nobody signed in')

function grantAt(actor: Actor, stage: At) {
	const [state, relation] = stage.split(' ') as [GrantState, Relation]
	const holds = relation === 'holder' || relation === 'both'
	const proposed = relation === 'proposer' || relation === 'both'
	return {
		state,
		userId: holds ? idOf(actor) : 'somebody',
		proposedById: proposed ? idOf(actor) : 'somebody else',
	}
}

const proposing = { canProposeGrant: people('administrator') }
const taking = { ...proposing, canRevokeGrant: people('administrator') }
const deciding = { ...taking, canDecideGrant: people('administrator') }
const over = { stranger: proposing, holder: {}, proposer: proposing, both: {} }

const grants = holdTable({
	of: 'a role',
	stages: crossing(valuesOf(GrantState), relations),
	may: {
		canProposeGrant: (actor: Actor, stage: At) =>
			policy.canProposeGrant(actor, grantAt(actor, stage).userId),
		canDecideGrant: (actor: Actor, stage: At) =>
			policy.canDecideGrant(actor, grantAt(actor, stage)),
		canRevokeGrant: (actor: Actor, stage: At) =>
			policy.canRevokeGrant(actor, grantAt(actor, stage)),
	},
	table: crossed<GrantState, Relation, object>({
		proposed: { stranger: deciding, holder: {}, proposer: taking, both: {} },
		active: { stranger: taking, holder: {}, proposer: taking, both: {} },
		revoked: over,
	}),
})

const whose = ['another’s', 'one’s own'] as const
const about =
	(may: (actor: Actor, userId: string) => boolean): Gate<(typeof whose)[number]> =>
	(actor, stage) =>
		may(actor, stage === 'one’s own' ? idOf(actor) : 'somebody')

const accounts = holdTable({
	of: 'an account',
	stages: whose,
	may: {
		canManageAccounts: about(policy.canManageAccounts),
		canSetAccountState: about(policy.canSetAccountState),
		canResetSecondFactor: about(policy.canResetSecondFactor),
	},
	table: {
		'another’s': {
			canManageAccounts: people('administrator'),
			canSetAccountState: people('administrator'),
			canResetSecondFactor: people('administrator', 'system'),
		},
		'one’s own': {
			canManageAccounts: people('administrator'),
			canResetSecondFactor: people('system'),
		},
	},
})

const counts = ['0', '1', '2', '3'] as const

const appointments = holdTable({
	of: 'administrators, so many of them',
	stages: counts,
	may: {
		canAppointAdministrator: (actor: Actor, count: (typeof counts)[number]) =>
			policy.canAppointAdministrator(actor, Number(count)),
	},
	table: {
		0: { canAppointAdministrator: people('system') },
		1: { canAppointAdministrator: people('system') },
		2: {},
		3: {},
	},
})

coverPolicy(
	policy,
	[...grants, ...accounts, ...appointments],
	['canEnterAdministration', 'canHoldRole', 'canBeLimited'],
)

test('the administration is entered by those who administer, or supervise some contest', () => {
	expect(who(policy.canEnterAdministration)).toEqual(
		people(...supervisorsOnTrack, 'supervisorElsewhere', 'administrator'),
	)
})

test('running the system, doing the work and watching over both are in different hands', () => {
	const apart = ['administrator', 'supervisor']
	const beside = staffRoles.map((role) => [
		role,
		staffRoles.filter((other) => policy.standsBeside(role, [other])),
	])
	const others = staffRoles.filter((role) => !apart.includes(role))
	expect(beside).toEqual(staffRoles.map((role) => [role, apart.includes(role) ? [role] : others]))
	expect(policy.standsBeside('organizer', [])).toBe(true)
	expect(policy.standsBeside('organizer', ['finance', 'supervisor'])).toBe(false)
	expect(staffRoles.filter((role) => !policy.canBeLimited(role))).toEqual(['administrator'])
})

test('a role needs an address that its holder has proven, or will by the link to the password', () => {
	const day = new Date(0)
	const held = [null, day].flatMap((emailVerifiedAt) =>
		[null, day].flatMap((phoneVerifiedAt) =>
			[true, false].map((hasPassword) =>
				policy.canHoldRole({ emailVerifiedAt, phoneVerifiedAt, hasPassword }),
			),
		),
	)
	expect(held).toEqual([false, true, true, true, true, true, true, true])
})
