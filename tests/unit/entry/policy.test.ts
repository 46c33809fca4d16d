import { expect, test } from 'vitest'
import { canCreateEntry, canDo, type EntryAction, relationTo } from '~/modules/entry/policy'
import { entryStates, type EntryState } from '~/modules/entry/rules/lifecycle'
import { grant, people, user, who } from '../../support/actors'

const member = (organizationId: string, role: 'owner' | 'member' = 'member') => ({
	memberships: [{ organizationId, role }],
})

const actors = {
	owner: user('owner', member('lead', 'owner')),
	lead: user('lead', member('lead')),
	editor: user('editor', member('lead')),
	viewer: user('viewer', member('lead')),
	unnamed: user('unnamed', member('lead')),
	partnerOwner: user('partnerOwner', member('partner', 'owner')),
	partnerMember: user('partnerMember', member('partner')),
	stranger: user('stranger', member('other', 'owner')),
	left: user('editor'),
	organizer: user('organizer', { grants: [grant('organizer', null)] }),
	visitor: { kind: 'visitor' as const },
	system: { kind: 'system' as const, name: 'job' },
}
const entry = (state: EntryState) => ({
	organizationId: 'lead',
	state,
	collaborators: [
		{ userId: 'lead', role: 'lead' },
		{ userId: 'editor', role: 'editor' },
		{ userId: 'viewer', role: 'viewer' },
		{ userId: 'stranger', role: 'lead' },
	],
	partners: [{ organizationId: 'partner' }],
})

test('what a person is to an entry follows from membership first, then from the name on it', () => {
	const relations = Object.fromEntries(
		Object.entries(actors).map(([name, actor]) => [name, relationTo(actor, entry('draft'))]),
	)
	expect(relations).toEqual({
		owner: 'lead',
		lead: 'lead',
		editor: 'editor',
		viewer: 'viewer',
		unnamed: 'viewer',
		partnerOwner: 'partner_owner',
		partnerMember: 'partner_member',
		stranger: 'stranger',
		left: 'stranger',
		organizer: 'stranger',
		visitor: 'stranger',
		system: 'stranger',
	})
})

const actions: EntryAction[] = [
	'view',
	'edit',
	'submit',
	'withdraw',
	'manage_team',
	'manage_roles',
	'manage_partners',
	'confirm_partnership',
]

/** Allowed actions by role while the entry is a draft; what is not listed is denied. */
const inDraft: Record<keyof typeof actors, EntryAction[]> = {
	owner: actions.filter((action) => action !== 'confirm_partnership'),
	lead: actions.filter((action) => action !== 'confirm_partnership'),
	editor: ['view', 'edit', 'manage_team'],
	viewer: ['view'],
	unnamed: ['view'],
	partnerOwner: ['view', 'confirm_partnership'],
	partnerMember: ['view'],
	stranger: [],
	left: [],
	organizer: [],
	visitor: [],
	system: [],
}

const editable: EntryState[] = ['draft', 'submitted', 'returned']
const withdrawable: EntryState[] = [
	...editable,
	'recommended',
	'accepted',
	'under_review',
	'advanced',
	'ranked',
	'decided',
	'on_notice',
]
const statesOf = (action: EntryAction) => {
	if (action === 'view') return entryStates
	return action === 'withdraw' ? withdrawable : editable
}

const pairs = actions.flatMap((action) => entryStates.map((state) => ({ action, state })))

test.each(Object.keys(actors) as (keyof typeof actors)[])(
	'%s may do to an entry, state by state, what the table says and nothing else',
	(who) => {
		const may = pairs.filter(({ action, state }) => canDo(actors[who], action, entry(state)))
		expect(may).toEqual(
			pairs.filter(
				({ action, state }) => inDraft[who].includes(action) && statesOf(action).includes(state),
			),
		)
	},
)

test('an entry is started for one’s own organization only', () => {
	expect(canCreateEntry(actors.unnamed, 'lead')).toBe(true)
	expect(canCreateEntry(actors.stranger, 'lead')).toBe(false)
	expect(canCreateEntry(actors.visitor, 'lead')).toBe(false)
	expect(canCreateEntry(actors.system, 'lead')).toBe(false)
})

test('a staff role, a seat or another firm is nothing to an entry', () => {
	const subject = (state: EntryState) => ({
		organizationId: 'o',
		state,
		collaborators: [],
		partners: [{ organizationId: 'p' }],
	})
	const own = people('owner', 'member', 'organizerOfFirm', 'officerOfFirm', 'financeOfFirm')
	const partners = people('partnerOwner', 'partnerMember', 'organizerOfPartner')
	for (const { action, state } of pairs) {
		const allowed = who((actor) => canDo(actor, action, subject(state)))
		const writers = action === 'confirm_partnership' ? ['partnerOwner'] : ['owner']
		const open = statesOf(action).includes(state)
		const expected = action === 'view' ? people(...own, ...partners) : open ? writers : []
		expect([action, state, allowed]).toEqual([action, state, expected])
	}
	expect(who((actor) => canCreateEntry(actor, 'o'))).toEqual(own)
})
