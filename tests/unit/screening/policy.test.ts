import { expect, test } from 'vitest'
import { isScreener } from '~/modules/screening/policy'
import { except, onTrack, place, who } from '../../support/actors'

const parties = { organizationId: 'o', partners: [{ organizationId: 'p' }] }
const unbiased = except(onTrack, 'organizerOfFirm', 'organizerOfPartner')

test('a screener organizes the track and belongs to no party of the entry', () => {
	expect(who((actor) => isScreener(actor, { ...place, ...parties }))).toEqual(unbiased)
})
