import { expect, test } from 'vitest'
import { isMember, isUser, proofScopes } from '~/modules/file/policy'
import { judgeMayOpen } from '~/modules/file/rules/judge-access'
import { actors, people, who } from '../../support/actors'

test('files of an organization are its people’s, evidence is its owner’s', () => {
	expect(who((actor) => isMember(actor, 'o'))).toEqual(
		people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm'),
	)
	expect(who((actor) => isUser(actor, 'outsider'))).toEqual(['outsider'])
})

test('proofs are read where one verifies, pays out or supervises', () => {
	expect(who((actor) => proofScopes(actor) === 'all')).toEqual(
		people('organizerEverywhere', 'officerEverywhere', 'supervisorEverywhere'),
	)
	expect(proofScopes(actors.organizer)).toEqual([{ contestId: 'c', tracks: null }])
	expect(proofScopes(actors.trackT)).toEqual([{ contestId: 'c', tracks: ['t'] }])
	const reading = who((actor) => proofScopes(actor).length > 0)
	const others = ['visitor', 'system', 'owner', 'judge', 'finance', 'administrator', 'problemOwner']
	expect(reading.filter((name) => others.includes(name))).toEqual([])
})

test('under blind review a judge opens the blind copy alone, without an assignment nothing', () => {
	const slots = ['entry_form', 'deck', 'blind_copy'] as const
	const opened = (rounds: { blind: boolean }[]) => slots.map((slot) => judgeMayOpen(rounds, slot))
	expect(opened([])).toEqual([false, false, false])
	expect(opened([{ blind: true }])).toEqual([false, false, true])
	expect(opened([{ blind: false }])).toEqual([true, true, true])
})
