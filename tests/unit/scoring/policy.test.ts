import { expect, test } from 'vitest'
import type { Actor, Grant } from '~/modules/context'
import { canAssign, canManageJudges, canReadJudges } from '~/modules/assignment/policy'
import {
	canDecideVoid,
	canManageScoring,
	canOpenAssignment,
	canScore,
} from '~/modules/scoring/policy'
import { canReadScreening, canScreen } from '~/modules/screening/policy'
import { entryStates } from '~/modules/entry/rules/lifecycle'

const grant = (
	role: Grant['role'],
	contestId: string | null = 'c',
	trackId: string | null = null,
) => ({ role, contestId, trackId }) as Grant
const user = (...grants: Grant[]): Actor => ({
	kind: 'user',
	userId: 'u',
	name: '',
	email: '',
	grants,
	memberships: [{ organizationId: 'o', role: 'owner' }],
	judges: [],
})

/** Everybody a policy may meet, by name. */
const actors: Record<string, Actor> = {
	visitor: { kind: 'visitor' },
	entrant: user(),
	organizer: user(grant('organizer')),
	'organizer everywhere': user(grant('organizer', null)),
	'organizer of the track': user(grant('organizer', 'c', 't')),
	'organizer of another track': user(grant('organizer', 'c', 'other')),
	'organizer elsewhere': user(grant('organizer', 'elsewhere')),
	supervisor: user(grant('supervisor')),
	officer: user(grant('incentive_officer')),
	finance: user(grant('finance')),
	administrator: user(grant('administrator', null)),
	recommender: user(grant('recommender')),
	'problem owner': user(grant('problem_owner')),
	system: { kind: 'system', name: 'job' },
}

const allowed = (may: (actor: Actor) => boolean) =>
	Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []))

const place = { contestId: 'c', trackId: 't' }
const trackOrganizers = ['organizer', 'organizer everywhere', 'organizer of the track']

test('screening: read by organizers and supervisor, done by organizers while it waits', () => {
	for (const state of entryStates) {
		const entry = { ...place, state, organizationId: 'theirs' }
		const readers = state === 'draft' ? [] : [...trackOrganizers, 'supervisor']
		expect(allowed((actor) => canReadScreening(actor, entry))).toEqual(readers)
		const waits = state === 'submitted' || state === 'recommended'
		expect(allowed((actor) => canScreen(actor, entry))).toEqual(waits ? trackOrganizers : [])
		expect(allowed((actor) => canScreen(actor, { ...entry, organizationId: 'o' }))).toEqual([])
	}
})

test('judges are managed by the organizers of the contest and drawn by those of the track', () => {
	const within = [...trackOrganizers, 'organizer of another track']
	expect(allowed((actor) => canManageJudges(actor, 'c'))).toEqual(within)
	expect(allowed((actor) => canReadJudges(actor, 'c'))).toEqual([...within, 'supervisor'])
	for (const state of ['preparing', 'scoring', 'closed', 'ranked'] as const) {
		const open = state === 'preparing' || state === 'scoring'
		expect(allowed((actor) => canAssign(actor, { ...place, state }))).toEqual(
			open ? trackOrganizers : [],
		)
	}
})

const own = {
	withdrawn: false,
	conflicted: false,
	judge: { userId: 'u', state: 'accepted' },
} as const
const judge = user()

test('a judge opens an own assignment that stands, and nothing else', () => {
	expect(canOpenAssignment(judge, own)).toBe(true)
	expect(canOpenAssignment(judge, { ...own, withdrawn: true })).toBe(false)
	expect(canOpenAssignment(judge, { ...own, conflicted: true })).toBe(false)
	for (const state of ['invited', 'declined', 'removed'] as const) {
		expect(canOpenAssignment(judge, { ...own, judge: { userId: 'u', state } })).toBe(false)
	}
	const others = { ...own, judge: { userId: 'someone', state: 'accepted' } } as const
	expect(allowed((actor) => canOpenAssignment(actor, others))).toEqual([])
})

test('marks change in an open round until the last word', () => {
	const may = (round: string, sheet: string | null) =>
		canScore(judge, { ...own, round: { state: round }, sheet: sheet && { state: sheet } } as never)
	for (const round of ['preparing', 'scoring']) {
		expect([null, 'draft'].map((sheet) => may(round, sheet))).toEqual([true, true])
		expect(['submitted', 'abstained', 'void'].map((sheet) => may(round, sheet))).toEqual([
			false,
			false,
			false,
		])
	}
	expect(['closed', 'ranked'].map((round) => may(round, null))).toEqual([false, false])
})

test('voiding is decided by another organizer than the proposer', () => {
	expect(allowed((actor) => canManageScoring(actor, place))).toEqual(trackOrganizers)
	expect(allowed((actor) => canDecideVoid(actor, place, { proposedById: 'u' }))).toEqual([])
	expect(allowed((actor) => canDecideVoid(actor, place, { proposedById: 'x' }))).toEqual(
		trackOrganizers,
	)
})
