import { expect, test } from 'vitest'
import {
	canCreateContest,
	canListContests,
	organizedTracks,
	readableContests,
	readableTracks,
} from '~/modules/contest/policy'
import {
	actors,
	chiefs,
	people,
	supervisors,
	supervisorsOnTrack,
	who,
	withinContest,
} from '../../support/actors'

const contest = { id: 'c' }

test('an organizer of every contest begins one', () => {
	expect(who(canCreateContest)).toEqual(['organizerEverywhere'])
})

test('the list of contests is for organizers and supervisors, over the scope of their grants', () => {
	const listing = people(
		...withinContest,
		...supervisorsOnTrack,
		'organizerElsewhere',
		'supervisorElsewhere',
	)
	expect(who(canListContests)).toEqual(listing)
	expect(who((actor) => readableContests(actor) === 'all')).toEqual(
		people('organizerEverywhere', 'supervisorEverywhere'),
	)
	expect(readableContests(actors.trackT)).toEqual(['c'])
	expect(readableContests(actors.supervisorElsewhere)).toEqual(['d'])
	expect(readableContests(actors.officer)).toEqual([])
	expect(readableContests(actors.visitor)).toEqual([])
})

test('the tracks worked on, or read, are all, the granted ones, or none', () => {
	expect(who((actor) => organizedTracks(actor, contest) === null)).toEqual(chiefs)
	expect(who((actor) => readableTracks(actor, contest) === null)).toEqual(
		people(...chiefs, ...supervisors),
	)
	expect(organizedTracks(actors.trackT, contest)).toEqual(['t'])
	expect(readableTracks(actors.trackU, contest)).toEqual(['u'])
	expect(readableTracks(actors.supervisorT, contest)).toEqual(['t'])
	for (const name of ['organizerElsewhere', 'officer', 'visitor'] as const) {
		expect([organizedTracks(actors[name], contest), readableTracks(actors[name], contest)]).toEqual(
			[[], []],
		)
	}
})
