import type { Actor } from '~/modules/context'
import * as policy from '~/modules/assignment/policy'
import { RoundState } from '~/platform/generated/prisma/enums'
import { onTrack, place } from '../../support/actors'
import { coverPolicy, holdTable, valuesOf } from '../../support/stage-table'

const acts = holdTable({
	of: 'a round',
	stages: valuesOf(RoundState),
	may: {
		canAssign: (actor: Actor, state: RoundState) => policy.canAssign(actor, { ...place, state }),
	},
	table: {
		preparing: { canAssign: onTrack },
		scoring: { canAssign: onTrack },
		closed: {},
		ranked: {},
	},
})

coverPolicy(policy, acts, ['canReadJudges', 'canManageJudges'])
