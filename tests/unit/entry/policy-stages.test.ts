import type { Actor } from '~/modules/context'
import * as policy from '~/modules/entry/policy'
import { type EntryMoment, mayChange, editingAt, submittingAt } from '~/modules/entry/rules/editing'
import type { EntryField } from '~/modules/entry/rules/fields'
import {
	type EntryEvent,
	entryEvents,
	type EntryState,
	entryStates,
	isWithdrawable,
	transitions,
	type Who,
} from '~/modules/entry/rules/lifecycle'
import { expect, test } from 'vitest'
import { EntryState as StoredState } from '~/platform/generated/prisma/enums'
import { people, who } from '../../support/actors'
import { coverPolicy, crossed, crossing, holdTable, valuesOf } from '../../support/stage-table'

/** The contest's time against the calendar, and against the date by which a return is mended. */
const phases = ['early', 'open', 'grace', 'late', 'overdue', 'released'] as const
type Phase = (typeof phases)[number]

const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 4, day, 9, minute))
const submission = {
	key: 'submission' as const,
	opensAt: at(6),
	closesAt: at(30),
	graceMinutes: 10,
}
const mendBy = at(34)
const received: Record<Phase, Date> = {
	early: at(5),
	open: at(6),
	grace: at(30),
	late: at(30, 10),
	overdue: mendBy,
	released: at(60),
}

const entry = (state: EntryState): policy.EntrySubject => ({
	organizationId: 'o',
	state,
	collaborators: [
		{ userId: 'organizerOfFirm', role: 'lead' },
		{ userId: 'member', role: 'editor' },
		{ userId: 'officerOfFirm', role: 'viewer' },
		{ userId: 'outsider', role: 'lead' },
	],
	partners: [{ organizationId: 'p' }],
})

type At = `${EntryState} ${Phase}`
type Facts = { subject: policy.EntrySubject; moment: EntryMoment; at: Date; released: boolean }

function factsAt(stage: At): Facts {
	const [state, phase] = stage.split(' ') as [EntryState, Phase]
	const mending = { mendBy, mendFields: ['summary', 'team'] }
	const moment = { state, submission, ...(state === 'returned' ? mending : noMending) }
	return { subject: entry(state), moment, at: received[phase], released: phase === 'released' }
}
const noMending = { mendBy: null, mendFields: [] }

/** The policy's word on the act, and the rule's on the moment; `canDo` names both. */
const gate =
	(act: policy.EntryAction, rule: (facts: Facts) => boolean = () => true) =>
	(actor: Actor, stage: At) => {
		const facts = factsAt(stage)
		return policy.canDo(actor, act, facts.subject) && rule(facts)
	}
const changes = (field: EntryField) => (facts: Facts) => mayChange(facts.moment, field, facts.at)

const may: Record<`canDo ${policy.EntryAction}`, ReturnType<typeof gate>> = {
	'canDo view': gate('view'),
	'canDo edit': gate('edit', ({ moment, at }) => editingAt(moment, at).kind === 'open'),
	'canDo submit': gate('submit', ({ moment, at }) => submittingAt(moment, at).kind === 'open'),
	'canDo withdraw': gate('withdraw', ({ subject, released }) => {
		return isWithdrawable(subject.state, released)
	}),
	'canDo manage_team': gate('manage_team', changes('team')),
	'canDo manage_roles': gate('manage_roles'),
	'canDo manage_partners': gate('manage_partners', changes('partners')),
	/** What a partner owes is its word: it is not bound to the fields a return names. */
	'canDo confirm_partnership': gate('confirm_partnership', ({ moment, at }) => {
		const { mendFields } = moment
		return mayChange({ ...moment, mendFields: [...mendFields, 'partners'] }, 'partners', at)
	}),
}

const leads = people('owner', 'organizerOfFirm')
const team = people(...leads, 'member')
const partners = people('partnerOwner')
const everyone = people(
	...team,
	'officerOfFirm',
	'financeOfFirm',
	...partners,
	'partnerMember',
	'organizerOfPartner',
)

const view = { 'canDo view': everyone }
const withdraw = { 'canDo withdraw': leads }
const roles = { 'canDo manage_roles': leads }
const prepare = {
	...view,
	...roles,
	...withdraw,
	'canDo edit': team,
	'canDo manage_team': team,
	'canDo manage_partners': leads,
	'canDo confirm_partnership': partners,
}
const working = { ...prepare, 'canDo submit': leads }
const mending = {
	...view,
	...roles,
	...withdraw,
	'canDo edit': team,
	'canDo manage_team': team,
	'canDo confirm_partnership': partners,
	'canDo submit': leads,
}
const waiting = { ...view, ...roles, ...withdraw }
const withRoles = { ...view, ...roles }
const judged = { ...view, ...withdraw }

type Line = Partial<Record<keyof typeof may, typeof leads>>
const all = (line: Line, released: Line): Record<Phase, Line> => ({
	early: line,
	open: line,
	grace: line,
	late: line,
	overdue: line,
	released,
})

const acts = holdTable({
	of: 'an entry',
	stages: crossing(entryStates, phases),
	may,
	table: crossed<EntryState, Phase, Line>({
		draft: {
			early: prepare,
			open: working,
			grace: working,
			late: waiting,
			overdue: waiting,
			released: waiting,
		},
		submitted: {
			early: prepare,
			open: working,
			grace: working,
			late: waiting,
			overdue: waiting,
			released: withRoles,
		},
		returned: {
			early: mending,
			open: mending,
			grace: mending,
			late: mending,
			overdue: waiting,
			released: withRoles,
		},
		recommended: all(judged, view),
		accepted: all(judged, view),
		rejected: all(view, view),
		under_review: all(judged, view),
		advanced: all(judged, view),
		not_advanced: all(view, view),
		ranked: all(judged, view),
		decided: all(judged, judged),
		on_notice: all(judged, judged),
		awarded: all(view, view),
		withdrawn: all(view, view),
		disqualified: all(view, view),
	}),
})

coverPolicy(policy, acts, ['canViewEntry', 'canCreateEntry', 'canConfirmFor'])

test('a partner’s part is agreed to by an owner of that partner, of no other', () => {
	expect(who((actor) => policy.canConfirmFor(actor, 'p'))).toEqual(['partnerOwner'])
	expect(who((actor) => policy.canConfirmFor(actor, 'o'))).toEqual(['owner'])
	expect(who((actor) => policy.canConfirmFor(actor, 'nobody’s'))).toEqual([])
})

/** What can happen to an entry, by whose act. */
const life: Record<EntryState, Partial<Record<Who, EntryEvent[]>>> = {
	draft: { entrant: ['submit', 'withdraw'], system: ['submit'] },
	submitted: {
		entrant: ['withdraw'],
		recommender: ['recommend'],
		organizer: ['return', 'accept', 'reject'],
		two_persons: ['disqualify'],
	},
	returned: {
		entrant: ['mend', 'withdraw'],
		system: ['keep_unmended', 'reject_unmended'],
		two_persons: ['disqualify'],
	},
	recommended: {
		entrant: ['withdraw'],
		organizer: ['return', 'accept', 'reject'],
		two_persons: ['disqualify'],
	},
	accepted: {
		entrant: ['withdraw'],
		organizer: ['begin_review'],
		two_persons: ['disqualify'],
	},
	rejected: { two_persons: ['disqualify'] },
	under_review: {
		entrant: ['withdraw'],
		organizer: ['advance', 'not_advance', 'rank'],
		two_persons: ['disqualify'],
	},
	advanced: {
		entrant: ['withdraw'],
		organizer: ['begin_review', 'rank'],
		two_persons: ['disqualify'],
	},
	not_advanced: { organizer: ['fill_place'], two_persons: ['disqualify'] },
	ranked: { entrant: ['withdraw'], two_persons: ['decide', 'disqualify'] },
	decided: {
		entrant: ['withdraw'],
		organizer: ['open_notice'],
		two_persons: ['lose_seat', 'disqualify'],
	},
	on_notice: { entrant: ['withdraw'], two_persons: ['lose_seat', 'release', 'disqualify'] },
	awarded: { two_persons: ['disqualify'] },
	withdrawn: {},
	disqualified: {},
}
const whoActs: Record<Who, true> = {
	entrant: true,
	recommender: true,
	organizer: true,
	system: true,
	two_persons: true,
}

test.each(entryStates)('an entry, %s: exactly these events, by exactly these', (state) => {
	for (const who of Object.keys(whoActs) as Who[]) {
		const events = entryEvents.filter((event) => {
			const { from, by } = transitions[event]
			return (from as readonly string[]).includes(state) && (by as readonly Who[]).includes(who)
		})
		expect({ who, events: events.sort() }).toEqual({ who, events: (life[state][who] ?? []).sort() })
	}
})

test('every event stands in the table, and every state the database knows', () => {
	const named = new Set(Object.values(life).flatMap((line) => Object.values(line).flat()))
	expect(entryEvents.filter((event) => !named.has(event))).toEqual([])
	expect([...entryStates].sort()).toEqual(valuesOf(StoredState).sort())
})
