import { expect, test } from 'vitest'
import { isMember, isUser } from '~/modules/file/policy'
import { judgeMayOpen } from '~/modules/file/rules/judge-access'
import { people, who } from '../../support/actors'

test('files of an organization are its people’s, evidence is its owner’s', () => {
	expect(who((actor) => isMember(actor, 'o'))).toEqual(
		people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm'),
	)
	expect(who((actor) => isUser(actor, 'outsider'))).toEqual(['outsider'])
})

test('under blind review a judge opens the blind copy alone, without an assignment nothing', () => {
	const slots = ['entry_form', 'deck', 'blind_copy'] as const
	const opened = (rounds: { blind: boolean }[]) => slots.map((slot) => judgeMayOpen(rounds, slot))
	expect(opened([])).toEqual([false, false, false])
	expect(opened([{ blind: true }])).toEqual([false, false, true])
	expect(opened([{ blind: false }])).toEqual([true, true, true])
})
