import { expect, test } from 'vitest'
import { entryStates } from '~/modules/entry/rules/lifecycle'
import { canReadScreening, canScreen, isScreener } from '~/modules/screening/policy'
import { except, onTrack, people, place, supervisorsOnTrack, who } from '../../support/actors'

const parties = { organizationId: 'o', partners: [{ organizationId: 'p' }] }
const unbiased = except(onTrack, 'organizerOfFirm', 'organizerOfPartner')

test('a screener organizes the track and belongs to no party of the entry', () => {
	expect(who((actor) => isScreener(actor, { ...place, ...parties }))).toEqual(unbiased)
})

test.each(entryStates)(
	'screened while it waits, read from the first submission on (%s)',
	(state) => {
		const entry = { ...place, ...parties, state }
		const waits = state === 'submitted' || state === 'recommended'
		const readers = state === 'draft' ? [] : people(...onTrack, ...supervisorsOnTrack)
		expect(who((actor) => canScreen(actor, entry))).toEqual(waits ? unbiased : [])
		expect(who((actor) => canReadScreening(actor, entry))).toEqual(readers)
	},
)
