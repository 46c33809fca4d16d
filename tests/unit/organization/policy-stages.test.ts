import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import * as policy from '~/modules/organization/policy'
import { Verification } from '~/platform/generated/prisma/enums'
import { except, people, signedIn, who } from '../../support/actors'
import {
	coverPolicy,
	crossed,
	crossing,
	type Gate,
	holdTable,
	valuesOf,
} from '../../support/stage-table'

const organization = { id: 'o' }
const itsPeople = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')

/** What was verified can be returned, and what was returned verified, as often as it takes. */
const atAnyState = {
	canViewOrganization: itsPeople,
	canEditOrganization: people('owner'),
	canManageMembers: people('owner'),
	'canVerifyOrganization of one’s contest': except(signedIn, ...itsPeople),
}
const verify =
	(organizes: boolean): Gate<Verification> =>
	(actor) =>
		policy.canVerifyOrganization(actor, organization, { organizes })

const organizations = holdTable({
	of: 'an organization',
	stages: valuesOf(Verification),
	may: {
		canViewOrganization: (actor: Actor) => policy.canViewOrganization(actor, organization),
		canEditOrganization: (actor: Actor) => policy.canEditOrganization(actor, organization),
		canManageMembers: (actor: Actor) => policy.canManageMembers(actor, organization),
		'canVerifyOrganization of one’s contest': verify(true),
	},
	table: {
		unverified: atAnyState,
		pending: atAnyState,
		verified: atAnyState,
		returned: atAnyState,
	},
})

test('nobody verifies an organization that takes part in no contest of theirs', () => {
	expect(who((actor) => verify(false)(actor, 'pending'))).toEqual([])
})

/** How an invitation stands, and whether the invited has shown that the address is theirs. */
const stands = ['open', 'last instant', 'over', 'closed'] as const
const proofs = ['proven', 'unproven'] as const
type At = `${(typeof stands)[number]} ${(typeof proofs)[number]}`

const expiresAt = new Date('2026-07-06T16:00:00Z')
const instants: Record<(typeof stands)[number], Date> = {
	open: new Date(0),
	'last instant': new Date(expiresAt.getTime() - 1),
	over: expiresAt,
	closed: new Date(0),
}

function invitationAt(stage: At) {
	const addressProven = stage.endsWith(' proven')
	const stand = stands.find((one) => stage.startsWith(one))!
	const closedAt = stand === 'closed' ? new Date(0) : null
	const invitation = { email: 'nobody@example.cn', expiresAt, closedAt, addressProven }
	return { invitation, now: instants[stand] }
}
type Invitation = ReturnType<typeof invitationAt>['invitation']

const asked =
	(may: (actor: Actor, invitation: Invitation, now: Date) => boolean): Gate<At> =>
	(actor, stage) => {
		const { invitation, now } = invitationAt(stage)
		return may(actor, invitation, now)
	}

const withdrawing = { canWithdrawInvitation: people('owner') }
const waiting = {
	...withdrawing,
	canOpenInvitation: signedIn,
	canReadInvitation: people('nobody'),
}
const answerable = { ...waiting, canAnswerInvitation: people('nobody') }
const line = { proven: answerable, unproven: waiting }

const invitations = holdTable({
	of: 'an invitation',
	stages: crossing(stands, proofs),
	may: {
		canOpenInvitation: asked(policy.canOpenInvitation),
		canReadInvitation: asked(policy.canReadInvitation),
		canAnswerInvitation: asked(policy.canAnswerInvitation),
		canWithdrawInvitation: asked((actor, invitation) =>
			policy.canWithdrawInvitation(actor, organization, invitation),
		),
	},
	table: crossed<(typeof stands)[number], (typeof proofs)[number], object>({
		open: line,
		'last instant': line,
		over: { proven: withdrawing, unproven: withdrawing },
		closed: { proven: {}, unproven: {} },
	}),
})

coverPolicy(policy, [...organizations, ...invitations], ['canRegisterOrganization'])

test('anybody with an account enters an organization', () => {
	expect(who(policy.canRegisterOrganization)).toEqual(signedIn)
})

test('an account without an address is invited to nothing', () => {
	const actor = { kind: 'user', userId: 'u', name: 'u', email: null } as const
	const nobody = { ...actor, grants: [], memberships: [], judges: [] }
	const { invitation, now } = invitationAt('open proven')
	expect(policy.canAnswerInvitation(nobody, { ...invitation, email: '' }, now)).toBe(false)
})
