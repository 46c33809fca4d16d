import { expect, test } from 'vitest'
import {
	canFreezeRanking,
	canReadBundle,
	canReadOwnPlace,
	canReadRanking,
} from '~/modules/ranking/policy'
import { onTrack, people, place, supervisorsOnTrack, who } from '../../support/actors'

test('a ranking is read by the organizers of its track and the supervisors', () => {
	expect(who((actor) => canReadRanking(actor, place))).toEqual(
		people(...onTrack, ...supervisorsOnTrack),
	)
})

test.each(['preparing', 'scoring', 'closed', 'ranked'] as const)(
	'a ranking is frozen once scoring is over, until the release (%s)',
	(state) => {
		const over = state === 'closed' || state === 'ranked'
		const freeze = (released: boolean) =>
			who((actor) => canFreezeRanking(actor, { ...place, state, released }))
		expect(freeze(false)).toEqual(over ? onTrack : [])
		expect(freeze(true)).toEqual([])
	},
)

test('a bundle is everybody’s from the notice on', () => {
	expect([false, true].map((onNotice) => canReadBundle({ onNotice }))).toEqual([false, true])
})

test('an entry’s own code and place are its organization’s people’s alone', () => {
	const readers = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')
	expect(who((actor) => canReadOwnPlace(actor, { organizationId: 'o' }))).toEqual(readers)
})
