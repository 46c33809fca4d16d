import type { Actor } from '~/modules/context'
import * as policy from '~/modules/notice/policy'
import {
	nextObjectionState,
	type ObjectionEvent,
	objectionTransitions,
} from '~/modules/notice/rules/objection'
import { expect, test } from 'vitest'
import { DecisionState, ObjectionState, ReleaseState } from '~/platform/generated/prisma/enums'
import {
	chiefs,
	except,
	onTrack,
	people,
	place,
	supervisorsOnTrack,
	who,
	withinContest,
} from '../../support/actors'
import {
	coverPolicy,
	crossed,
	crossing,
	type Gate,
	holdTable,
	valuesOf,
} from '../../support/stage-table'

const settleDecision =
	(proposedById: string): Gate<DecisionState> =>
	(actor, state) =>
		policy.canSettleDecision(actor, { ...place, state, proposedById })

/** A decision is entered beside the earlier ones, whatever became of them. */
const entered = {
	canReadDecision: people(...onTrack, ...supervisorsOnTrack),
	canProposeDecision: onTrack,
}

const decisions = holdTable({
	of: 'a decision',
	stages: valuesOf(DecisionState),
	may: {
		canReadDecision: (actor: Actor) => policy.canReadDecision(actor, place),
		canProposeDecision: (actor: Actor) => policy.canProposeDecision(actor, place),
		'canSettleDecision of another': settleDecision('somebody'),
		'canSettleDecision of trackT': settleDecision('trackT'),
	},
	table: {
		proposed: {
			...entered,
			'canSettleDecision of another': onTrack,
			'canSettleDecision of trackT': except(onTrack, 'trackT'),
		},
		approved: entered,
		rejected: entered,
		superseded: entered,
	},
})

const phases = ['before', 'open', 'last instant', 'closed', 'withdrawn'] as const
type Phase = (typeof phases)[number]

const openedAt = new Date('2026-06-29T02:00:00Z')
const closesAt = new Date('2026-07-06T16:00:00Z')
const instants: Record<Phase, Date> = {
	before: new Date(openedAt.getTime() - 1),
	open: openedAt,
	'last instant': new Date(closesAt.getTime() - 1),
	closed: closesAt,
	withdrawn: new Date(openedAt.getTime() + 1),
}
const everybody = who(() => true)
const standing = { canOpenNotice: chiefs }
const taking = { ...standing, canFileObjection: everybody }

const notices = holdTable({
	of: 'a notice',
	stages: phases,
	may: {
		canOpenNotice: (actor: Actor) => policy.canOpenNotice(actor, { id: 'c' }),
		canFileObjection: (_: Actor, phase: Phase) => {
			const withdrawnAt = phase === 'withdrawn' ? openedAt : null
			return policy.canFileObjection({ openedAt, closesAt, withdrawnAt }, instants[phase])
		},
	},
	table: {
		before: standing,
		open: taking,
		'last instant': taking,
		closed: standing,
		withdrawn: standing,
	},
})

const proposals = ['unproposed', 'proposed'] as const
type At = `${ObjectionState} ${(typeof proposals)[number]}`
type Handling = Exclude<ObjectionEvent, 'review'>

const objected = { ...place, organizationIds: ['o', 'p'] }
const proposalAt = (stage: At, proposedById: string) =>
	stage.endsWith(' proposed')
		? { proposedState: 'upheld', proposedById }
		: { proposedState: null, proposedById: null }

/** A handler's event, while no other handler's word on upholding is waited for. */
const handle =
	(event: Handling): Gate<At> =>
	(actor, stage) => {
		const state = stage.split(' ')[0] as ObjectionState
		const next = nextObjectionState({ entryId: 'e', state }, event, openedAt)
		const waits = proposalAt(stage, 'somebody').proposedState !== null
		return policy.canHandleObjection(actor, objected) && !waits && next !== null
	}
const settle =
	(proposedById: string): Gate<At> =>
	(actor, stage) => {
		const state = stage.split(' ')[0] as ObjectionState
		const next = nextObjectionState({ entryId: 'e', state }, 'uphold', openedAt)
		const proposal = proposalAt(stage, proposedById)
		return next !== null && policy.canSettleUpholding(actor, { ...objected, ...proposal })
	}

const handling = {
	'canHandleObjection: accept': handle('accept'),
	'canHandleObjection: refuse': handle('refuse'),
	'canHandleObjection: uphold': handle('uphold'),
	'canHandleObjection: dismiss': handle('dismiss'),
} satisfies Record<`canHandleObjection: ${Handling}`, Gate<At>>

const handlers = except(onTrack, 'organizerOfFirm', 'organizerOfPartner', 'organizerWhoJudges')
const read = {
	canReadObjection: people(...handlers, ...supervisorsOnTrack),
	canDiscloseFiler: supervisorsOnTrack,
}
const same = { unproposed: read, proposed: read }

const objections = holdTable({
	of: 'an objection',
	stages: crossing(valuesOf(ObjectionState), proposals),
	may: {
		canReadObjection: (actor: Actor) => policy.canReadObjection(actor, objected),
		canDiscloseFiler: (actor: Actor) => policy.canDiscloseFiler(actor, objected),
		...handling,
		'canSettleUpholding of another': settle('somebody'),
		'canSettleUpholding of trackT': settle('trackT'),
	},
	table: crossed<ObjectionState, (typeof proposals)[number], object>({
		received: {
			unproposed: {
				...read,
				'canHandleObjection: accept': handlers,
				'canHandleObjection: refuse': handlers,
			},
			proposed: read,
		},
		not_accepted: same,
		accepted: {
			unproposed: {
				...read,
				'canHandleObjection: uphold': handlers,
				'canHandleObjection: dismiss': handlers,
			},
			proposed: {
				...read,
				'canSettleUpholding of another': handlers,
				'canSettleUpholding of trackT': except(handlers, 'trackT'),
			},
		},
		upheld: same,
		dismissed: same,
	}),
})

const settleRelease =
	(proposedById: string): Gate<ReleaseState> =>
	(actor, state) =>
		policy.canSettleRelease(actor, { contestId: 'c', state, proposedById })
const known = {
	canReadRelease: people(...withinContest, ...supervisorsOnTrack),
	canProposeRelease: chiefs,
}

const releases = holdTable({
	of: 'a release',
	stages: valuesOf(ReleaseState),
	may: {
		canReadRelease: (actor: Actor) => policy.canReadRelease(actor, { id: 'c' }),
		canProposeRelease: (actor: Actor) => policy.canProposeRelease(actor, { id: 'c' }),
		'canSettleRelease of another': settleRelease('somebody'),
		'canSettleRelease of the organizer': settleRelease('organizer'),
	},
	table: {
		proposed: {
			...known,
			'canSettleRelease of another': chiefs,
			'canSettleRelease of the organizer': except(chiefs, 'organizer'),
		},
		released: known,
		rejected: known,
	},
})

const acts = [...decisions, ...notices, ...objections, ...releases]
coverPolicy(policy, acts, ['canReadMinutes', 'canLayMinutes'])

test('minutes are laid down by the contest’s organizers, of whatever track', () => {
	expect(who((actor) => policy.canLayMinutes(actor, 'c'))).toEqual(withinContest)
})

test('the one event that is no handler’s is the review, which the objector asks for', () => {
	const named = new Set([...Object.keys(handling).map((act) => act.split(': ')[1]), 'review'])
	expect(named).toEqual(new Set(Object.keys(objectionTransitions)))
})
