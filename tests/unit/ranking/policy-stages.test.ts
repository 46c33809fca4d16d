import type { Actor } from '~/modules/context'
import * as policy from '~/modules/ranking/policy'
import { RoundState } from '~/platform/generated/prisma/enums'
import { onTrack, people, place, supervisorsOnTrack } from '../../support/actors'
import { coverPolicy, crossed, crossing, holdTable, valuesOf } from '../../support/stage-table'

const lists = ['unreleased', 'released'] as const
type At = `${RoundState} ${(typeof lists)[number]}`

function roundAt(stage: At): policy.FreezableRound {
	const [state, list] = stage.split(' ') as [RoundState, string]
	return { ...place, state, released: list === 'released' }
}

const readers = people(...onTrack, ...supervisorsOnTrack)
/** While judges score, nobody but each judge sees a score. */
const hidden = { canReadRanking: readers }
const shown = { ...hidden, canReadScores: readers }
const frozen = { ...shown, canFreezeRanking: onTrack }

const acts = holdTable({
	of: 'a round and the list of its track',
	stages: crossing(valuesOf(RoundState), lists),
	may: {
		canReadRanking: (actor: Actor, stage: At) => policy.canReadRanking(actor, roundAt(stage)),
		canReadScores: (actor: Actor, stage: At) => policy.canReadScores(actor, roundAt(stage)),
		canFreezeRanking: (actor: Actor, stage: At) => policy.canFreezeRanking(actor, roundAt(stage)),
	},
	table: crossed({
		preparing: { unreleased: hidden, released: hidden },
		scoring: { unreleased: hidden, released: hidden },
		closed: { unreleased: frozen, released: shown },
		ranked: { unreleased: frozen, released: shown },
	}),
})

/** Of what is public on notice no question is asked but whether it is; see policy.test.ts. */
coverPolicy(policy, acts, ['canReadBundle', 'canReadOwnPlace'])
