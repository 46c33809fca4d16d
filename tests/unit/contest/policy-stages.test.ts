import type { Actor } from '~/modules/context'
import * as policy from '~/modules/contest/policy'
import { ContestState } from '~/platform/generated/prisma/enums'
import {
	chiefs,
	people,
	supervisors,
	supervisorsOnTrack,
	who,
	withinContest,
} from '../../support/actors'
import { coverPolicy, holdTable, valuesOf } from '../../support/stage-table'

const contest = { id: 'c' }
/** Those who work on a contest, and those who watch over it, do so from its first draft on. */
const desk = {
	canOrganizeContest: withinContest,
	canSetUpContest: chiefs,
	canReadContestDesk: people(...withinContest, ...supervisorsOnTrack),
	canReadSetUp: people(...chiefs, ...supervisors),
}
const open = { ...desk, canReadContest: who(() => true) }

const acts = holdTable({
	of: 'a contest',
	stages: valuesOf(ContestState),
	may: {
		canReadContest: (_: Actor, state: ContestState) => policy.canReadContest({ state }),
		canOrganizeContest: (actor: Actor) => policy.canOrganizeContest(actor, contest),
		canSetUpContest: (actor: Actor) => policy.canSetUpContest(actor, contest),
		canReadContestDesk: (actor: Actor) => policy.canReadContestDesk(actor, contest),
		canReadSetUp: (actor: Actor) => policy.canReadSetUp(actor, contest),
	},
	table: { draft: desk, published: open, archived: open },
})

coverPolicy(policy, acts, ['canCreateContest', 'canListContests'])
