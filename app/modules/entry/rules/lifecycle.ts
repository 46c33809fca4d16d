/**
 * The life of an entry as data: which event leads from which states to which, and who may cause
 * it. Permission on the single entry is the policy's matter.
 */
export const entryStates = [
	'draft',
	'submitted',
	'returned',
	'recommended',
	'accepted',
	'rejected',
	'under_review',
	'advanced',
	'not_advanced',
	'ranked',
	'decided',
	'on_notice',
	'awarded',
	'withdrawn',
	'disqualified',
] as const
export type EntryState = (typeof entryStates)[number]

/** `two_persons`: proposed by one, approved by another (the closed list of the two-person rule). */
export type Who = 'entrant' | 'recommender' | 'organizer' | 'system' | 'two_persons'

export type Transition = {
	from: readonly EntryState[]
	to: EntryState
	by: readonly Who[]
}

/** From the first draft until the list of its track is released. */
export const untilRelease = [
	'draft',
	'submitted',
	'returned',
	'recommended',
	'accepted',
	'under_review',
	'advanced',
	'ranked',
	'decided',
	'on_notice',
] as const satisfies readonly EntryState[]

/** Found eligible and complete, whatever judges and committee made of it. */
export const pastScreening = [
	'accepted',
	'under_review',
	'advanced',
	'not_advanced',
	'ranked',
	'decided',
	'on_notice',
	'awarded',
] as const satisfies readonly EntryState[]

/** Taken out of the contest: it counts nowhere any more. */
export const leftStates: EntryState[] = ['withdrawn', 'disqualified']

export const transitions = {
	/** `system`: complete drafts are submitted at the deadline where the contest says so. */
	submit: { from: ['draft'], to: 'submitted', by: ['entrant', 'system'] },
	/** Named fields to be mended by a date. */
	return: { from: ['submitted', 'recommended'], to: 'returned', by: ['organizer'] },
	mend: { from: ['returned'], to: 'submitted', by: ['entrant'] },
	/** The date passed unmended and the contest screens such entries as last submitted. */
	keep_unmended: { from: ['returned'], to: 'submitted', by: ['system'] },
	/** 逾期未补正 */
	reject_unmended: { from: ['returned'], to: 'rejected', by: ['system'] },
	recommend: { from: ['submitted'], to: 'recommended', by: ['recommender'] },
	accept: { from: ['submitted', 'recommended'], to: 'accepted', by: ['organizer'] },
	reject: { from: ['submitted', 'recommended'], to: 'rejected', by: ['organizer'] },
	/** The first round, and each following one. */
	begin_review: { from: ['accepted', 'advanced'], to: 'under_review', by: ['organizer'] },
	advance: { from: ['under_review'], to: 'advanced', by: ['organizer'] },
	not_advance: { from: ['under_review'], to: 'not_advanced', by: ['organizer'] },
	/** 递补 between rounds: the next one takes the place of an entry that left. */
	fill_place: { from: ['not_advanced'], to: 'advanced', by: ['organizer'] },
	/** From the final round. */
	rank: { from: ['under_review', 'advanced'], to: 'ranked', by: ['organizer'] },
	/** The committee gives the entry a seat; also when it fills one that became free. */
	decide: { from: ['ranked'], to: 'decided', by: ['two_persons'] },
	/** A new decision or an upheld objection takes the seat before the release. */
	lose_seat: { from: ['decided', 'on_notice'], to: 'ranked', by: ['two_persons'] },
	open_notice: { from: ['decided'], to: 'on_notice', by: ['organizer'] },
	release: { from: ['on_notice'], to: 'awarded', by: ['two_persons'] },
	withdraw: { from: untilRelease, to: 'withdrawn', by: ['entrant'] },
	disqualify: {
		from: [
			...untilRelease.filter((state) => state !== 'draft'),
			'rejected',
			'not_advanced',
			'awarded',
		],
		to: 'disqualified',
		by: ['two_persons'],
	},
} as const satisfies Record<string, Transition>

export type EntryEvent = keyof typeof transitions
export const entryEvents = Object.keys(transitions) as EntryEvent[]

/** The state after the event, or null when the event cannot happen in this state. */
export function nextState(state: EntryState, event: EntryEvent): EntryState | null {
	const transition: Transition = transitions[event]
	return transition.from.includes(state) ? transition.to : null
}

/** What can happen to an entry now, in the order of its life; `who` narrows to one's own acts. */
export function eventsIn(state: EntryState, who?: Who): EntryEvent[] {
	return entryEvents.filter((event) => {
		const transition: Transition = transitions[event]
		return transition.from.includes(state) && (!who || transition.by.includes(who))
	})
}

/** Nothing leads out again. */
export function isTerminal(state: EntryState): boolean {
	return eventsIn(state).length === 0
}

/** What its own people read: a seat is the committee's secret until the list is on public notice. */
export function stateShownToEntrant(state: EntryState): EntryState {
	return state === 'decided' ? 'ranked' : state
}

type Lived = { event: string; fromState: string }

/** The steps of its life an entrant reads; a decision belongs to them once its notice followed. */
export function eventsShownToEntrant<Step extends Lived>(steps: readonly Step[]): Step[] {
	return steps.filter(({ event, fromState }, index) => {
		if (event === 'decide') return steps[index + 1]?.event === 'open_notice'
		return !(event === 'lose_seat' && fromState === 'decided')
	})
}

const seated: readonly EntryState[] = ['decided', 'on_notice']

/**
 * Whether its people may still take the entry back: until the list of its track is released, also
 * where it is not on that list. A draft, which nobody judges, can always be discarded, and a seat
 * held back by an objection while the rest is released can still be given up.
 */
export function isWithdrawable(state: EntryState, released: boolean): boolean {
	if (nextState(state, 'withdraw') === null) return false
	return !released || state === 'draft' || seated.includes(state)
}
