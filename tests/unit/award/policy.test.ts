import { expect, test } from 'vitest'
import { canProposeRevocation, canReadAwards, canSettleRevocation } from '~/modules/award/policy'
import { except, onTrack, people, place, supervisorsOnTrack, who } from '../../support/actors'

const standing = { ...place, revokedAt: null }
const revoked = { ...place, revokedAt: new Date(0) }

test('awards are read by the organizers of the track and the supervisors', () => {
	expect(who((actor) => canReadAwards(actor, place))).toEqual(
		people(...onTrack, ...supervisorsOnTrack),
	)
})

test('a certificate is revoked by two organizers, once', () => {
	const settles = (award: typeof standing | typeof revoked, proposedById: string) =>
		who((actor) => canSettleRevocation(actor, award, { proposedById }))
	expect(who((actor) => canProposeRevocation(actor, standing))).toEqual(onTrack)
	expect(who((actor) => canProposeRevocation(actor, revoked))).toEqual([])
	expect(settles(standing, 'organizer')).toEqual(except(onTrack, 'organizer'))
	expect(settles(revoked, 'somebody')).toEqual([])
})
