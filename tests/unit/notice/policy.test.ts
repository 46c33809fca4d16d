import { expect, test } from 'vitest'
import * as notice from '~/modules/notice/policy'
import { chiefs, people, who } from '../../support/actors'

test('minutes are read on the tracks that cite them, and by whoever laid them there', () => {
	const read = (ownerId: string, tracks: string[]) =>
		who((actor) => notice.canReadMinutes(actor, { contestId: 'c', ownerId, tracks }))
	const whole = people(...chiefs, 'supervisorEverywhere', 'supervisor')
	expect(read('somebody', [])).toEqual(whole)
	expect(read('somebody', ['t'])).toEqual(people(...whole, 'trackT', 'supervisorT'))
	expect(read('trackU', ['t'])).toEqual(people(...whole, 'trackT', 'supervisorT', 'trackU'))
	expect(read('owner', [])).toEqual(whole)
})
