import { expect, test } from 'vitest'
import {
	type ClaimAction,
	claimActions,
	claimStates,
	claimTransitions,
	defaultChecks,
	type ClaimPosition,
	type ClaimState,
	nextClaim,
	personFault,
} from '~/modules/incentive/rules/claim'

const at = (state: ClaimState): ClaimPosition => ({ state, withheldFrom: null })
const actions = Object.keys(claimTransitions) as ClaimAction[]

function walk(...steps: ClaimAction[]): (ClaimState | undefined)[] {
	const positions: (ClaimPosition | null)[] = [at('draft')]
	for (const action of steps) {
		const here = positions.at(-1)
		positions.push(here ? nextClaim(here, action) : null)
	}
	return positions.map((position) => position?.state)
}

test('a claim walks from draft to its performance review', () => {
	expect(
		walk(
			'submit',
			'pass',
			'pass',
			'pass',
			'approve',
			'open_notice',
			'start_payment',
			'confirm_payment',
			'begin_review',
			'close',
		),
	).toEqual([
		'draft',
		'claimed',
		'district_check',
		'joint_check',
		'credit_check',
		'approved',
		'payout_notice',
		'paying',
		'paid',
		'performance_review',
		'closed',
	])
})

test('no check is skipped: approval waits for the last one', () => {
	expect(nextClaim(at('claimed'), 'approve')).toBeNull()
	expect(nextClaim(at('joint_check'), 'approve')).toBeNull()
	expect(nextClaim(at('credit_check'), 'pass')).toBeNull()
	expect(nextClaim(at('credit_check'), 'approve')).toEqual(at('approved'))
})

test('a policy with one check is approved after it', () => {
	expect(nextClaim(at('claimed'), 'pass', ['credit_check'])).toEqual(at('credit_check'))
	expect(nextClaim(at('credit_check'), 'approve', ['credit_check'])).toEqual(at('approved'))
	expect(nextClaim(at('claimed'), 'approve', [])).toEqual(at('approved'))
})

test('a withheld claim resumes where it stopped', () => {
	const withheld = nextClaim(at('payout_notice'), 'withhold')!
	expect(withheld).toEqual({ state: 'withheld', withheldFrom: 'payout_notice' })
	expect(nextClaim(withheld, 'resume')).toEqual(at('payout_notice'))
	expect(nextClaim(withheld, 'start_payment')).toBeNull()
	expect(nextClaim(withheld, 'forfeit')).toEqual(at('forfeited'))
})

test('a returned claim starts its checks again', () => {
	expect(nextClaim(at('joint_check'), 'return')).toEqual(at('returned'))
	expect(nextClaim(at('returned'), 'resubmit')).toEqual(at('claimed'))
})

test('money once paid can be clawed back, not forfeited; before payment it is the other way', () => {
	expect(nextClaim(at('paid'), 'claw_back')).toEqual(at('clawed_back'))
	expect(nextClaim(at('paid'), 'forfeit')).toBeNull()
	expect(nextClaim(at('approved'), 'forfeit')).toEqual(at('forfeited'))
	expect(nextClaim(at('approved'), 'claw_back')).toBeNull()
})

test('finance pays and does nothing else', () => {
	const open = claimStates.flatMap((state) => claimActions(at(state), 'finance'))
	expect(new Set(open)).toEqual(new Set(['start_payment', 'confirm_payment']))
})

test('the claimant acts on a draft and on a returned claim only', () => {
	const states = claimStates.filter((state) => claimActions(at(state), 'claimant').length > 0)
	expect(states).toEqual(['draft', 'returned'])
})

test('approving and clawing back take two persons', () => {
	const two = actions.filter((action) => claimTransitions[action].twoPersons)
	expect(two).toEqual(['approve', 'claw_back'])
	const context = { proposedById: 'lin', deeds: [] }
	expect(personFault('approve', 'lin', context)).toBe('same_person')
	expect(personFault('claw_back', 'lin', context)).toBe('same_person')
	expect(personFault('approve', 'wu', context)).toBeNull()
	expect(personFault('pass', 'lin', context)).toBeNull()
})

test('nobody pays a claim he checked or approved, in whatever role', () => {
	const deeds = [
		{ action: 'pass', actorId: 'lin' },
		{ action: 'approve', actorId: 'wu' },
	] as const
	const context = { proposedById: 'lin', deeds }
	expect(personFault('start_payment', 'lin', context)).toBe('checked_and_pays')
	expect(personFault('confirm_payment', 'wu', context)).toBe('checked_and_pays')
	expect(personFault('start_payment', 'zhao', context)).toBeNull()
	expect(
		personFault('pass', 'zhao', {
			proposedById: null,
			deeds: [{ action: 'start_payment', actorId: 'zhao' }],
		}),
	).toBe('checked_and_pays')
})

test('nothing leads out of a claim rejected, forfeited or clawed back; a closed one can be clawed back', () => {
	const ends = claimStates.filter((state) =>
		actions.every((action) => nextClaim(at(state), action) === null),
	)
	expect(ends).toEqual(['rejected', 'forfeited', 'clawed_back'])
	expect(actions.filter((action) => nextClaim(at('closed'), action))).toEqual(['claw_back'])
})

/** The positions reachable from a draft when one state is closed off. */
function reachable(closed?: ClaimState): Set<ClaimState> {
	const positions = new Map([['draft', at('draft')]])
	for (const position of positions.values())
		for (const action of actions) {
			const next = nextClaim(position, action)
			if (next && next.state !== closed) positions.set(`${next.state}<${next.withheldFrom}`, next)
		}
	return new Set([...positions.values()].map((position) => position.state))
}

test('every state of a claim is reached', () => {
	expect(reachable()).toEqual(new Set(claimStates))
})

test.each([...defaultChecks, 'approved', 'payout_notice', 'paying'] as const)(
	'there is no way to a payment around %s, not even by withholding and resuming',
	(state) => {
		expect(reachable(state)).not.toContain('paid')
	},
)
