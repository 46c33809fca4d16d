import { expect, test } from 'vitest'
import * as policy from '~/modules/message/policy'
import { chiefs, who } from '../../support/actors'
import { coverPolicy } from '../../support/stage-table'

coverPolicy(policy, [], ['canReadMail', 'canRunJobs', 'canSettleMailing'])

test('the whole outbox and the background’s jobs are the administrator’s alone', () => {
	expect(who(policy.canReadMail)).toEqual(['administrator'])
	expect(who(policy.canRunJobs)).toEqual(['administrator'])
})

test('mails to many people are sent by organizers of the whole contest', () => {
	expect(who((actor) => policy.canSettleMailing(actor, 'c'))).toEqual(chiefs)
})
