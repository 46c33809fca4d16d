import { expect, test } from 'vitest'
import type { Actor, StaffRole } from '~/modules/context'
import {
	canAddFacts,
	canApprove,
	canCheckClaim,
	canEditOwnClaim,
	canManageIncentives,
	canPayClaim,
	canReadClaim,
	canReadOwnClaim,
	canVerifyFacts,
	incentiveScope,
} from '~/modules/incentive/policy'
import { type ClaimState, claimStates } from '~/modules/incentive/rules/claim'

function user(role: StaffRole | null, organizationId: string | null = null): Actor {
	return {
		kind: 'user',
		userId: role ?? organizationId ?? 'nobody',
		name: '',
		email: '',
		grants: role ? [{ role, contestId: 'C', trackId: null }] : [],
		memberships: organizationId ? [{ organizationId, role: 'member' }] : [],
		judges: [],
	}
}

const actors: Record<string, Actor> = {
	visitor: { kind: 'visitor' },
	system: { kind: 'system', name: 'job' },
	nobody: user(null),
	claimant: user(null, 'O'),
	'other firm': user(null, 'P'),
	officer: user('incentive_officer'),
	'officer of the claimant': { ...user('incentive_officer', 'O'), userId: 'inside' } as Actor,
	finance: user('finance'),
	supervisor: user('supervisor'),
	organizer: user('organizer'),
	administrator: user('administrator'),
}

const claim = (state: ClaimState) => ({ contestId: 'C', organizationId: 'O', state })
const checks = ['claimed', 'district_check', 'joint_check', 'credit_check'] as const
const paying = ['approved', 'payout_notice', 'paying'] as const
const submitted = claimStates.filter((state) => state !== 'draft')

type Act = (actor: Actor, of: ReturnType<typeof claim>) => boolean
/** Who may, in which states; everybody and every state not listed may not. */
const table: [string, Act, Record<string, readonly ClaimState[]>][] = [
	[
		'read as staff',
		canReadClaim,
		{
			officer: submitted,
			'officer of the claimant': submitted,
			finance: submitted,
			supervisor: submitted,
		},
	],
	['check', canCheckClaim, { officer: submitted }],
	['verify facts', canVerifyFacts, { officer: [...checks, ...paying] }],
	[
		'approve what another proposed',
		(actor, of) => canApprove(actor, of, { proposedById: 'someone' }),
		{ officer: submitted },
	],
	[
		'approve what the officer proposed',
		(actor, of) => canApprove(actor, of, { proposedById: 'incentive_officer' }),
		{},
	],
	['pay', canPayClaim, { finance: ['payout_notice', 'paying'] }],
	[
		'read as the claimant',
		canReadOwnClaim,
		{ claimant: claimStates, 'officer of the claimant': claimStates },
	],
	[
		'edit',
		canEditOwnClaim,
		{ claimant: ['draft', 'returned'], 'officer of the claimant': ['draft', 'returned'] },
	],
	[
		'add evidence',
		canAddFacts,
		{
			claimant: ['draft', 'returned', ...paying],
			'officer of the claimant': ['draft', 'returned', ...paying],
		},
	],
]

test.each(table)('%s: exactly the listed people in the listed states', (_, act, allowed) => {
	for (const [name, actor] of Object.entries(actors)) {
		const states = claimStates.filter((state) => act(actor, claim(state)))
		expect([name, states]).toEqual([name, claimStates.filter((s) => allowed[name]?.includes(s))])
	}
})

test('a role in another contest counts for nothing here', () => {
	const elsewhere = { contestId: 'D', organizationId: 'O', state: 'claimed' as const }
	for (const actor of Object.values(actors)) {
		expect(canReadClaim(actor, elsewhere)).toBe(false)
		expect(canManageIncentives(actor, 'D')).toBe(false)
	}
	expect(incentiveScope(actors.officer!)).toEqual(['C'])
	expect(incentiveScope(actors.organizer!)).toEqual([])
})
