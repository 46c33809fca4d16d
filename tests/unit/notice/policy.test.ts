import { expect, test } from 'vitest'
import * as notice from '~/modules/notice/policy'
import {
	chiefs,
	except,
	onTrack,
	people,
	place,
	supervisorsOnTrack,
	who,
	withinContest,
} from '../../support/actors'

const contest = { id: 'c' }

test('a decision is read on its track, entered by its organizers, settled by another of them', () => {
	const settles = (state: string, proposedById: string) =>
		who((actor) => notice.canSettleDecision(actor, { ...place, state, proposedById }))
	expect(who((actor) => notice.canReadDecision(actor, place))).toEqual(
		people(...onTrack, ...supervisorsOnTrack),
	)
	expect(who((actor) => notice.canProposeDecision(actor, place))).toEqual(onTrack)
	expect(settles('proposed', 'trackT')).toEqual(except(onTrack, 'trackT'))
	for (const state of ['approved', 'rejected', 'superseded']) {
		expect(settles(state, 'somebody')).toEqual([])
	}
})

test('minutes are read on the tracks that cite them, and by whoever laid them there', () => {
	const read = (ownerId: string, tracks: string[]) =>
		who((actor) => notice.canReadMinutes(actor, { contestId: 'c', ownerId, tracks }))
	const whole = people(...chiefs, 'supervisorEverywhere', 'supervisor')
	expect(read('somebody', [])).toEqual(whole)
	expect(read('somebody', ['t'])).toEqual(people(...whole, 'trackT', 'supervisorT'))
	expect(read('trackU', ['t'])).toEqual(people(...whole, 'trackT', 'supervisorT', 'trackU'))
	expect(read('owner', [])).toEqual(whole)
})

test('notices and releases are made by organizers of the whole contest, a release by two', () => {
	const settles = (state: string, proposedById: string) =>
		who((actor) => notice.canSettleRelease(actor, { contestId: 'c', state, proposedById }))
	expect(who((actor) => notice.canOpenNotice(actor, contest))).toEqual(chiefs)
	expect(who((actor) => notice.canProposeRelease(actor, contest))).toEqual(chiefs)
	expect(settles('proposed', 'organizer')).toEqual(except(chiefs, 'organizer'))
	for (const state of ['released', 'rejected']) expect(settles(state, 'somebody')).toEqual([])
	expect(who((actor) => notice.canReadRelease(actor, contest))).toEqual(
		people(...withinContest, ...supervisorsOnTrack),
	)
})

const objection = { ...place, organizationIds: ['o', 'p'] }
const handlers = except(onTrack, 'organizerOfFirm', 'organizerOfPartner', 'organizerWhoJudges')

test('an objection is handled by organizers of the track without an interest of their own', () => {
	const settles = (proposedState: string | null, proposedById: string | null) =>
		who((actor) => notice.canSettleUpholding(actor, { ...objection, proposedState, proposedById }))
	expect(who((actor) => notice.canHandleObjection(actor, objection))).toEqual(handlers)
	expect(settles('upheld', 'trackT')).toEqual(except(handlers, 'trackT'))
	expect(settles(null, null)).toEqual([])
})

test('supervisors read how it is handled, and alone have a sealed identity opened', () => {
	expect(who((actor) => notice.canReadObjection(actor, objection))).toEqual(
		people(...handlers, ...supervisorsOnTrack),
	)
	expect(who((actor) => notice.canDiscloseFiler(actor, objection))).toEqual(supervisorsOnTrack)
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
