import type { Actor } from '~/modules/context'
import { type EntryState, entryStates, eventsIn } from '~/modules/entry/rules/lifecycle'
import * as policy from '~/modules/screening/policy'
import { except, onTrack, people, place, supervisorsOnTrack } from '../../support/actors'
import { coverPolicy, type Gate, holdTable } from '../../support/stage-table'

const entry = (state: EntryState) => ({
	...place,
	state,
	organizationId: 'o',
	partners: [{ organizationId: 'p' }],
})

/** The policy's word, and the event that the outcome causes. */
const outcome =
	(event: 'accept' | 'return' | 'reject'): Gate<EntryState> =>
	(actor: Actor, state) =>
		policy.canScreen(actor, entry(state)) && eventsIn(state, 'organizer').includes(event)

const readers = people(...onTrack, ...supervisorsOnTrack)
const unbiased = except(onTrack, 'organizerOfFirm', 'organizerOfPartner')

const read = { canReadScreening: readers }
const screen = {
	...read,
	canScreen: unbiased,
	'canScreen and accept': unbiased,
	'canScreen and return': unbiased,
	'canScreen and reject': unbiased,
}

const acts = holdTable({
	of: 'an entry to be screened',
	stages: entryStates,
	may: {
		canReadScreening: (actor: Actor, state: EntryState) =>
			policy.canReadScreening(actor, entry(state)),
		canScreen: (actor: Actor, state: EntryState) => policy.canScreen(actor, entry(state)),
		'canScreen and accept': outcome('accept'),
		'canScreen and return': outcome('return'),
		'canScreen and reject': outcome('reject'),
	},
	table: {
		draft: {},
		submitted: screen,
		returned: read,
		recommended: screen,
		accepted: read,
		rejected: read,
		under_review: read,
		advanced: read,
		not_advanced: read,
		ranked: read,
		decided: read,
		on_notice: read,
		awarded: read,
		withdrawn: read,
		disqualified: read,
	},
})

coverPolicy(policy, acts)
