import { expect, test } from 'vitest'
import { canReadMail } from '~/modules/message/policy'
import { who } from '../../support/actors'

test('the whole outbox is read by administrators alone', () => {
	expect(who(canReadMail)).toEqual(['administrator'])
})
