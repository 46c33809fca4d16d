import { expect, test } from 'vitest'
import { canReadBundle, canReadOwnPlace } from '~/modules/ranking/policy'
import { people, who } from '../../support/actors'

test('a bundle is everybody’s from the notice on', () => {
	expect([false, true].map((onNotice) => canReadBundle({ onNotice }))).toEqual([false, true])
})

test('an entry’s own code and place are its organization’s people’s alone', () => {
	const readers = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')
	expect(who((actor) => canReadOwnPlace(actor, { organizationId: 'o' }))).toEqual(readers)
})
