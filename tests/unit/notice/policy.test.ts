import { expect, test } from 'vitest'
import type { Actor, Grant, StaffRole } from '~/modules/context'
import * as notice from '~/modules/notice/policy'
import * as award from '~/modules/award/policy'
import * as ranking from '~/modules/ranking/policy'

const roles: StaffRole[] = [
	'organizer',
	'incentive_officer',
	'finance',
	'supervisor',
	'administrator',
	'recommender',
	'problem_owner',
]
const user = (userId: string, ...grants: Grant[]): Actor => ({
	kind: 'user',
	userId,
	name: '',
	email: '',
	grants,
	memberships: [],
	judges: [],
})
const grant = (role: StaffRole, contestId: string | null = 'c', trackId: string | null = null) => ({
	role,
	contestId,
	trackId,
})

/** Who may, of everybody worth asking: each role on the contest, on one track, and elsewhere. */
const actors: Record<string, Actor> = {
	visitor: { kind: 'visitor' },
	system: { kind: 'system', name: 'job' },
	entrant: user('entrant'),
	...Object.fromEntries(roles.map((role) => [role, user(role, grant(role))])),
	everywhere: user('everywhere', grant('organizer', null)),
	track_t: user('track_t', grant('organizer', 'c', 't')),
	track_u: user('track_u', grant('organizer', 'c', 'u')),
	other_contest: user('other_contest', grant('organizer', 'd')),
	proposer: user('proposer', grant('organizer')),
}
const who = (allowed: (actor: Actor) => boolean) =>
	Object.keys(actors).filter((name) => allowed(actors[name]!))

const place = { contestId: 'c', trackId: 't' }
const handlers = ['organizer', 'everywhere', 'track_t', 'proposer']
const readers = ['organizer', 'supervisor', 'everywhere', 'track_t', 'proposer']
const whole = ['organizer', 'everywhere', 'proposer']
const second = handlers.filter((name) => name !== 'proposer')
const byProposer = { proposedById: 'proposer' }

test('rankings, decisions and awards are read by their organizers and the supervisors', () => {
	expect(who((actor) => ranking.canReadRanking(actor, place))).toEqual(readers)
	expect(who((actor) => notice.canReadDecision(actor, place))).toEqual(readers)
	expect(who((actor) => award.canReadAwards(actor, place))).toEqual(readers)
})

test('a ranking is frozen by its organizers once scoring is over, until the release', () => {
	const freeze = (state: 'preparing' | 'scoring' | 'closed' | 'ranked', released = false) =>
		who((actor) => ranking.canFreezeRanking(actor, { ...place, state, released }))
	expect(freeze('preparing')).toEqual([])
	expect(freeze('scoring')).toEqual([])
	expect(freeze('closed')).toEqual(handlers)
	expect(freeze('ranked')).toEqual(handlers)
	expect(freeze('ranked', true)).toEqual([])
})

test('a bundle is everybody’s from the notice on', () => {
	expect(ranking.canReadBundle({ onNotice: false })).toBe(false)
	expect(ranking.canReadBundle({ onNotice: true })).toBe(true)
})

test('a decision is entered by organizers and settled by one who did not enter it', () => {
	const settle = (state: string) =>
		who((actor) => notice.canSettleDecision(actor, { ...place, ...byProposer, state }))
	expect(who((actor) => notice.canProposeDecision(actor, place))).toEqual(handlers)
	expect(settle('proposed')).toEqual(second)
	for (const state of ['approved', 'rejected', 'superseded']) expect(settle(state)).toEqual([])
})

test('notices and releases are made by organizers of the whole contest, a release by two', () => {
	const contest = { id: 'c' }
	const settle = (state: string) =>
		who((actor) => notice.canSettleRelease(actor, { contestId: 'c', ...byProposer, state }))
	expect(who((actor) => notice.canOpenNotice(actor, contest))).toEqual(whole)
	expect(who((actor) => notice.canProposeRelease(actor, contest))).toEqual(whole)
	expect(settle('proposed')).toEqual(['organizer', 'everywhere'])
	expect(settle('released')).toEqual([])
	expect(who((actor) => notice.canReadRelease(actor, contest))).toEqual([
		'organizer',
		'supervisor',
		'everywhere',
		'track_t',
		'track_u',
		'proposer',
	])
})

test('an objection is handled, and its filer known, by the organizers of the track alone', () => {
	const settle = (proposedState: string | null) =>
		who((actor) => notice.canSettleUpholding(actor, { ...place, ...byProposer, proposedState }))
	expect(who((actor) => notice.canHandleObjection(actor, place))).toEqual(handlers)
	expect(settle('upheld')).toEqual(second)
	expect(settle(null)).toEqual([])
})

test('everybody may object from the opening instant up to the closing one, which is out', () => {
	const openedAt = new Date('2026-06-29T02:00:00Z')
	const closesAt = new Date('2026-07-06T16:00:00Z')
	const may = (at: Date, withdrawnAt: Date | null = null) =>
		notice.canFileObjection({ openedAt, closesAt, withdrawnAt }, at)
	expect(may(new Date(openedAt.getTime() - 1))).toBe(false)
	expect(may(openedAt)).toBe(true)
	expect(may(new Date(closesAt.getTime() - 1))).toBe(true)
	expect(may(closesAt)).toBe(false)
	expect(may(openedAt, openedAt)).toBe(false)
})

test('a certificate is revoked by two organizers, once', () => {
	const standing = { ...place, revokedAt: null }
	const revoked = { ...place, revokedAt: new Date(0) }
	const request = { proposedById: 'proposer' }
	expect(who((actor) => award.canProposeRevocation(actor, standing))).toEqual(handlers)
	expect(who((actor) => award.canProposeRevocation(actor, revoked))).toEqual([])
	expect(who((actor) => award.canSettleRevocation(actor, standing, request))).toEqual(second)
	expect(who((actor) => award.canSettleRevocation(actor, revoked, request))).toEqual([])
})

test('an entry’s own code and place are its organization’s members’ alone', () => {
	const member = {
		...user('member'),
		memberships: [{ organizationId: 'o', role: 'member' }],
	} as Actor
	expect(ranking.canReadOwnPlace(member, { organizationId: 'o' })).toBe(true)
	expect(ranking.canReadOwnPlace(member, { organizationId: 'p' })).toBe(false)
	expect(who((actor) => ranking.canReadOwnPlace(actor, { organizationId: 'o' }))).toEqual([])
})
