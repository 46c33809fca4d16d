import type { Actor } from '~/modules/context'
import * as policy from '~/modules/award/policy'
import { except, onTrack, people, place, supervisorsOnTrack } from '../../support/actors'
import { coverPolicy, type Gate, holdTable } from '../../support/stage-table'

const stages = ['standing', 'revoked'] as const
type Stage = (typeof stages)[number]

const award = (stage: Stage) => ({ ...place, revokedAt: stage === 'revoked' ? new Date(0) : null })
const settle =
	(proposedById: string): Gate<Stage> =>
	(actor, stage) =>
		policy.canSettleRevocation(actor, award(stage), { proposedById })
const readers = people(...onTrack, ...supervisorsOnTrack)

const acts = holdTable({
	of: 'an award',
	stages,
	may: {
		canReadAwards: (actor: Actor, stage: Stage) => policy.canReadAwards(actor, award(stage)),
		canProposeRevocation: (actor: Actor, stage: Stage) =>
			policy.canProposeRevocation(actor, award(stage)),
		'canSettleRevocation of another': settle('somebody'),
		'canSettleRevocation of the organizer': settle('organizer'),
	},
	table: {
		standing: {
			canReadAwards: readers,
			canProposeRevocation: onTrack,
			'canSettleRevocation of another': onTrack,
			'canSettleRevocation of the organizer': except(onTrack, 'organizer'),
		},
		revoked: { canReadAwards: readers },
	},
})

coverPolicy(policy, acts)
