import { expect, test } from 'vitest'
import {
	canCreateContest,
	canListContests,
	canOrganizeContest,
	canReadContest,
	canReadContestDesk,
	canReadSetUp,
	canSetUpContest,
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

test.each([
	['work in it', canOrganizeContest, withinContest],
	['set it up', canSetUpContest, chiefs],
	['read its work', canReadContestDesk, people(...withinContest, ...supervisorsOnTrack)],
	['read its set-up', canReadSetUp, people(...chiefs, ...supervisors)],
] as const)('%s: exactly those of its scope', (_, may, allowed) => {
	expect(who((actor) => may(actor, contest))).toEqual(allowed)
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

test('a contest is public from its publication on', () => {
	const states = ['draft', 'published', 'archived'] as const
	expect(states.map((state) => canReadContest({ state }))).toEqual([false, true, true])
})
