import { expect, test } from 'vitest'
import type { Actor, StaffRole } from '~/modules/context'
import {
	canCreateContest,
	canOrganizeContest,
	canReadContest,
	canSetUpContest,
	organizedContests,
	organizedTracks,
} from '~/modules/contest/policy'

const user = (...grants: [StaffRole, string | null, string | null][]): Actor => ({
	kind: 'user',
	userId: 'u',
	name: '某人',
	email: 'u@example.cn',
	memberships: [{ organizationId: 'o', role: 'owner' }],
	judges: [{ judgeId: 'j', contestId: 'c1' }],
	grants: grants.map(([role, contestId, trackId]) => ({ role, contestId, trackId })),
})

const everyone: Record<string, Actor> = {
	visitor: { kind: 'visitor' },
	system: { kind: 'system', name: 'job' },
	'entrant and judge': user(),
	'officer of all': user(['incentive_officer', null, null]),
	'finance of all': user(['finance', null, null]),
	'supervisor of all': user(['supervisor', null, null]),
	administrator: user(['administrator', null, null]),
	recommender: user(['recommender', 'c1', null]),
	'problem owner': user(['problem_owner', 'c1', null]),
	'organizer of all': user(['organizer', null, null]),
	'organizer of c1': user(['organizer', 'c1', null]),
	'organizer of c1 track a': user(['organizer', 'c1', 'a']),
	'organizer of c2': user(['organizer', 'c2', null]),
}

const c1 = { id: 'c1' }
const allowed = (may: (actor: Actor) => boolean) =>
	Object.entries(everyone)
		.filter(([, actor]) => may(actor))
		.map(([name]) => name)

test('only an organizer of every contest begins one', () => {
	expect(allowed(canCreateContest)).toEqual(['organizer of all'])
})

test('its organizers, also of one track, enter a contest', () => {
	expect(allowed((actor) => canOrganizeContest(actor, c1))).toEqual([
		'organizer of all',
		'organizer of c1',
		'organizer of c1 track a',
	])
})

test('what binds the whole contest is not a track organizer’s', () => {
	expect(allowed((actor) => canSetUpContest(actor, c1))).toEqual([
		'organizer of all',
		'organizer of c1',
	])
})

test('the tracks an organizer works on are all, the granted ones, or none', () => {
	expect(organizedTracks(everyone['organizer of c1']!, c1)).toBe(null)
	expect(organizedTracks(everyone['organizer of c1 track a']!, c1)).toEqual(['a'])
	expect(organizedTracks(everyone['organizer of c2']!, c1)).toEqual([])
	expect(organizedTracks(everyone.visitor!, c1)).toEqual([])
})

test('lists name all contests or those of the grants', () => {
	expect(organizedContests(everyone['organizer of all']!)).toBe('all')
	expect(organizedContests(everyone['organizer of c1 track a']!)).toEqual(['c1'])
	expect(organizedContests(everyone['supervisor of all']!)).toEqual([])
})

test('a contest is public from its publication on', () => {
	const states = ['draft', 'published', 'archived'] as const
	expect(states.map((state) => canReadContest({ state }))).toEqual([false, true, true])
})
