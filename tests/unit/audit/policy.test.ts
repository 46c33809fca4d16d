import { expect, test } from 'vitest'
import * as policy from '~/modules/audit/policy'
import { canReadMail } from '~/modules/message/policy'
import { actors, people, supervisorsOnTrack, who } from '../../support/actors'
import { coverPolicy } from '../../support/stage-table'

const { auditScope, canMoveClock, canReadAudit, canReadDetail } = policy
coverPolicy(policy, [], ['canReadAudit', 'canReadDetail', 'canMoveClock'])

const supervising = people(...supervisorsOnTrack, 'supervisorElsewhere')

test('supervisors read what happened, administrators that it happened; nobody else anything', () => {
	expect(who(canReadAudit)).toEqual(people(...supervising, 'administrator'))
	expect(who((actor) => auditScope(actor) === 'all')).toEqual(
		people('supervisorEverywhere', 'administrator'),
	)
	expect(auditScope(actors.supervisorElsewhere)).toEqual(['d'])
	expect(auditScope(actors.organizer)).toEqual([])
})

test.each([
	['scoring.sheet_submitted', 'c', people('supervisorEverywhere', 'supervisor', 'supervisorT')],
	['ranking.snapshot_frozen', 'd', people('supervisorEverywhere', 'supervisorElsewhere')],
	['identity.logged_in', null, people('supervisorEverywhere', 'administrator')],
] as const)('the details of %s in contest %s', (event, contestId, readers) => {
	expect(who((actor) => canReadDetail(actor, { event, contestId }))).toEqual(readers)
})

test('the clock and the outbox are the administrator’s', () => {
	expect(who(canMoveClock)).toEqual(['administrator'])
	expect(who(canReadMail)).toEqual(['administrator'])
})
